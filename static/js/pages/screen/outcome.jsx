// After the voting: counting, the top from its last row to the first, then what was sent to the plenary.
import { useEffect, useRef } from 'preact/hooks';
import { LIMITS } from '../../core/protocol.js';
import { useI18n, useT } from '../../ui/i18n.jsx';
import { wantsStillness } from '../../ui/media.js';
import { RankingList } from '../../ui/ranking.jsx';
import { StageEmpty } from '../../ui/stage.jsx';
import { HALL } from '../../ui/track.js';
import { useRows, useSteady, useTurn } from '../scenes/hooks.js';
import { PageNo } from '../scenes/overview.jsx';
import { inPages, liveRows, pagesOfResult, standingRows, topOf, visibleIdeas } from '../scenes/rows.js';
import { WordingList } from '../scenes/wording_list.jsx';
import { wordingPages } from '../scenes/wordings.js';
import { legendWords, noted, preliminary, turnoutLines } from '../scenes/words.js';
import { useNow } from '../shared/hooks.js';
import { usePage } from '../shared/page.jsx';
import { Counting } from './asked.jsx';
import { Frame } from './frame.jsx';
import { useReveal } from './reveal.js';

/** @import { ResultRecord } from '../../core/protocol.js' */
/** @import { Row } from '../scenes/rows.js' */
/** @import { Track } from './state.js' */

const TOP = 5;
const PAGE_MS = 12_000;
const STEP_MS = 2_500;
const GRACE_MS = LIMITS.grace_seconds * 1000;

/** @param {{track: Track}} props */
export function Outcome({ track }) {
  const { live } = usePage();
  const now = useNow(live.clock, 500);
  const { board } = track;
  const sent = board.phase === 'handed_over' || track.event.sealed_at ? track.result : null;
  const counted = (board.closed_at ?? 0) + GRACE_MS;
  const isBlind = board.ballot?.mode === 'blind';
  const rows = useSteady(sent ? sentRows(sent) : topRows(track));
  if (!sent && (now < counted || (isBlind && !track.standing))) return <Counting track={track} />;
  if ((sent ?? track).voted === 0) return <NoVotes track={track} />;
  if (!sent && isBlind) return <Revealed track={track} rows={rows} />;
  return <Top track={track} rows={rows} sent={sent} since={sent ? null : counted} />;
}

/** @param {ResultRecord} result @returns {Row[]} */
function sentRows(result) {
  if (result.voted === 0) return [];
  return pagesOfResult(result).filter(({ isRest }) => !isRest).flatMap(({ rows }) => rows);
}

/** What stands above the cut line, as far as it is revealed. @param {Track} track @returns {Row[]} */
export function topRows({ store, standing }) {
  if (!standing) return topOf(liveRows(store, visibleIdeas(store)), TOP);
  return standingRows(store, { ...standing, rows: standing.rows.slice(0, standing.cut) }).filter(({ n }) => n > 0);
}

/** @param {{track: Track}} props */
function NoVotes({ track }) {
  const t = useT();
  const hasIdeas = visibleIdeas(track.store).length > 0;
  return (
    <Frame track={track} title={titleOf(t, track)}>
      <StageEmpty>{hasIdeas ? t('result-no-votes') : t('result-empty')}</StageEmpty>
    </Frame>
  );
}

/** A blind ballot, row by row from the last place, as the moderator goes on. @param {{track: Track, rows: Row[]}} props */
function Revealed({ track, rows }) {
  const t = useT();
  const { ballot } = track.board;
  const places = ballot?.state === 'revealing' ? Math.max(ballot.rows, rows.length) : rows.length;
  const box = useRef(/** @type {HTMLDivElement|null} */ (null));
  const fit = useRows(box, Math.min(TOP, places), JSON.stringify(rows));
  const { shown, page, count, empty } = useReveal(rows, places, fit.n);
  const left = ballot?.state === 'revealing' ? Math.max(0, ballot.rows - ballot.shown.length) : 0;
  if (rows.length === 0) return <Beginning track={track} place={places} />;
  return (
    <Ranked track={track} page={page} count={count} left={left} voted={track.voted} lines={turnoutLines(t, saidOf(track))}>
      <div class={fit.name} ref={box}>
        <RankingList
          key={page}
          rows={noted(t, shown)}
          voters={track.voted}
          no={track.board.no}
          mixed={track.board.no === HALL}
          places={shown.length + empty}
          cut={page === count - 1 && isCut(track.standing)}
        />
      </div>
    </Ranked>
  );
}

/** @param {Track} track */
const saidOf = ({ voted, of, paper }) => ({ voted, present: of, paper });

/** Before the first row. @param {{track: Track, place: number}} props `place`: the last one above the cut line */
function Beginning({ track, place }) {
  const t = useT();
  return (
    <Frame track={track} title={titleOf(t, track)} lines={turnoutLines(t, saidOf(track))} ribbon={preliminary(t, track.event)}>
      <StageEmpty>{t('wall-reveal-from', { place: String(place) })}</StageEmpty>
    </Frame>
  );
}

/** Whether supported rows stand below the cut line. @param {{rows: readonly {supporters: number}[], cut: number} | null} said */
const isCut = (said) => said !== null && (said.rows[said.cut]?.supporters ?? 0) > 0;

/** @param {{track: Track, rows: Row[], sent: ResultRecord | null, since: number | null}} props `since`: when the rows began to appear, one by one */
function Top({ track, rows, sent, since }) {
  const { live } = usePage();
  const { t, time } = useTime(track);
  const box = useRef(/** @type {HTMLDivElement|null} */ (null));
  const fit = useRows(box, Math.min(TOP, rows.length), JSON.stringify(rows.map(({ id, headline, facts }) => [id, headline, facts])));
  const pages = inPages(rows, fit.n);
  const { page, wordings, turn } = usePages(pages, wordingPages(rows));
  const now = useNow(live.clock, 250);
  const shown = pages[page] ?? [];
  const isRevealing = since !== null && pages.length === 1 && now < since + STEP_MS * shown.length && !wantsStillness();
  const version = sent ? t('result-version', { version: String(sent.version), time: time(sent.at) }) : '';
  const { voted } = sent ?? track;
  const around = { track, page, voted, lines: [...turnoutLines(t, sent ?? saidOf(track)), version] };
  if (wordings) return <Ranked {...around} count={1}><WordingList key={turn} rows={wordings} /></Ranked>;
  return (
    <Ranked {...around} count={pages.length}>
      <div class={fit.name} ref={box}>
        <RankingList
          key={page}
          rows={noted(t, shown)}
          voters={voted}
          no={track.board.no}
          mixed={track.board.no === HALL}
          shown={isRevealing && since !== null ? Math.floor((now - since) / STEP_MS) + 1 : null}
          cut={page === pages.length - 1 && isCut(sent ?? track.standing)}
        />
      </div>
    </Ranked>
  );
}

/** The pages in turn, then what the rows were worded to. @param {Row[][]} pages @param {Row[][]} worded */
function usePages(pages, worded) {
  const { live } = usePage();
  const known = useRef(1); // what has been measured holds while wordings are shown instead
  const turn = useTurn(live.clock, known.current + worded.length, PAGE_MS);
  const wordings = worded[turn - known.current];
  useEffect(() => {
    if (!wordings) known.current = pages.length;
  });
  return { turn, wordings, page: Math.min(turn, pages.length - 1) };
}

/**
 * @param {{
 *   track: Track, page: number, count: number, left?: number, voted: number, lines: string[],
 *   children: import('preact').ComponentChildren,
 * }} props `left`: rows that have not been revealed
 */
function Ranked({ track, page, count, left = 0, voted, lines, children }) {
  const t = useT();
  const pages = count > 1 && <PageNo page={page} count={count} />;
  return (
    <Frame
      track={track}
      title={titleOf(t, track)}
      more={left > 0 ? <p class="page-no">{t('wall-reveal-left', { n: left })}</p> : pages}
      lines={[...lines, legendWords(t, voted)]}
      ribbon={preliminary(t, track.event)}
    >
      {children}
    </Frame>
  );
}

/** Times of day where the event is. @param {Track} track */
function useTime({ event }) {
  const { i18n } = usePage();
  const { t } = useI18n();
  return { t, time: (/** @type {number} */ ms) => i18n.time(ms, event.tz) };
}

/** @param {import('../scenes/words.js').T} t @param {Track} track */
const titleOf = (t, { board }) => t(board.no === HALL ? 'scene-cross-top' : board.phase === 'handed_over' ? 'result-sent' : 'result-title');
