// The ballot of a plan: its options in the person's own order, with no number anywhere while it is blind.
import { useCallback, useRef } from 'preact/hooks';
import { Card } from '../../ui/card.jsx';
import { useT } from '../../ui/i18n.jsx';
import { Notice } from '../../ui/messages.jsx';
import { Button } from '../../ui/button.jsx';
import { Receipt } from '../../ui/receipt.jsx';
import { Admission, isAdmitted } from './admission.jsx';
import { useVote } from './feed.jsx';
import { Place } from './list.jsx';
import { memo } from './memo.jsx';
import { voteEntry } from './view.js';
import { regionName } from './words.js';

/** @typedef {import('./view.js').View} View */
/** @typedef {(id: string, on: boolean) => void} OnVote */

/** @param {{view: View, options: readonly import('./options.js').Option[], onVote: OnVote}} props */
export function Ballot({ view, options, onVote }) {
  const t = useT();
  const { board, votes } = view;
  const latest = useRef(onVote);
  latest.current = onVote;
  const vote = useCallback((/** @type {string} */ id, /** @type {boolean} */ on) => latest.current(id, on), []);
  return (
    <div class="stack">
      <p class="lead">{t('vote-lead', { n: votes.budget })}</p>
      <p class="hint">{t(board.ballot?.mode === 'blind' ? 'vote-blind' : 'vote-order')}</p>
      <Admission view={view} />
      {!options.length && <p role="status">{t('loading')}</p>}
      <ol class="cards">
        {options.map(({ no, idea }) => (
          <li key={no} id={idea ? `idea-${idea.id}` : undefined}>
            <Place gone={idea ? null : t('status-struck')} no={no}>
              {idea && <Votable {...shownOf(view, idea)} onVote={vote} />}
            </Place>
          </li>
        ))}
      </ol>
    </div>
  );
}

/** @param {View} view @param {import('../../core/protocol.js').IdeaRecord} idea */
function shownOf(view, idea) {
  const { votes, board, isOffline } = view;
  const { id } = idea;
  return {
    ...{ idea, isOwn: view.ownById.has(id), isPaused: board.ballot?.state !== 'open' || !isAdmitted(view), isVotable: true },
    isWaiting: isOffline && votes.pending.has(id),
    isLeft: votes.waiting.has(id),
    on: votes.supported.has(id),
    count: view.countOf(id),
    entry: voteEntry(view, id),
  };
}

/** @typedef {ReturnType<typeof shownOf> & {onVote: OnVote}} Votable */
const Votable = memo((/** @type {Votable} */ props) => {
  const t = useT();
  const { idea, isLeft } = props;
  const note = idea.disowned ? t('vote-disowned') : isLeft ? t('vote-waiting') : null;
  return (
    <Card
      idea={{ ...idea, no: idea.source || idea.no, region: regionName(t, idea.region) }}
      own={props.isOwn}
      members={idea.members}
      regions={idea.regions}
      note={note}
      vote={useVote(props)}
    />
  );
});

/** Between the vote and its reveal. @param {{view: View, onVotes: () => void}} props */
export function Counting({ view, onVotes }) {
  const t = useT();
  const { votes, mine } = view;
  return (
    <div class="stack">
      <Notice>{t('count-lead')}</Notice>
      <Receipt code={mine.receipt} />
      {votes.supported.size > 0 && (
        <Button size="big" wide onClick={onVotes}>
          {t('dock-mine')}
        </Button>
      )}
    </div>
  );
}
