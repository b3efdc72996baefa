// Ranked rows with counted bars, for projector, laptop and phone alike.
import { useRef } from 'preact/hooks';
import { stitches } from '../core/ranking.js';
import { Badge } from './badge.jsx';
import { Bar } from './bar.jsx';
import { bracketsOf } from './brackets.js';
import { useFlip } from './flip.js';
import { useT } from './i18n.jsx';
import { trackClass } from './track.js';

/**
 * @typedef {object} RankRow
 * @property {string} id
 * @property {number} no
 * @property {string} headline what is shown; the caller cuts a text where there is no headline
 * @property {number} n supporters
 * @property {number} rank shared by equals: `rank` of a ResultRow, `first` of core/ranking
 * @property {number|null} [tier]
 * @property {number} [track] its track's number where tracks are mixed
 * @property {number} [of] its own track's voters where tracks are mixed
 * @property {import('preact').ComponentChildren} [meta] a line below the bar; not on projectors
 */

/**
 * @param {{
 *   rows: readonly RankRow[], voters: number, no: number, size?: 'screen'|'laptop'|'phone', mixed?: boolean,
 *   shown?: number|null, label?: string,
 * }} props `shown`: how many rows, counted from the last, have been revealed; all where it is not given
 */
export function RankingList({ rows, voters, no, size = 'screen', mixed = false, shown = null, label }) {
  const t = useT();
  const list = useRef(/** @type {HTMLOListElement|null} */ (null));
  useFlip(list, rows.map((row) => row.id).join(), size === 'screen');
  const brackets = bracketsOf(rows);
  const visible = shown === null ? brackets : brackets.filter((one) => one.from >= rows.length - shown);
  return (
    <ol ref={list} class={listClass({ rows, brackets, size, mixed, no, voters })} aria-label={label ?? t('top')}>
      {rows.map((row, index) => {
        const bracket = visible.find((one) => one.from <= index && index <= one.to);
        return (
          <PlenaryRow
            key={row.id}
            row={row}
            voters={voters}
            size={size}
            mixed={mixed}
            bracket={bracket && { kind: bracket.kind, first: bracket.from === index, last: bracket.to === index }}
            hidden={shown !== null && index < rows.length - shown}
            revealing={shown !== null}
          />
        );
      })}
    </ol>
  );
}

/**
 * @param {{
 *   rows: readonly RankRow[], brackets: readonly object[], size: string, mixed: boolean, no: number, voters: number,
 * }} what
 */
function listClass({ rows, brackets, size, mixed, no, voters }) {
  const extraLines = brackets.length + Number(stitches(0, voters).unit > 1);
  return [
    `rank rank--${size}`,
    trackClass(no),
    rows.length <= 3 && 'rank--few',
    brackets.length > 0 && 'rank--tied',
    size === 'screen' && rows.length > 4 && extraLines > 0 && `rank--dense${Math.min(3, extraLines)}`,
    mixed && 'rank--mixed',
  ]
    .filter(Boolean)
    .join(' ');
}

/**
 * @param {{
 *   row: RankRow, voters: number, size?: 'screen'|'laptop'|'phone', mixed?: boolean,
 *   bracket?: {kind: 'tied'|'nearly-tied', first: boolean, last: boolean}, hidden?: boolean, revealing?: boolean,
 * }} props
 */
export function PlenaryRow({ row, voters, size = 'screen', mixed = false, bracket, hidden = false, revealing = false }) {
  const t = useT();
  const track = mixed ? row.track : undefined;
  const number = track === undefined ? String(row.no) : `${track}-${row.no}`;
  return (
    <li class={rowClass({ bracket, hidden, revealing, track })} data-flip={row.id} aria-hidden={hidden || undefined}>
      <div class="rank-inner">
        {bracket?.first && <p class="rank-tie">{t(bracket.kind)}</p>}
        <div class="rank-grid">
          <div class={`rank-num${number.length > 2 ? ' rank-num--long' : ''}`}>
            {track !== undefined && <Badge no={track} size={size === 'screen' ? 'row' : 'm'} />}
            <span class="sr">{t('idea')} </span>
            {number}
          </div>
          <p class="rank-headline">{row.headline}</p>
          <div class="rank-bar">
            <Bar n={row.n} of={row.of ?? voters} size={size} />
          </div>
          {row.meta && size !== 'screen' && <p class="rank-meta">{row.meta}</p>}
        </div>
      </div>
    </li>
  );
}

/**
 * @param {{
 *   bracket?: {first: boolean, last: boolean}, hidden: boolean, revealing: boolean, track: number|undefined,
 * }} what
 */
function rowClass({ bracket, hidden, revealing, track }) {
  return [
    'rank-row',
    track !== undefined && trackClass(track),
    bracket && 'rank-row--in',
    bracket?.first && 'rank-row--first',
    bracket?.last && 'rank-row--last',
    revealing && (hidden ? 'rank-row--hidden' : 'rank-row--shown'),
  ]
    .filter(Boolean)
    .join(' ');
}
