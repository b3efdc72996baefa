// The ideas of the board: read, supported, and one's own among them.
import { useCallback, useRef } from 'preact/hooks';
import { Card } from '../../ui/card.jsx';
import { useT } from '../../ui/i18n.jsx';
import { usePage } from '../shared/page.jsx';
import { List, Place } from './list.jsx';
import { memo } from './memo.jsx';
import { Mine } from './mine.jsx';
import { OwnCard } from './own_card.jsx';
import { isFirstOfRegion, isVoting, leaderOf, voteEntry } from './view.js';
import { regionName, voteRefusal } from './words.js';

/** @import { IdeaRecord } from '../../core/protocol.js' */
/** @typedef {import('./view.js').View} View */
/** @typedef {import('./words.js').T} T */
/** @typedef {(id: string, on: boolean) => void} OnVote */

/**
 * @param {{
 *   view: View, list: import('./list.jsx').Listed, fresh: ReadonlySet<string>, onVote: OnVote, onVotes: () => void,
 * }} props `fresh`: ideas sent in this life of the page
 */
export function Feed({ view, list, fresh, onVote, onVotes }) {
  const t = useT();
  const latest = useRef(onVote);
  latest.current = onVote;
  const vote = useCallback((/** @type {string} */ id, /** @type {boolean} */ on) => latest.current(id, on), []);
  const numbers = useRef(/** @type {Map<string, number>} */ (new Map()));
  for (const { id, no } of view.ideas) numbers.current.set(id, no);
  const tabs = [
    { id: 'new', label: t('feed-new') },
    ...(isVoting(view) ? [{ id: 'top', label: t('feed-top') }] : []),
    { id: 'mine', label: t('my-ideas'), count: view.own.length || null },
  ];
  return (
    <List
      list={list}
      tabs={tabs}
      panel={list.tab === 'mine' ? <Mine view={view} onVotes={onVotes} /> : undefined}
      card={(id) => (
        <Slot view={view} id={id} no={numbers.current.get(id) ?? null} isFresh={fresh.has(id)} onVote={vote} />
      )}
    />
  );
}

/** @param {{view: View, id: string, no: number | null, isFresh: boolean, onVote: OnVote}} props */
function Slot({ view, id, no, isFresh, onVote }) {
  const t = useT();
  const own = view.ownById.get(id);
  const idea = view.byId.get(id);
  const isOnBoard = idea?.status === 'visible';
  const isMine = own !== undefined && (isFresh || own.no === null);
  return (
    <Place gone={isOnBoard || isMine ? null : fate(t, view, id, no)} no={no}>
      {isOnBoard ? (
        <Votable {...shownOf(t, view, idea, isFresh)} isFresh={isFresh} onVote={onVote} />
      ) : (
        own && <OwnCard idea={own} view={view} />
      )}
    </Place>
  );
}

/** @param {T} t @param {View} view @param {string} id @param {number | null} no */
function fate(t, view, id, no) {
  if (view.byId.get(id)?.status === 'withdrawn') return t('status-withdrawn');
  const leader = no === null ? undefined : leaderOf(view, no);
  return leader ? t('merged-with', { no: String(leader.no) }) : t('status-hidden');
}

/** What a card shows of the whole. @param {T} t @param {View} view @param {IdeaRecord} idea @param {boolean} isFresh */
function shownOf(t, view, idea, isFresh) {
  const { votes, board, isOffline } = view;
  const { id, pinned } = idea;
  const isOwn = view.ownById.has(id);
  return {
    ...{ idea, isOwn },
    isFirst: isOwn && isFresh && isFirstOfRegion(view, idea),
    note: votes.waiting.has(id) ? t('vote-waiting') : pinned ? t('pinned') : null,
    on: votes.supported.has(id),
    count: view.countOf(id),
    entry: voteEntry(view, id),
    isWaiting: isOffline && votes.pending.has(id),
    isVotable: isVoting(view),
    isPaused: !board.voting_on,
  };
}

/** @typedef {ReturnType<typeof shownOf> & {isFresh: boolean, onVote: OnVote}} Votable */
const Votable = memo((/** @type {Votable} */ props) => {
  const t = useT();
  const { idea, isFirst, note } = props;
  return (
    <Card
      idea={{ ...idea, region: regionName(t, idea.region) }}
      own={props.isOwn}
      members={idea.members}
      regions={idea.regions}
      note={isFirst ? t('feed-first-of-region', { region: String(idea.region) }) : note}
      noteTone={isFirst ? 'ok' : 'info'}
      delivery={props.isFresh ? { state: 'sent' } : null}
      vote={useVote(props)}
    />
  );
});

/**
 * The button of a card; null where nothing can be voted for.
 * @param {{
 *   idea: IdeaRecord, on: boolean, count: number | null, isWaiting: boolean, isVotable: boolean, isPaused: boolean,
 *   entry: import('../../core/entry.js').Entry | undefined, onVote: OnVote,
 * }} props
 */
export function useVote({ idea, on, count, entry, isWaiting, isVotable, isPaused, onVote }) {
  const t = useT();
  const { live } = usePage();
  if (!isVotable) return null;
  const isRefused = entry?.state === 'refused';
  return {
    ...{ on, count, disabled: isPaused },
    state: /** @type {"idle" | "waiting" | "refused"} */ (isRefused ? 'refused' : isWaiting ? 'waiting' : 'idle'),
    message: isRefused ? voteRefusal(t, entry.code, entry.detail) : undefined,
    onToggle: (/** @type {boolean} */ wanted) => onVote(idea.id, wanted),
    onDismiss: () => void (entry && live.outbox.dismiss(entry.op)),
  };
}
