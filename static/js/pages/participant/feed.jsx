// The ideas of the board: read, supported, and one's own among them.
import { useRef } from 'preact/hooks';
import { Card } from '../../ui/card.jsx';
import { useT } from '../../ui/i18n.jsx';
import { Button } from '../../ui/button.jsx';
import { usePage } from '../shared/page.jsx';
import { List, Place } from './list.jsx';
import { Mine } from './mine.jsx';
import { OwnCard } from './own_card.jsx';
import { isFirstOfRegion, leaderOf, voteEntry } from './view.js';
import { refusalText, regionName } from './words.js';

/** @typedef {import('./view.js').View} View */
/** @typedef {(id: string, on: boolean) => void} OnVote */

/**
 * @param {{
 *   view: View, list: import('./list.jsx').Listed, fresh: ReadonlySet<string>, onVote: OnVote, onVotes: () => void,
 * }} props `fresh`: ideas sent in this life of the page
 */
export function Feed({ view, list, fresh, onVote, onVotes }) {
  const t = useT();
  const numbers = useRef(/** @type {Map<string, number>} */ (new Map()));
  for (const { id, no } of view.ideas) numbers.current.set(id, no);
  const tabs = [
    { id: 'new', label: t('feed-new') },
    { id: 'top', label: t('feed-top') },
    { id: 'mine', label: t('my-ideas'), count: view.own.length || null },
  ];
  return (
    <List
      list={list}
      tabs={tabs}
      panel={list.tab === 'mine' ? <Mine view={view} onVotes={onVotes} /> : undefined}
      card={(id) => (
        <Slot view={view} id={id} no={numbers.current.get(id) ?? null} isFresh={fresh.has(id)} onVote={onVote} />
      )}
    />
  );
}

/** @param {{view: View, id: string, no: number | null, isFresh: boolean, onVote: OnVote}} props */
function Slot({ view, id, no, isFresh, onVote }) {
  const t = useT();
  const own = view.ownById.get(id);
  const isOnBoard = view.byId.get(id)?.status === 'visible';
  const gone = isOnBoard || (own && isFresh) || own?.no === null ? null : fate(t, view, id, no);
  return (
    <Place gone={gone} no={no}>
      {isOnBoard ? (
        <Votable view={view} id={id} isFresh={isFresh} onVote={onVote} />
      ) : (
        own && <OwnCard idea={own} view={view} />
      )}
    </Place>
  );
}

/** @param {import('./words.js').T} t @param {View} view @param {string} id @param {number | null} no */
function fate(t, view, id, no) {
  if (view.byId.get(id)?.status === 'withdrawn') return t('status-withdrawn');
  const leader = no === null ? undefined : leaderOf(view, no);
  return leader ? t('merged-with', { no: String(leader.no) }) : t('status-hidden');
}

/** @param {{view: View, id: string, isFresh: boolean, onVote: OnVote}} props */
function Votable({ view, id, isFresh, onVote }) {
  const t = useT();
  const idea = view.byId.get(id);
  const own = view.ownById.get(id);
  if (!idea) return null;
  const isFirst = own && isFresh && isFirstOfRegion(view, idea);
  const note = view.votes.waiting.has(id) ? t('vote-waiting') : idea.pinned ? t('pinned') : null;
  return (
    <Card
      idea={{ ...idea, region: regionName(t, idea.region) }}
      own={own !== undefined}
      members={idea.members}
      regions={idea.regions}
      note={isFirst ? t('feed-first-of-region', { region: String(idea.region) }) : note}
      noteTone={isFirst ? 'ok' : 'info'}
      delivery={isFresh ? { state: 'sent' } : null}
      vote={useVote(view, id, onVote)}
    />
  );
}

/** @param {View} view @param {string} id @param {OnVote} onVote */
function useVote(view, id, onVote) {
  const t = useT();
  const { live } = usePage();
  const { votes, board, isOffline } = view;
  if (!board.ballot) return null;
  const entry = voteEntry(view, id);
  const isRefused = entry?.state === 'refused';
  const isWaiting = isOffline && votes.pending.has(id);
  return {
    on: votes.supported.has(id),
    count: view.countOf(id),
    state: /** @type {"idle" | "waiting" | "refused"} */ (isRefused ? 'refused' : isWaiting ? 'waiting' : 'idle'),
    message: isRefused ? refusalText(t, entry.code, entry.detail) : undefined,
    disabled: !board.voting_on,
    onToggle: (/** @type {boolean} */ on) => onVote(id, on),
    onDismiss: () => void (entry && live.outbox.dismiss(entry.op)),
  };
}

/** Refused votes for ideas that no card shows. @param {{view: View}} props */
export function RefusedVotes({ view }) {
  const t = useT();
  const { live } = usePage();
  const refused = view.entries.filter(({ state, command }) => state === 'refused' && command.name === 'set_vote');
  if (!refused.length) return null;
  return (
    <div class="notice tone-warn" role="status">
      <div class="notice-body">
        {refused.map(({ op, code, detail, command }) => (
          <p key={op}>
            {'idea' in command && view.byId.has(String(command.idea))
              ? `${t('idea-no', { no: String(view.byId.get(String(command.idea))?.no) })}: `
              : ''}
            {refusalText(t, code, detail)}
          </p>
        ))}
        <Button onClick={() => refused.forEach(({ op }) => live.outbox.dismiss(op))}>{t('dismiss')}</Button>
      </div>
    </div>
  );
}
