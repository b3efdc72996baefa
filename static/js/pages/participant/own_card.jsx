// One's own idea: where it is on its way, what became of it, and what its author may still do.
import { Card } from '../../ui/card.jsx';
import { useT } from '../../ui/i18n.jsx';
import { useRewriting } from './kept.js';
import { Actions, EditCard, Withdraw } from './own_acts.jsx';
import { MergedInto, Story } from './story.jsx';
import { refusalText } from './words.js';

/** @typedef {import('../../core/optimistic.js').ShownIdea} ShownIdea */
/** @typedef {import('./view.js').View} View */

/** @param {{idea: ShownIdea, view: View, isSteps?: boolean}} props `isSteps` tells its story line by line */
export function OwnCard({ idea, view, isSteps = false }) {
  const t = useT();
  const rewriting = useRewriting(idea.id);
  const { mode } = rewriting;
  const isNew = idea.no === null;
  const refused = idea.code && !(isNew && mode) ? refusalText(t, idea.code, idea.detail) : null;
  if (mode === 'edit' || mode === 'ask-edit') return <EditCard {...{ idea, view, rewriting }} />;
  const isLocked = idea.state === 'visible' && view.board.phase === 'open' && !idea.may_edit && !idea.pending && !isNew;
  return (
    <Card
      idea={idea}
      held={!isSteps && idea.state === 'held'}
      delivery={deliveryOf(idea, view.isOffline, refused)}
      {...(isSteps ? {} : noteOf(t, idea))}
    >
      {isSteps && <Story idea={idea} view={view} />}
      <MergedInto idea={idea} view={view} />
      {isLocked && <p class="card-line">{t('my-locked')}</p>}
      {mode === 'withdraw' || mode === 'ask-withdraw' ? (
        <Withdraw idea={idea} board={view.board.id} isAsking={mode === 'ask-withdraw'} onDone={rewriting.done} />
      ) : (
        <Actions idea={idea} view={view} onMode={rewriting.open} />
      )}
    </Card>
  );
}

/** @param {ShownIdea} idea @param {boolean} isOffline @param {string | null} message */
function deliveryOf({ state, pending, no }, isOffline, message) {
  if (message !== null) return /** @type {const} */ ({ state: 'refused', message });
  const isOut = no === null || pending !== null;
  if (!isOut || state === 'refused') return null;
  return /** @type {{state: "waiting" | "sending"}} */ ({ state: isOffline ? 'waiting' : 'sending' });
}

/** @param {import('./words.js').T} t @param {ShownIdea} idea */
function noteOf(t, { state, reason, family_no: family }) {
  if (state === 'hidden') {
    return { note: reason ? t('my-hidden', { reason }) : t('my-hidden-plain'), noteTone: /** @type {const} */ ('warn') };
  }
  if (state === 'kept') return { note: t('my-kept') };
  if (state === 'withdrawn') return { note: t('my-withdrawn') };
  if (state === 'merged') return { note: t('my-merged', { no: String(family) }) };
  return {};
}
