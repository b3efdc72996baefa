// A track's top on the plenary screen: frozen from a sent result, or live from its board.
import { shownHeadline } from '../../core/headlines.js';
import { veiled } from '../../core/veil.js';
import { Bar } from '../../ui/bar.jsx';
import { useI18n, useT } from '../../ui/i18n.jsx';
import { RankingList } from '../../ui/ranking.jsx';
import { Stage, StageEmpty, StageQuestion, Wall } from '../../ui/stage.jsx';
import { usePage } from '../shared/page.jsx';
import { useNow } from '../shared/hooks.js';
import { useBoard } from './boards.js';
import { clockOf } from './clock.js';
import { useSteady, useTurn } from './hooks.js';
import { PageNo } from './overview.jsx';
import { inPages, liveRows, pagesOfResult, roomFor, standingRows, TOP, topOf, visibleIdeas } from './rows.js';
import { currentResult, isSecret, nameOf, turnoutNow, trackOf } from './state.js';
import { WordingList } from './wording_list.jsx';
import { legendWords, momentWords, noted, preliminary, turnoutLines, turnoutWords } from './words.js';

/** @import { LaneRecord, ResultRecord, TrackRecord } from '../../core/protocol.js' */
/** @import { Shown } from '../../core/scene.js' */
/** @import { StreamStore } from '../../core/store.js' */
/** @import { RankPage, Row } from './rows.js' */
/** @import { State } from './state.js' */

/** Moments in which a live ballot's counts are seen while it goes on. */
const COUNTED = new Set(['open', 'vote', 'closed']);
const WALL = 6;
const WALL_TEXT = 90;

/**
 * A result and its pages; under automatic control its top turns its pages by itself within its time on air.
 * @param {{state: State, result: ResultRecord, page: number}} props
 */
export function ResultTop({ state, result, page }) {
  const { live } = usePage();
  const pages = pagesOfResult(result);
  const slot = state.stage.control === 'auto' ? state.stage.slots.find((one) => one.result === result.id) : undefined;
  const tops = pages.filter(({ isRest }) => !isRest).length;
  const turn = useTurn(live.clock, slot ? tops : 1, slot ? (slot.end - slot.start) / Math.max(1, tops) : 1, slot?.start);
  const open = slot ? turn : Math.min(page, Math.max(0, pages.length - 1));
  return <ResultPage state={state} result={result} pages={pages} open={open} />;
}

/** @param {{state: State, result: ResultRecord, pages: RankPage[], open: number}} props */
function ResultPage({ state, result, pages, open }) {
  const { status } = usePage();
  const t = useT();
  const lane = state.lanes.get(result.board);
  const track = trackOf(state, result.board);
  const { rows = [], isRest = false, isWorded = false } = pages[open] ?? {};
  const part = pages.filter((one) => one.isRest === isRest && one.isWorded === isWorded);
  return (
    <Stage
      no={track?.no}
      title={nameOf(track)}
      timer={part.length > 1 && <PageNo page={part.findIndex((one) => one.rows === rows)} count={part.length} />}
      foot={<Lines lines={[...turnoutLines(t, result), legendWords(t, result.voted)]} />}
      ribbon={lane && isSecret(lane) ? t('ballot-blind', turnoutNow(state, status, lane)) : preliminary(t, state.event)}
      rehearsal={state.event.rehearsal}
    >
      {isRest && !isWorded && <h2 class="stage-label">{t('top-rest')}</h2>}
      {isWorded && <WordingList key={open} rows={rows} />}
      {result.voted > 0 && !isWorded && <RankingList key={`${result.id} ${open}`} rows={noted(t, rows)} voters={result.voted} no={track?.no ?? 1} />}
      {result.voted === 0 && <Wall ideas={unranked(result)} />}
    </Stage>
  );
}

/** Where nobody voted there is no ranking to show, only ideas. @param {ResultRecord} result */
function unranked({ rows }) {
  return rows.slice(0, WALL).map((row) => ({ id: row.id, no: row.no, text: shownHeadline(row, WALL_TEXT) }));
}

/** Each in a line of its own; empty ones are left out. @param {{lines: readonly string[]}} props */
export function Lines({ lines }) {
  return (
    <>
      {lines.filter(Boolean).map((line) => (
        <span key={line} class="foot-line">
          {line}
        </span>
      ))}
    </>
  );
}

/**
 * What a track says now. A result stands for it only when the track has ended with it.
 * @param {{state: State, board: string, page: number}} props
 */
export function BoardTop({ state, board, page }) {
  const t = useT();
  const { live } = usePage();
  const result = currentResult(state, board);
  const store = useBoard(live, result ? null : board);
  if (result) return <ResultTop state={state} result={result} page={page} />;
  const shown = store && veiled(store, state.stage.hidden, t('status-hidden'));
  return <LiveTop state={state} track={trackOf(state, board)} lane={state.lanes.get(board)} store={shown} page={page} />;
}

/**
 * The rows of a board as far as its counts may be seen.
 * @param {StreamStore | null} store
 * @returns {{rows: Row[], counts: {voted: number, present: number, paper: number} | null}}
 */
export function liveOf(store) {
  const board = store?.all('board')[0];
  if (!store || !board?.ballot) return { rows: [], counts: null };
  const standing = store.get('standing', board.ballot.id);
  if (standing) {
    const rows = standingRows(store, { ...standing, rows: standing.rows.slice(0, standing.cut) });
    return { rows: rows.filter(({ n }) => n > 0), counts: { voted: standing.voted, present: standing.of, paper: standing.paper } };
  }
  const isCounted = board.ballot.mode === 'live' && COUNTED.has(board.moment);
  const turnout = store.get('turnout', board.ballot.id);
  return {
    rows: isCounted ? topOf(liveRows(store, visibleIdeas(store))) : [],
    counts: isCounted && turnout ? { ...turnout, present: 0 } : null,
  };
}

/**
 * @param {{
 *   state: State, track: TrackRecord | null, lane: LaneRecord | undefined, store: StreamStore | null, page: number,
 * }} props
 */
function LiveTop({ state, track, lane, store, page }) {
  const { status } = usePage();
  const t = useT();
  const told = useSteady(liveOf(store));
  const now = lane ? turnoutNow(state, status, lane) : { voted: 0, present: 0 };
  const voted = told.counts?.voted ?? now.voted;
  const counts = { voted, present: told.counts?.present || now.present, paper: told.counts?.paper ?? 0 };
  const pages = inPages(told.rows, roomFor(told.rows, TOP));
  const open = Math.min(page, Math.max(0, pages.length - 1));
  const shown = pages[open] ?? [];
  if (shown.length === 0 || lane?.trial) return <AtWork state={state} track={track} lane={lane} />;
  return (
    <Stage
      no={track?.no}
      title={nameOf(track)}
      timer={pages.length > 1 && <PageNo page={open} count={pages.length} />}
      foot={<Lines lines={[...turnoutLines(t, counts), legendWords(t, counts.voted)]} />}
      ribbon={preliminary(t, state.event)}
      rehearsal={state.event.rehearsal}
    >
      <RankingList rows={noted(t, shown)} voters={counts.voted} no={track?.no ?? 1} />
    </Stage>
  );
}

/**
 * No counts yet, or none that may be seen: never a table of zeros, never an older result.
 * @param {{state: State, track: TrackRecord | null, lane: LaneRecord | undefined}} props
 */
function AtWork({ state, track, lane }) {
  return (
    <Stage no={track?.no} title={nameOf(track)} rehearsal={state.event.rehearsal}>
      {lane && isSecret(lane) ? <Secret state={state} track={track} lane={lane} /> : <Working lane={lane?.trial ? undefined : lane} />}
    </Stage>
  );
}

/** @param {{state: State, track: TrackRecord | null, lane: LaneRecord}} props */
function Secret({ state, track, lane }) {
  const { live, status } = usePage();
  const { t, minutes } = useI18n();
  const clock = clockOf(lane, useNow(live.clock, 250));
  const { voted, present } = useSteady(turnoutNow(state, status, lane));
  const left = clock && !clock.isOver && lane.moment === 'vote' ? t('overview-left', { time: minutes(clock.seconds) }) : '';
  const said =
    lane.moment === 'vote'
      ? t('blind-track', { no: String(track?.no ?? ''), voted, present })
      : [momentWords(t, lane), turnoutWords(t, { voted, present })].filter(Boolean).join(' · ');
  return (
    <div class="secret">
      <StageQuestion>{left ? `${said} · ${left}` : said}</StageQuestion>
      {voted > 0 && <Bar n={voted} of={present} size="gauge" counted={false} label={turnoutWords(t, { voted, present })} />}
    </div>
  );
}

/** @param {{lane: LaneRecord | undefined}} props */
function Working({ lane }) {
  const t = useT();
  if (!lane || lane.phase === 'lobby') return <StageEmpty>{t('soon')}</StageEmpty>;
  return <StageEmpty>{lane.ideas > 0 ? t('overview-working', { n: lane.ideas }) : t('overview-quiet')}</StageEmpty>;
}
