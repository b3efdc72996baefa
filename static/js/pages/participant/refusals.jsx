// Own votes, marks and stances that were refused and that no card shows any more; a late one is told kindly.
import { isSeatless } from '../../core/seats.js';
import { numberOf } from '../../core/source.js';
import { Button } from '../../ui/button.jsx';
import { useT } from '../../ui/i18n.jsx';
import { usePage } from '../shared/page.jsx';
import { isVoting } from './view.js';
import { refusalText, voteRefusal } from './words.js';

/** @typedef {import('./view.js').View} View */

const SAID_HERE = new Set(['set_vote', 'set_mark', 'set_consent']);
const WRITTEN = new Set(['edit_idea', 'withdraw_idea', 'ask_change', 'dispute_merge', 'set_name']);

/** @param {{view: View}} props */
export function Refusals({ view }) {
  const t = useT();
  const { live } = usePage();
  const refused = view.entries.filter(
    (entry) => entry.state === 'refused' && isSaidHere(view, entry) && !isSaidInCard(view, entry.command),
  );
  if (!refused.length) return null;
  return (
    <div class="notice tone-warn" role="status">
      <div class="notice-body">
        {refused.map(({ op, code, detail, command }) => {
          const idea = 'idea' in command ? view.byId.get(String(command.idea)) : undefined;
          const about = idea ? `${t('idea-no', { no: numberOf(idea) })}: ` : '';
          const text = 'text' in command && command.text ? `: «${command.text}»` : '';
          return <p key={op}>{about + reason(t, command.name, code, detail) + text}</p>;
        })}
        <Button onClick={() => refused.forEach(({ op }) => live.outbox.dismiss(op))}>{t('dismiss')}</Button>
      </div>
    </div>
  );
}

/** What was not sent for want of its seat may be about what this one does not have. @param {View} view @param {import('../../core/entry.js').Entry} entry */
function isSaidHere(view, entry) {
  const { command } = entry;
  if (SAID_HERE.has(command.name)) return true;
  return isSeatless(entry) && WRITTEN.has(command.name) && !('idea' in command && view.own.some(({ id }) => id === command.idea));
}

/** While voting, an idea's own card says it. @param {View} view @param {import('../../core/protocol.js').AnyCommand} command */
const isSaidInCard = (view, command) => command.name === 'set_vote' && isVoting(view) && view.byId.get(command.idea)?.status === 'visible';

/**
 * @param {import('./words.js').T} t
 * @param {string} name
 * @param {string | null} code
 * @param {Record<string, unknown>} detail
 */
function reason(t, name, code, detail) {
  if (code === 'wrong_phase' && name === 'set_mark') return t('mark-late');
  if (code === 'wrong_phase' && name === 'set_consent') return t('stance-late');
  if (code === 'wrong_phase' && name === 'set_vote') return t('refusal-too-late');
  return name === 'set_vote' ? voteRefusal(t, code, detail) : refusalText(t, code, detail);
}
