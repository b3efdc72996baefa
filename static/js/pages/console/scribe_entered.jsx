// What I have just entered: how far each entry has come, and the way to take it off the board again.
import { Hourglass, RotateCcw, Undo2 } from 'lucide';
import { Button } from '../../ui/button.jsx';
import { useT } from '../../ui/i18n.jsx';
import { Icon } from '../../ui/icon.jsx';
import { KindWord } from '../../ui/kind.jsx';
import { Empty } from '../../ui/messages.jsx';
import { hideNow, restore } from './idea_acts.js';
import { leaderOf, UNNUMBERED } from './model.js';
import { Refusals } from './refusal_notes.jsx';
import { refusalText } from './refusals.js';
import { ownOf } from './scribe_own.js';
import { useDesk } from './state.jsx';

/** @import { EntryDraft } from './scribe_draft.js' */
/** @import { Own } from './scribe_own.js' */

const SHOWN_HERE = new Set(['add_idea']);

/** @param {{draft: EntryDraft}} props */
export function Entered({ draft }) {
  const t = useT();
  const { page, board, ideas } = useDesk();
  const own = ownOf(page.live.outbox, page.live.as, board.id, ideas);
  return (
    <section class="entered" aria-label={t('entered')}>
      <Refusals without={SHOWN_HERE} />
      <h2 class="block-title">{t('entered')}</h2>
      {own.length === 0 && <Empty>{t('entered-none')}</Empty>}
      <ul>
        {own.map((one) => (
          <li key={one.command.id} class={`entered-one${one.idea?.status === 'hidden' ? ' entered-one--off' : ''}`}>
            <EnteredNumber own={one} />
            <div class="entered-words">
              <p class="entered-text">{one.command.text}</p>
              <Meta own={one} />
            </div>
            <EnteredActs own={one} draft={draft} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** @param {{own: Own}} props */
function EnteredNumber({ own: { entry, idea } }) {
  const t = useT();
  const no = idea && idea.no !== UNNUMBERED ? idea.no : /** @type {any} */ (entry.reply)?.no;
  if (entry.state === 'refused') return <b class="idea-no">–</b>;
  return <b class="idea-no">{no ? String(no) : <Icon of={Hourglass} label={t('sending')} />}</b>;
}

/** @param {{own: Own}} props */
function Meta({ own: { entry, command, idea } }) {
  const t = useT();
  const { ideas, page } = useDesk();
  const leader = idea && leaderOf(idea, ideas);
  const became = leader && leader !== idea ? t('merge-part', { no: String(leader.no) }) : idea && statusWord(t, idea.status);
  const words = [command.region, entry.state !== 'sent' && stateWord(t, entry.state, page.status.isOffline), became];
  return (
    <p class="idea-meta">
      <KindWord kind={command.kind ?? 'proposal'} level={null} />
      {words.filter(Boolean).map((word) => ` · ${word}`)}
      {entry.state === 'refused' && <span class="field-error">{refusalText(t, entry.code ?? 'unknown', entry.detail)}</span>}
    </p>
  );
}

/** @param {import('./refusals.js').T} t @param {string} state @param {boolean} isOffline */
function stateWord(t, state, isOffline) {
  if (state === 'refused') return '';
  return t(isOffline ? 'will-be-sent' : 'sending');
}

/** @param {import('./refusals.js').T} t @param {import('../../core/protocol.js').IdeaRecord["status"]} status */
function statusWord(t, status) {
  if (status === 'visible') return '';
  return t(status === 'hidden' ? 'entered-off' : `status-${status === 'held' ? 'held-short' : status}`);
}

/** @param {{own: Own, draft: EntryDraft}} props */
function EnteredActs({ own: { entry, command, idea }, draft }) {
  const t = useT();
  const desk = useDesk();
  const { outbox } = desk.page.live;
  if (entry.state === 'refused') {
    const mend = () => {
      draft.mend({ kind: command.kind ?? 'proposal', text: command.text, region: command.region ?? null });
      outbox.dismiss(entry.op);
    };
    return <Button onClick={mend}>{t('entered-mend')}</Button>;
  }
  if (entry.state === 'waiting' && entry.tries === 0) {
    return (
      <Button icon={Undo2} onClick={() => void outbox.dismiss(entry.op)}>
        {t('undo')}
      </Button>
    );
  }
  if (!idea || entry.state !== 'sent' || idea.parent !== null || !desk.may('set_hidden')) return null;
  if (idea.status === 'hidden') {
    return (
      <Button icon={RotateCcw} onClick={() => restore(desk, idea)}>
        {t('act-restore')}
      </Button>
    );
  }
  return (
    <Button icon={Undo2} label={t('entered-undo', { no: String(idea.no) })} onClick={() => hideNow(desk, idea)}>
      {t('undo')}
    </Button>
  );
}
