// Ranked rows with counted bars, for projector, laptop and phone alike: the place large, the idea's number beside its bar.
import { useRef } from 'preact/hooks';
import { rankLabel, stitches } from '../core/ranking.js';
import { Badge } from './badge.jsx';
import { Bar } from './bar.jsx';
import { bracketsOf } from './brackets.js';
import { useFlip } from './flip.js';
import { useT } from './i18n.jsx';
import { trackClass } from './track.js';

/**
 * @typedef {object} RankRow
 * @property {string} id
 * @property {number|string} no «3-17» where the caller writes it so
 * @property {string} headline what is shown; the caller cuts a text where there is no headline
 * @property {number} n supporters
 * @property {number} rank shared by equals: `rank` of a ResultRow, `first` of core/ranking
 * @property {number} [last] the last of the ranks that it shares
 * @property {number|null} [tier]
 * @property {number} [track] its track's number where tracks are mixed
 * @property {number} [of] its own track's voters where tracks are mixed
 * @property {import('preact').ComponentChildren} [meta] a line below the bar; not on projectors
 * @property {string} [note] a line below the headline: what must be known of the row wherever it is shown
 */

/**
 * @param {{
 *   rows: readonly RankRow[], voters: number, no: number, size?: 'screen'|'laptop'|'phone', mixed?: boolean,
 *   shown?: number|null, places?: number|null, cut?: boolean, label?: string,
 * }} props `shown`: how many rows, counted from the last, have been revealed; all where it is not given. `places`: how
 *   many rows there will be, the first of them still empty. `cut`: the line below the last row that made it
 */
export function RankingList({ rows, voters, no, size = 'screen', mixed = false, shown = null, places = null, cut = false, label }) {
  const t = useT();
  const list = useRef(/** @type {HTMLOListElement|null} */ (null));
  useFlip(list, rows.map((row) => row.id).join(), size === 'screen');
  const brackets = bracketsOf(rows);
  const visible = shown === null ? brackets : brackets.filter((one) => one.from >= rows.length - shown);
  return (
    <ol
      ref={list}
      class={listClass({ rows, brackets, size, mixed, no, voters, places, cut })}
      style={{ '--digits': Math.max(1, ...rows.map((row) => numberOf(row, mixed).length)) }}
      aria-label={label ?? t('top')}
    >
      {Array.from({ length: Math.max(0, (places ?? 0) - rows.length) }, (_, place) => (
        <EmptyPlace key={`place ${place}`} />
      ))}
      {rows.map((row, index) => {
        const bracket = visible.find((one) => one.from <= index && index <= one.to);
        return (
          <PlenaryRow
            key={row.id}
            row={row}
            voters={voters}
            size={size}
            mixed={mixed}
            bracket={bracket && { words: tieWords(t, bracket.kind, row), first: bracket.from === index, last: bracket.to === index }}
            hidden={shown !== null && index < rows.length - shown}
            revealing={shown !== null}
            arriving={places !== null}
          />
        );
      })}
    </ol>
  );
}

/** «17», or «3-17» where tracks are mixed. @param {RankRow} row @param {boolean} mixed */
const numberOf = ({ no, track }, mixed) => (mixed && track !== undefined ? `${track}-${no}` : String(no));

/** «Места 2–3: поровну»; where a bracket holds almost equals, only that. @param {import('./i18n.jsx').Words['t']} t @param {string} kind @param {RankRow} row */
function tieWords(t, kind, { rank, last }) {
  return kind === 'tied' && last && last > rank ? t('tied-places', { places: rankLabel({ first: rank, last }) }) : t(kind);
}

/**
 * @param {{
 *   rows: readonly RankRow[], brackets: readonly object[], size: string, mixed: boolean, no: number, voters: number,
 *   places: number|null, cut: boolean,
 * }} what
 */
function listClass({ rows, brackets, size, mixed, no, voters, places, cut }) {
  const count = Math.max(rows.length, places ?? 0);
  const extraLines = brackets.length + Number(stitches(0, voters).unit > 1);
  const isNoted = rows.some(({ note }) => note);
  return [
    `rank rank--${size}`,
    trackClass(no),
    count <= 3 && !isNoted && 'rank--few',
    isNoted && 'rank--noted',
    brackets.length > 0 && 'rank--tied',
    size === 'screen' && count > 4 && extraLines > 0 && `rank--dense${Math.min(3, extraLines)}`,
    mixed && 'rank--mixed',
    places !== null && 'rank--places',
    cut && 'rank--cut',
  ]
    .filter(Boolean)
    .join(' ');
}

/**
 * @param {{
 *   row: RankRow, voters: number, size?: 'screen'|'laptop'|'phone', mixed?: boolean,
 *   bracket?: {words: string, first: boolean, last: boolean}, hidden?: boolean, revealing?: boolean, arriving?: boolean,
 * }} props
 */
export function PlenaryRow({ row, voters, size = 'screen', mixed = false, bracket, hidden = false, revealing = false, arriving = false }) {
  const t = useT();
  const track = mixed ? row.track : undefined;
  const rank = rankLabel({ first: row.rank, last: row.last || row.rank });
  return (
    <li class={rowClass({ bracket, hidden, revealing, arriving, track })} data-flip={row.id} aria-hidden={hidden || undefined}>
      <div class="rank-inner">
        {bracket?.first && <p class="rank-tie">{bracket.words}</p>}
        <div class="rank-grid">
          <div class={`rank-num${rank.length > 2 ? ' rank-num--long' : ''}`}>
            {track === undefined ? <Place rank={rank} /> : <Badge no={track} size={size === 'screen' ? 'row' : 'm'} />}
          </div>
          <p class="rank-headline">{row.headline}</p>
          {row.note && <p class="rank-note">{row.note}</p>}
          <div class="rank-bar">
            <span class="rank-no">{t('idea-no', { no: numberOf(row, mixed) })}</span>
            <Bar n={row.n} of={row.of ?? voters} size={size} />
          </div>
          {row.meta && size !== 'screen' && <p class="rank-meta">{row.meta}</p>}
        </div>
      </div>
    </li>
  );
}

/** @param {{rank: string}} props */
function Place({ rank }) {
  const t = useT();
  return (
    <>
      <span class="sr">{t('place', { rank })} </span>
      <span class="rank-place" aria-hidden="true">
        {rank}
      </span>
    </>
  );
}

/** A place whose row has not been revealed: the rail, and nothing that gives it away. */
function EmptyPlace() {
  return (
    <li class="rank-row rank-row--empty" aria-hidden="true">
      <div class="rank-inner">
        <div class="rank-grid">
          <div class="rank-bar">
            <div class="bar bar--screen">
              <span class="bar-rail" />
            </div>
          </div>
        </div>
      </div>
    </li>
  );
}

/**
 * @param {{
 *   bracket?: {first: boolean, last: boolean}, hidden: boolean, revealing: boolean, arriving: boolean,
 *   track: number|undefined,
 * }} what
 */
function rowClass({ bracket, hidden, revealing, arriving, track }) {
  return [
    'rank-row',
    track !== undefined && trackClass(track),
    bracket && 'rank-row--in',
    bracket?.first && 'rank-row--first',
    bracket?.last && 'rank-row--last',
    revealing && (hidden ? 'rank-row--hidden' : 'rank-row--shown'),
    arriving && 'rank-row--arriving',
  ]
    .filter(Boolean)
    .join(' ');
}
