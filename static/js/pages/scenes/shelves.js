// What all tracks have sent, by kind and level, in pages that can be read from the last row; pure.
import { arrived, isAtWork, trackOf } from './state.js';
import { rowWords } from './wordings.js';

/** @import { ResultRow } from '../../core/protocol.js' */
/** @import { State } from './state.js' */
/** @typedef {{id: string, track: number, no: number, text: string, rank: number, isTop: boolean}} Item */
/** @typedef {Item[][]} Page the items of each shelf */
/** @typedef {{room: number, label: number, line: number, chars: number, gap: number}} Measure in hundredths of the picture's height, at the least type on a 4:3 picture */

export const LEVELS = /** @type {const} */ (['municipal', 'regional', 'federal', '']);
const NUMBER = 6; // characters of «3-17 »
/** @type {Measure} */
const COLUMN = { room: 66, label: 0, line: 4.5, chars: 21, gap: 1.8 };
/** @type {Measure} */
const SHELF = { room: 72, label: 6.6, line: 4.5, chars: 45, gap: 1.4 };

/** The results that say what their tracks say now. @param {State} state */
export const standing = (state) => arrived(state).filter(({ board }) => !isAtWork(state.lanes.get(board)));

/**
 * Rows of all tracks, those above their cut line first; raw votes are never compared (V13).
 * @param {State} state
 * @param {(row: ResultRow) => boolean} wants
 * @returns {Item[]}
 */
function itemsOf(state, wants) {
  const all = standing(state).flatMap((result) => {
    const track = trackOf(state, result.board)?.no ?? 0;
    return result.rows.map((row, index) => ({ row, track, isTop: index < result.cut && result.voted > 0 }));
  });
  return all
    .filter(({ row }) => wants(row))
    .map(({ row, track, isTop }) => ({ id: row.id, track, no: row.no, text: rowWords(row), rank: row.rank, isTop }))
    .sort((a, b) => Number(b.isTop) - Number(a.isTop) || a.rank - b.rank || a.track - b.track || a.no - b.no);
}

/** Growth points beside risk zones. @param {State} state @returns {Page[]} */
export function growthRiskPages(state) {
  const columns = ['growth', 'risk'].map((kind) => filled([itemsOf(state, (row) => row.kind === kind)], COLUMN));
  const count = Math.max(0, ...columns.map((pages) => pages.length));
  return Array.from({ length: count }, (_, page) => columns.map((pages) => pages[page]?.[0] ?? []));
}

/** Laws by level; the last shelf holds those without one. @param {State} state @returns {Page[]} */
export function lawPages(state) {
  return filled(LEVELS.map((level) => itemsOf(state, (row) => row.kind === 'law' && (row.level ?? '') === level)), SHELF);
}

/** How many pages hold something from above a cut line, at least one. @param {readonly Page[]} pages */
export function topPages(pages) {
  const rest = [...pages].reverse().findIndex((page) => page.some((items) => items.some(({ isTop }) => isTop)));
  return Math.min(pages.length, rest < 0 ? 1 : pages.length - rest);
}

/**
 * Shelves are filled in turn, an item at a time, as long as the page has room; none where there is nothing.
 * @param {readonly Item[][]} shelves
 * @param {Measure} measure
 * @returns {Page[]}
 */
function filled(shelves, measure) {
  const left = shelves.map((items) => [...items]);
  /** @type {Page[]} */
  const pages = [];
  while (left.some(({ length }) => length > 0)) pages.push(takePage(left, measure));
  return pages;
}

/** Takes a page's items off the shelves. @param {Item[][]} left @param {Measure} measure @returns {Page} */
function takePage(left, { room, label, line, chars, gap }) {
  /** @type {Page} */
  const page = left.map(() => []);
  let space = room - label * left.filter((items, index) => items.length > 0 || index < LEVELS.length - 1).length;
  for (let taken = true, first = true; taken; ) {
    taken = false;
    left.forEach((items, shelf) => {
      const [item] = items;
      if (!item) return;
      const cost = Math.ceil((Array.from(item.text).length + NUMBER) / chars) * line + gap;
      if (cost > space && !first) return;
      page[shelf]?.push(item);
      items.shift();
      space -= cost;
      [taken, first] = [true, false];
    });
  }
  return page;
}
