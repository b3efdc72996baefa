// A result by the groups of those who voted, and by the regions that its top came from. Groups under five are never told (V12).
import { useRef } from 'preact/hooks';
import { GROUPS } from '../../core/protocol.js';
import { rankLabel } from '../../core/ranking.js';
import { numberOf, sourceOf } from '../../core/source.js';
import { Badge } from '../../ui/badge.jsx';
import { useT } from '../../ui/i18n.jsx';
import { Stage, StageEmpty } from '../../ui/stage.jsx';
import { groupPages, percentOf, regionPages } from './groups.js';
import { useFit } from './hooks.js';
import { PageNo } from './overview.jsx';
import { nameOf, trackOf } from './state.js';
import { Lines } from './top.jsx';
import { rowWords } from './wordings.js';
import { preliminary, turnoutLines } from './words.js';

/** @import { ResultRecord, ResultRow } from '../../core/protocol.js' */
/** @import { State } from './state.js' */
/** @import { T } from './words.js' */
/** @typedef {{state: State, result: ResultRecord, page: number}} Props */

const SIZES = ['5', '4-4', '4'];

/** @param {Props} props */
export function GroupsScene({ state, result, page }) {
  const t = useT();
  const pages = groupPages(result);
  const open = Math.min(page, Math.max(0, pages.length - 1));
  const { list = 'agree', rows = [] } = pages[open] ?? {};
  return (
    <Frame state={state} result={result} open={open} count={pages.length} empty={t('groups-quiet')}>
      <GroupRows key={open} list={list} rows={rows} voters={result.groups} />
    </Frame>
  );
}

/** @typedef {Pick<ResultRow, 'id' | 'no' | 'headline' | 'text' | 'wording' | 'groups'> & {source?: string}} GroupRow */

/** @param {{list: 'agree' | 'differ', rows: readonly GroupRow[], voters: Record<string, number>}} props */
export function GroupRows({ list, rows, voters }) {
  const t = useT();
  return (
    <>
      <h2 class="stage-label">{t(`groups-${list}`)}</h2>
      <Fitted rows={rows}>
        <ol class="told">
          {rows.map((row) => (
            <li key={row.id} class="told-row">
              <TrackBadge row={row} />
              <b class="told-no">{t('idea-no', { no: numberOf(row) })}</b>
              <div class="told-words">
                <p class="told-text">{rowWords(row)}</p>
                {list === 'differ' && <Shares row={row} voters={voters} />}
              </div>
            </li>
          ))}
        </ol>
      </Fitted>
    </>
  );
}

/** The track that a row of the hall comes from. @param {{row: GroupRow}} props */
function TrackBadge({ row }) {
  const { track } = sourceOf(row);
  return track === undefined ? null : <Badge no={track} size="row" />;
}

/** @param {{row: Pick<GroupRow, 'groups'>, voters: Record<string, number>}} props */
function Shares({ row, voters }) {
  const t = useT();
  const groups = GROUPS.filter((group) => voters[group]);
  return (
    <p class="told-shares">
      {groups.map((group) => (
        <span key={group}>
          {t(`group-${group}`)} <b>{shareWords(t, row.groups[group] ?? 0, voters[group] ?? 0)}</b>
        </span>
      ))}
    </p>
  );
}

/** V12: «62 %», or «12 из 17» of fewer than twenty. @param {T} t @param {number} n @param {number} of */
function shareWords(t, n, of) {
  const percent = percentOf(n, of);
  return percent === null ? t('n-of', { n, all: of }) : t('share-percent', { n: percent });
}

/** @param {Props} props */
export function RegionsScene({ state, result, page }) {
  const t = useT();
  const pages = regionPages(result);
  const open = Math.min(page, Math.max(0, pages.length - 1));
  const rows = pages[open] ?? [];
  return (
    <Frame state={state} result={result} open={open} count={pages.length} empty={t(result.voted > 0 ? 'regions-none' : 'result-no-votes')}>
      <h2 class="stage-label">{t('regions-label')}</h2>
      <Fitted key={open} rows={rows}>
        <ol class="told">
          {rows.map((row) => (
            <li key={row.id} class="told-row">
              <b class="told-place">{rankLabel({ first: row.rank, last: row.last || row.rank })}</b>
              <p class="told-words told-text">
                <span class="told-no">{t('idea-no', { no: String(row.no) })}</span> {rowWords(row)}
              </p>
              <p class="told-side">
                {row.regions > 0 && <b>{t('count-regions', { n: row.regions })}</b>}
                <span>{shareWords(t, row.supporters, result.voted)}</span>
              </p>
            </li>
          ))}
        </ol>
      </Fitted>
    </Frame>
  );
}

/** @param {{rows: readonly {id: string}[], children: import('preact').ComponentChildren}} props */
function Fitted({ rows, children }) {
  const box = useRef(/** @type {HTMLDivElement|null} */ (null));
  const fit = useFit(box, SIZES.length, rows.map(({ id }) => id).join());
  return (
    <div class={`fit shelves--${SIZES[SIZES.length - fit.n]}`} ref={box}>
      {children}
    </div>
  );
}

/**
 * @param {{
 *   state: State, result: ResultRecord, open: number, count: number, empty: string,
 *   children: import('preact').ComponentChildren,
 * }} props
 */
function Frame({ state, result, open, count, empty, children }) {
  const t = useT();
  const track = trackOf(state, result.board);
  return (
    <Stage
      no={track?.no}
      title={nameOf(track)}
      timer={count > 1 && <PageNo page={open} count={count} />}
      foot={count > 0 && <Lines lines={turnoutLines(t, result)} />}
      ribbon={count > 0 && preliminary(t, state.event)}
      rehearsal={state.event.rehearsal}
    >
      {count > 0 ? children : <StageEmpty>{empty}</StageEmpty>}
    </Stage>
  );
}
