// The ballot of a plan: its options in the person's own order, with no number anywhere while it is blind.
import { useCallback, useEffect, useRef } from 'preact/hooks';
import { Card } from '../../ui/card.jsx';
import { useT } from '../../ui/i18n.jsx';
import { Notice } from '../../ui/messages.jsx';
import { Button } from '../../ui/button.jsx';
import { Receipt } from '../../ui/receipt.jsx';
import { useVote } from './feed.jsx';
import { Place } from './list.jsx';
import { memo } from './memo.jsx';
import { optionsOf } from './options.js';
import { voteEntry } from './view.js';
import { regionName } from './words.js';

/** @typedef {import('./view.js').View} View */
/** @typedef {(id: string, on: boolean) => void} OnVote */
/** @typedef {(text: string) => void} Say */

/** @param {{view: View, onVote: OnVote, say: Say}} props */
export function Ballot({ view, onVote, say }) {
  const t = useT();
  const { board, votes } = view;
  const options = useOptions(view);
  const latest = useRef(onVote);
  latest.current = onVote;
  const vote = useCallback((/** @type {string} */ id, /** @type {boolean} */ on) => latest.current(id, on), []);
  const struck = options.flatMap(({ no, idea }) => (idea ? [] : [no]));
  useStruckNews(struck, say);
  return (
    <div class="stack">
      <p class="lead">{t('vote-lead', { n: votes.budget })}</p>
      <p class="hint">{t(board.ballot?.mode === 'blind' ? 'vote-blind' : 'vote-order')}</p>
      {struck.map((no) => (
        <Notice key={no}>{t('vote-struck', { no: String(no) })}</Notice>
      ))}
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

/** The list of a ballot never changes its order while it is looked at. @param {View} view */
function useOptions({ board, mine, ideas }) {
  const kept = useRef({ ballot: '', numbers: /** @type {number[]} */ ([]) });
  const ballot = board.ballot?.id ?? '';
  const before = kept.current.ballot === ballot ? kept.current.numbers : [];
  const options = optionsOf({ order: mine.order, ideas, before });
  kept.current = { ballot, numbers: options.map(({ no }) => no) };
  return options;
}

/** V5: said once when it happens, not to somebody who comes later. @param {readonly number[]} struck @param {Say} say */
function useStruckNews(struck, say) {
  const t = useT();
  const known = useRef(new Set(struck));
  useEffect(() => {
    for (const no of struck) if (!known.current.has(no)) say(t('vote-struck', { no: String(no) }));
    known.current = new Set(struck);
  }, [struck.join()]);
}

/** @param {View} view @param {import('../../core/protocol.js').IdeaRecord} idea */
function shownOf(view, idea) {
  const { votes, board, isOffline } = view;
  const { id } = idea;
  return {
    ...{ idea, isOwn: view.ownById.has(id), isPaused: board.ballot?.state !== 'open', isVotable: true },
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
      idea={{ ...idea, region: regionName(t, idea.region) }}
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
