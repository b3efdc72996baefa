// Rows of a ranking as a screen shows them: live from a board, or frozen from a result; cut, paged.
import { shownHeadline } from '../../core/headlines.js';
import { ranked } from '../../core/ranking.js';
import { sourceOf } from '../../core/source.js';
import { bracketsOf } from '../../ui/brackets.js';
import { longWording, rowWords, wordingPages } from './wordings.js';

/** @import { IdeaRecord, ResultRecord, StandingRecord } from '../../core/protocol.js' */
/** @import { StreamStore } from '../../core/store.js' */
/**
 * @typedef {object} Row
 * @property {string} id
 * @property {number} no
 * @property {number} [track] where it comes from, in the hall
 * @property {string} headline
 * @property {number} n supporters
 * @property {number} rank
 * @property {number} [last] of the ranks that it shares
 * @property {number} [tier]
 * @property {Facts} [facts]
 * @property {string} [wording] where it has no room in the row
 */
/**
 * What must be known of a row beside its place.
 * @typedef {object} Facts
 * @property {ReadonlyArray<readonly [number, number]>} parts number and supporters of what was merged after the vote
 * @property {boolean} disowned withdrawn by its author while it stood on the ballot
 * @property {number | null} median of the agreement with it
 * @property {number} objections
 */
/** @typedef {{rows: Row[], isRest: boolean, isWorded: boolean}} RankPage `isRest`: after the top: its wordings, what is below the cut line */

export const TOP = 5;

/** The ideas of a board that may be read from a wall. @param {StreamStore} store @returns {IdeaRecord[]} */
export function visibleIdeas(store) {
  return store.all('idea').filter(({ status, parent }) => status === 'visible' && parent === null);
}

/**
 * All supported ideas of a board in their live order.
 * @param {StreamStore} store
 * @param {readonly IdeaRecord[]} ideas
 * @returns {Row[]}
 */
export function liveRows(store, ideas) {
  const supported = ideas.map((idea) => ({
    id: idea.id, no: idea.no, headline: shownHeadline(idea), n: store.get('tally', idea.id)?.n ?? 0,
  }));
  const order = ranked(supported.filter(({ n }) => n > 0));
  return order.map(({ id, no, headline, n, first, last }) => ({ id, no, headline, n, rank: first, last }));
}

/**
 * What a ballot has said, as far as it is revealed; rows whose idea is gone from the board are gone too.
 * @param {StreamStore} store
 * @param {StandingRecord} standing
 * @returns {Row[]}
 */
export function standingRows(store, standing) {
  return standing.rows.flatMap((row) => {
    const idea = store.get('idea', row.id);
    if (!idea) return [];
    const facts = { parts: row.parts, disowned: idea.disowned, median: null, objections: 0 };
    return [{ ...placed(row), ...sourceOf(idea), headline: rowWords(idea), wording: longWording(idea), facts }];
  });
}

/** @param {{id: string, no: number, supporters: number, rank: number, last: number, tier: number}} row */
const placed = ({ id, no, supporters, rank, last, tier }) => ({ id, no, n: supporters, rank, last, tier });

/** The first `top` and everyone tied with the last of them (V10). @param {readonly Row[]} rows @param {number} [top] */
export function topOf(rows, top = TOP) {
  return rows.filter(({ rank }) => rank <= top);
}

/** @param {ResultRecord} result @returns {Row[]} */
function rowsOf({ rows }) {
  return rows.map((row) => ({
    ...placed(row),
    headline: rowWords(row),
    wording: longWording(row),
    facts: { parts: row.parts, disowned: row.disowned, median: row.median, objections: row.objections.length },
  }));
}

/** How many lines of facts stand under a row's headline. @param {Row} row */
export function factLines({ facts }) {
  if (!facts) return 0;
  return Number(facts.disowned) + Number(facts.parts.length > 0) + Number(facts.median !== null);
}

/** How many rows a page has room for: every line of facts takes some of it. @param {readonly Row[]} rows @param {number} size */
export function roomFor(rows, size) {
  return Math.max(2, size - Math.max(0, ...rows.map(factLines)));
}

/**
 * The pages of a result: first those above the cut line, then their wordings, then, a row less to a page, the others that
 * anybody supported.
 * @param {ResultRecord} result
 * @param {number} [size]
 * @returns {RankPage[]}
 */
export function pagesOfResult(result, size = TOP) {
  const rows = rowsOf(result);
  const top = rows.slice(0, result.cut);
  const rest = rows.slice(result.cut).filter(({ n }) => n > 0);
  return [
    ...inPages(top, roomFor(top, size)).map((page) => ({ rows: page, isRest: false, isWorded: false })),
    ...wordingPages(top).map((page) => ({ rows: page, isRest: true, isWorded: true })),
    ...inPages(rest, roomFor(rest, size - 1)).map((page) => ({ rows: page, isRest: true, isWorded: false })),
  ];
}

const TORN = 30; // a bracket that goes on over the page
const LONELY = 60; // and leaves one row of it alone

/**
 * As few pages as there must be; of these the ones that tear no bracket apart and are even.
 * @param {readonly Row[]} rows
 * @param {number} size
 * @returns {Row[][]}
 */
export function inPages(rows, size) {
  const count = Math.ceil(rows.length / size);
  const even = rows.length / Math.max(1, count);
  const brackets = bracketsOf(rows);
  /** @param {number} end the first row of the next page */
  const tear = (end) => {
    const torn = brackets.find(({ from, to }) => from < end && end <= to);
    if (!torn) return 0;
    return torn.from === end - 1 || torn.to === end ? LONELY : TORN;
  };
  /** @type {Map<string, {cost: number, ends: number[]}>} */
  const known = new Map();
  /** @param {number} start @param {number} left pages @returns {{cost: number, ends: number[]}} */
  const best = (start, left) => {
    if (left === 0) return { cost: start === rows.length ? 0 : Infinity, ends: [] };
    const key = `${start} ${left}`;
    const found = known.get(key);
    if (found) return found;
    let winner = { cost: Infinity, ends: /** @type {number[]} */ ([]) };
    for (let end = Math.min(rows.length, start + size); end > start; end -= 1) {
      const after = best(end, left - 1);
      const cost = after.cost + (end < rows.length ? tear(end) : 0) + (end - start - even) ** 2;
      if (cost < winner.cost) winner = { cost, ends: [end, ...after.ends] };
    }
    known.set(key, winner);
    return winner;
  };
  const { ends } = best(0, count);
  return ends.map((end, page) => rows.slice(page ? ends[page - 1] : 0, end));
}
