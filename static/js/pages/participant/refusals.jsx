// Own votes, marks and stances that were refused and that no card shows any more; a late one is told kindly.
import { numberOf } from '../../core/source.js';
import { Button } from '../../ui/button.jsx';
import { useT } from '../../ui/i18n.jsx';
import { usePage } from '../shared/page.jsx';
import { isVoting } from './view.js';
import { refusalText } from './words.js';

/** @typedef {import('./view.js').View} View */

const SAID_HERE = new Set(['set_vote', 'set_mark', 'set_consent']);

/** @param {{view: View}} props */
export function Refusals({ view }) {
  const t = useT();
  const { live } = usePage();
  const refused = view.entries.filter(
    ({ state, command }) => state === 'refused' && SAID_HERE.has(command.name) && !isSaidInCard(view, command),
  );
  if (!refused.length) return null;
  return (
    <div class="notice tone-warn" role="status">
      <div class="notice-body">
        {refused.map(({ op, code, detail, command }) => {
          const idea = 'idea' in command ? view.byId.get(String(command.idea)) : undefined;
          const about = idea ? `${t('idea-no', { no: numberOf(idea) })}: ` : '';
          return <p key={op}>{about + reason(t, command.name, code, detail)}</p>;
        })}
        <Button onClick={() => refused.forEach(({ op }) => live.outbox.dismiss(op))}>{t('dismiss')}</Button>
      </div>
    </div>
  );
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
  return refusalText(t, code, detail);
}
