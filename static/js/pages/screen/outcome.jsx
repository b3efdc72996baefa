// After the voting: counting, the top from the last row to the first, then what was sent to the plenary.
import { useRef } from 'preact/hooks';
import { LIMITS } from '../../core/protocol.js';
import { useI18n, useT } from '../../ui/i18n.jsx';
import { wantsStillness } from '../../ui/media.js';
import { RankingList } from '../../ui/ranking.jsx';
import { Stage, StageEmpty } from '../../ui/stage.jsx';
import { useFit, useSteady, useTurn } from '../scenes/hooks.js';
import { PageNo } from '../scenes/overview.jsx';
import { inPages, liveRows, pagesOfResult, topOf, visibleIdeas } from '../scenes/rows.js';
import { Lines } from '../scenes/top.jsx';
import { legendWords, turnoutWords } from '../scenes/words.js';
import { useNow } from '../shared/hooks.js';
import { usePage } from '../shared/page.jsx';
import { Corner } from './corner.jsx';

/** @import { Row } from '../scenes/rows.js' */
/** @import { Track } from './track.jsx' */

const TOP = 5;
const PAGE_MS = 12_000;
const STEP_MS = 2_500;
const GRACE_MS = LIMITS.grace_seconds * 1000;

/** @param {{track: Track}} props */
export function Outcome({ track }) {
  const { live } = usePage();
  const t = useT();
  const now = useNow(live.clock, 500);
  const sent = track.board.phase === 'handed_over' ? track.result : null;
  const counted = (track.board.closed_at ?? 0) + GRACE_MS;
  const rows = useSteady(sent ? sentRows(sent) : topOf(liveRows(track.store, visibleIdeas(track.store)), TOP));
  if (!sent && now < counted) {
    return (
      <Frame track={track} title={t('counting')}>
        <StageEmpty>{turnoutWords(t, track) || t('result-preparing')}</StageEmpty>
      </Frame>
    );
  }
  if (rows.length === 0) return <NoVotes track={track} />;
  return <Top track={track} rows={rows} since={sent ? null : counted} />;
}

/** @param {import('../../core/protocol.js').ResultRecord} result @returns {Row[]} */
function sentRows(result) {
  if (result.voted === 0) return [];
  return pagesOfResult(result).filter(({ isRest }) => !isRest).flatMap(({ rows }) => rows);
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

/** @param {{track: Track, rows: Row[], since: number | null}} props `since`: when the rows began to appear, one by one */
function Top({ track, rows, since }) {
  const { live } = usePage();
  const { t, time } = useTime(track);
  const box = useRef(/** @type {HTMLDivElement|null} */ (null));
  const fit = useFit(box, Math.min(TOP, rows.length), JSON.stringify(rows.map(({ id, headline }) => [id, headline])));
  const pages = inPages(rows, fit.n);
  const page = useTurn(live.clock, pages.length, PAGE_MS) % pages.length;
  const now = useNow(live.clock, 250);
  const shown = pages[page] ?? [];
  const isRevealing = since !== null && pages.length === 1 && now < since + STEP_MS * shown.length && !wantsStillness();
  const { result, board } = track;
  const version = board.phase === 'handed_over' && result ? t('result-version', { version: String(result.version), time: time(result.at) }) : '';
  return (
    <Frame
      track={track}
      title={titleOf(t, track)}
      page={pages.length > 1 && <PageNo page={page} count={pages.length} />}
      lines={[turnoutWords(t, version && result ? result : track), version, legendWords(t, track.voted)]}
      isRanked
    >
      <div class={fit.isTight ? 'fit fit--tight' : 'fit'} ref={box}>
        <RankingList
          key={page}
          rows={shown}
          voters={version && result ? result.voted : track.voted}
          no={board.no}
          shown={isRevealing && since !== null ? Math.floor((now - since) / STEP_MS) + 1 : null}
        />
      </div>
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
const titleOf = (t, { board }) => t(board.phase === 'handed_over' ? 'result-sent' : 'result-title');

/**
 * @param {{
 *   track: Track, title: string, page?: import('preact').ComponentChildren, lines?: string[], isRanked?: boolean,
 *   children: import('preact').ComponentChildren,
 * }} props
 */
function Frame({ track, title, page, lines = [], isRanked = false, children }) {
  const t = useT();
  return (
    <Stage
      no={track.board.no}
      title={title}
      timer={page}
      aside={<Corner track={track} />}
      foot={<Lines lines={lines} />}
      ribbon={isRanked && t('preliminary')}
      rehearsal={track.event.rehearsal}
    >
      {children}
    </Stage>
  );
}
