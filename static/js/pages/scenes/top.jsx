// A track's top on the plenary screen: frozen from a sent result, or live from its board.
import { shownHeadline } from '../../core/headlines.js';
import { useI18n, useT } from '../../ui/i18n.jsx';
import { RankingList } from '../../ui/ranking.jsx';
import { useSecondsLeft } from '../../ui/seconds.js';
import { Stage, StageEmpty, StageQuestion, Wall } from '../../ui/stage.jsx';
import { usePage } from '../shared/page.jsx';
import { useBoard } from './boards.js';
import { useSteady, useTurn } from './hooks.js';
import { PageNo } from './overview.jsx';
import { inPages, liveRows, pagesOfResult, topOf, visibleIdeas } from './rows.js';
import { currentResult, nameOf, trackOf } from './state.js';
import { legendWords, turnoutWords } from './words.js';

/** @import { LaneRecord, ResultRecord, TrackRecord } from '../../core/protocol.js' */
/** @import { Shown } from '../../core/scene.js' */
/** @import { StreamStore } from '../../core/store.js' */
/** @import { RankPage } from './rows.js' */
/** @import { State } from './state.js' */

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
  const t = useT();
  const track = trackOf(state, result.board);
  const rows = pages[open]?.rows ?? [];
  const part = pages.filter(({ isRest }) => isRest === pages[open]?.isRest);
  return (
    <Stage
      no={track?.no}
      title={nameOf(track)}
      timer={part.length > 1 && <PageNo page={part.findIndex((one) => one.rows === rows)} count={part.length} />}
      foot={<Lines lines={[turnoutWords(t, result), legendWords(t, result.voted)]} />}
      ribbon={t('preliminary')}
      rehearsal={state.event.rehearsal}
    >
      {pages[open]?.isRest && <h2 class="stage-label">{t('top-rest')}</h2>}
      {result.voted > 0 && <RankingList key={`${result.id} ${open}`} rows={rows} voters={result.voted} no={track?.no ?? 1} />}
      {result.voted === 0 && <Wall ideas={unranked(result)} />}
    </Stage>
  );
}

/** Where nobody voted there is no ranking to show, only ideas. @param {ResultRecord} result */
function unranked({ rows }) {
  return rows.slice(0, WALL).map((row) => ({ id: row.id, no: row.no, text: shownHeadline(row, WALL_TEXT) }));
}

/** Each in a line of its own; empty ones are left out. @param {{lines: string[]}} props */
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
  const { live } = usePage();
  const result = currentResult(state, board);
  const store = useBoard(live, result ? null : board);
  if (result) return <ResultTop state={state} result={result} page={page} />;
  return <LiveTop state={state} track={trackOf(state, board)} lane={state.lanes.get(board)} store={store} page={page} />;
}

/** @param {StreamStore | null} store */
function liveOf(store) {
  const board = store?.all('board')[0];
  const ballot = board?.ballot ?? null;
  const turnout = ballot ? store?.get('turnout', ballot.id) : undefined;
  return {
    isBlind: ballot?.mode === 'blind' && ballot.state !== 'revealed',
    rows: store ? liveRows(store, visibleIdeas(store)) : [],
    paper: turnout?.paper ?? 0,
    voted: turnout?.voted ?? null,
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
  const { isBlind, rows, paper, voted } = useSteady(liveOf(store));
  const present = status.present[`event:${state.event.id}`]?.[track?.id ?? ''] ?? 0;
  const counts = { voted: voted ?? lane?.voted ?? 0, present, paper };
  const pages = inPages(topOf(rows), 5);
  const open = Math.min(page, Math.max(0, pages.length - 1));
  const shown = isBlind ? [] : (pages[open] ?? []);
  return (
    <Stage
      no={track?.no}
      title={nameOf(track)}
      timer={pages.length > 1 && <PageNo page={open} count={pages.length} />}
      foot={!isBlind && <Lines lines={[turnoutWords(t, counts), shown.length ? legendWords(t, counts.voted) : '']} />}
      ribbon={shown.length > 0 && t('preliminary')}
      rehearsal={state.event.rehearsal}
    >
      {shown.length > 0 ? (
        <RankingList rows={shown} voters={counts.voted} no={track?.no ?? 1} />
      ) : (
        <Working lane={lane} isBlind={isBlind} no={String(track?.no ?? '')} {...counts} />
      )}
    </Stage>
  );
}

/**
 * No numbers yet, or none that may be seen.
 * @param {{lane: LaneRecord | undefined, isBlind: boolean, no: string, voted: number, present: number}} props
 */
function Working({ lane, isBlind, no, voted, present }) {
  const { live } = usePage();
  const { t, minutes } = useI18n();
  const left = useSecondsLeft(lane?.timer_ends_at ?? null, () => live.clock.now());
  if (isBlind) {
    const words = t('blind-track', { no, voted, present: Math.max(voted, present) });
    return <StageQuestion>{left ? `${words} · ${t('overview-left', { time: minutes(left) })}` : words}</StageQuestion>;
  }
  if (!lane || lane.phase === 'lobby') return <StageEmpty>{t('soon')}</StageEmpty>;
  return <StageEmpty>{lane.ideas > 0 ? t('overview-working', { n: lane.ideas }) : t('overview-quiet')}</StageEmpty>;
}
