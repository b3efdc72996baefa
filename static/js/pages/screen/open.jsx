// A board on the wall while ideas come: the question, the newest ideas and, as far as counts may be seen, the live top.
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { shownHeadline } from '../../core/headlines.js';
import { bracketsOf } from '../../ui/brackets.js';
import { useT } from '../../ui/i18n.jsx';
import { RankingList } from '../../ui/ranking.jsx';
import { Stage, StageQuestion } from '../../ui/stage.jsx';
import { useFit, useRoom, useSteady, useTurn } from '../scenes/hooks.js';
import { inPages, liveRows, topOf, visibleIdeas } from '../scenes/rows.js';
import { nameOf } from '../scenes/state.js';
import { Settled } from '../scenes/settled.js';
import { WallClock } from '../scenes/wall_clock.jsx';
import { preliminary, turnoutWords } from '../scenes/words.js';
import { useNow } from '../shared/hooks.js';
import { usePage } from '../shared/page.jsx';
import { Ask, asksLong, Corner } from './corner.jsx';
import { Frame } from './frame.jsx';
import { IdeaList } from './idea_list.jsx';

/** @import { IdeaRecord } from '../../core/protocol.js' */
/** @import { Row } from '../scenes/rows.js' */
/** @import { Track } from './state.js' */

const TOP = 5;
const TOP_PAGES = 3; // early on a whole board may be tied
const NEWEST = 6;
const NEWEST_TEXT = 90;
const SLIDE_MS = 10_000;

/** @param {{track: Track}} props */
export function OpenBoard({ track }) {
  const { live } = usePage();
  useNow(live.clock, 500);
  const settled = useMemo(() => new Settled(), []);
  const shown = useSteady(wallOf(track, settled.at(visibleIdeas(track.store), live.clock.now())));
  const { top, newest } = shown;
  const [size, setSize] = useSize(top);
  const pages = inPages(top, size).slice(0, TOP_PAGES);
  const hasNewest = top.length < newest.length || top.length === 0;
  const slides = pages.length + Number(hasNewest);
  const first = useFirst(pages.length > 0, live.clock);
  const slide = useTurn(live.clock, slides + Number(asksLong(track)), SLIDE_MS, first);
  const page = pages[slide];
  if (newest.length === 0 || slide >= slides) return <Asking track={track} isEmpty={newest.length === 0} />;
  return (
    <Board track={track} ideas={shown.count} isRanked={page !== undefined}>
      {page ? (
        <LiveTop key={slide} rows={page} track={track} page={slide} pages={pages.length} onFit={setSize} />
      ) : (
        <Newest ideas={newest} />
      )}
    </Board>
  );
}

/** What of a board stands on the wall; a blind ballot gives no order. @param {Track} track @param {IdeaRecord[]} ideas */
function wallOf({ board, store }, ideas) {
  const isCounted = board.ballot?.mode === 'live' && board.moment !== 'collect';
  const newest = [...ideas].sort((a, b) => b.no - a.no).slice(0, NEWEST);
  return {
    top: isCounted ? topOf(liveRows(store, ideas), TOP) : [],
    newest: newest.map((idea) => ({ id: idea.id, no: idea.no, words: shownHeadline(idea, NEWEST_TEXT) })),
    count: ideas.length,
  };
}

/** When something began to be there: the first vote is shown at once, whatever the turn. @param {boolean} isThere @param {{now: () => number}} clock */
function useFirst(isThere, clock) {
  const first = useRef(/** @type {number | null} */ (isThere ? 0 : null));
  if (!isThere) first.current = null;
  else if (first.current === null) first.current = clock.now();
  return first.current ?? 0;
}

/** How many rows a page of this top may have: what did not fit once will not fit again. @param {readonly Row[]} top @returns {[number, (size: number) => void]} */
function useSize(top) {
  const room = useRoom();
  const key = [room, bracketsOf(top).length, ...top.map(({ id, headline }) => id + headline).sort()].join();
  const [fitted, setFitted] = useState({ key, size: TOP });
  return [fitted.key === key ? fitted.size : TOP, (size) => setFitted({ key, size })];
}

/** The question is the picture, and the timer is as large as the rules have it. @param {{track: Track, isEmpty: boolean}} props */
function Asking({ track, isEmpty }) {
  const t = useT();
  const { board, event } = track;
  return (
    <Stage
      no={board.no}
      title={nameOf(board)}
      aside={<Corner track={track} />}
      foot={here(t, track)}
      rehearsal={event.rehearsal}
      trial={board.trial}
      center
    >
      <StageQuestion>{board.question || board.title}</StageQuestion>
      <div class="lone-timer">
        <WallClock timed={board} />
      </div>
      <p class="stage-sub">{paused(t, track) || (isEmpty && t('live-empty'))}</p>
    </Stage>
  );
}

/** @param {{track: Track, ideas: number, isRanked: boolean, children: import('preact').ComponentChildren}} props */
function Board({ track, ideas, isRanked, children }) {
  const t = useT();
  const { board, lane } = track;
  const votes = board.moment === 'collect' ? 0 : (lane?.votes ?? 0);
  const counts = useSteady({ ideas, votes, turnout: (board.moment !== 'collect' && turnoutWords(t, { ...track, present: track.of })) || here(t, track) });
  return (
    <Frame
      track={track}
      title={<Ask track={track} />}
      clock
      counts={[
        { n: counts.ideas, unit: 'unit-ideas' },
        { n: counts.votes, unit: 'unit-votes' },
      ]}
      lines={[counts.turnout]}
      ribbon={paused(t, track) || (isRanked && preliminary(t, track.event))}
    >
      {children}
    </Frame>
  );
}

/**
 * @param {{rows: Row[], track: Track, page: number, pages: number, onFit: (size: number) => void}} props
 *   `onFit` is told how many rows a page may have
 */
function LiveTop({ rows, track, page, pages, onFit }) {
  const t = useT();
  const box = useRef(/** @type {HTMLDivElement|null} */ (null));
  const fit = useFit(box, rows.length, rows.map(({ id, headline }) => id + headline).sort().join());
  useLayoutEffect(() => {
    if (fit.n < rows.length) onFit(fit.n);
  });
  return (
    <>
      <h2 class="stage-label">
        {t('live-top')}
        {pages > 1 && ` · ${t('live-page', { no: String(page + 1), all: String(pages) })}`}
      </h2>
      <div class={fit.isTight ? 'fit fit--tight' : 'fit'} ref={box}>
        <RankingList rows={rows.slice(0, fit.n)} voters={track.voted} no={track.board.no} />
      </div>
    </>
  );
}

/** @param {{ideas: import('./idea_list.jsx').Line[]}} props newest first */
function Newest({ ideas }) {
  const t = useT();
  return (
    <>
      <h2 class="stage-label">{t('live-new')}</h2>
      <IdeaList lines={ideas} />
    </>
  );
}

/** Only what is possible now can be paused. @param {import('../scenes/words.js').T} t @param {Track} track */
function paused(t, { board }) {
  const ideas = board.moment !== 'vote' && !board.ideas_on;
  const voting = board.moment !== 'collect' && !board.voting_on;
  if (ideas && voting) return t('live-paused-both');
  if (ideas) return t('live-ideas-paused');
  return voting ? t('live-voting-paused') : '';
}

/** @param {import('../scenes/words.js').T} t @param {Track} track */
const here = (t, { present }) => (present > 0 ? t('connected', { n: present }) : t('join-no-app'));
