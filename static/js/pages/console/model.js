// The ideas of a board as the console lists them: families, lists, search, order; pure.
import { ranked } from '../../core/ranking.js';

/** @import { IdeaRecord } from '../../core/protocol.js' */
/** @typedef {"board" | "held" | "kept" | "hidden" | "merged" | "withdrawn"} ListName */
/** @typedef {"new" | "top" | "number"} Order */
/** @typedef {ReadonlyMap<string, IdeaRecord>} Ideas by id */
/**
 * @typedef {object} Row
 * @property {IdeaRecord} idea
 * @property {IdeaRecord} leader itself, or the idea that leads its family
 * @property {readonly IdeaRecord[]} parts ideas merged into it, by number
 * @property {number} n supporters of the family
 */

/** @type {readonly ListName[]} */
export const LISTS = ['board', 'held', 'kept', 'hidden', 'merged', 'withdrawn'];
/** @type {readonly Order[]} */
export const ORDERS = ['new', 'top', 'number'];
/** The number of an idea that the server has not numbered yet: after all others. */
export const UNNUMBERED = Number.MAX_SAFE_INTEGER;

/** @param {IdeaRecord} idea @param {Ideas} ideas */
export function leaderOf(idea, ideas) {
  let leader = idea;
  for (let parent = leader.parent; parent !== null; parent = leader.parent) {
    const next = ideas.get(parent);
    if (!next) break;
    leader = next;
  }
  return leader;
}

/**
 * Every idea with its family and its supporters.
 * @param {Ideas} ideas
 * @param {(id: string) => number} countOf supporters of the family that the idea leads
 * @returns {Row[]}
 */
export function rowsOf(ideas, countOf) {
  /** @type {Map<string, IdeaRecord[]>} */
  const parts = new Map();
  const rows = [...ideas.values()].map((idea) => ({ idea, leader: leaderOf(idea, ideas) }));
  for (const { idea, leader } of rows) {
    if (idea !== leader) parts.set(leader.id, [...(parts.get(leader.id) ?? []), idea]);
  }
  return rows.map(({ idea, leader }) => ({
    ...{ idea, leader, n: countOf(leader.id) },
    parts: (parts.get(idea.id) ?? []).sort((a, b) => a.no - b.no),
  }));
}

/** @param {Row} row @returns {ListName} */
export function listOf({ idea, leader }) {
  if (idea !== leader) return 'merged';
  return idea.status === 'visible' ? 'board' : idea.status;
}

/** @param {readonly Row[]} rows @returns {Record<ListName, Row[]>} */
export function listsOf(rows) {
  /** @type {Record<ListName, Row[]>} */
  const lists = { board: [], held: [], kept: [], hidden: [], merged: [], withdrawn: [] };
  for (const row of rows) lists[listOf(row)].push(row);
  return lists;
}

/** «№ 12», «12» or words, of which all must be there; small letters, е for ё. @param {string} query */
export function wordsOf(query) {
  return plain(query).split(/\s+/).filter(Boolean);
}

/** @param {string} text */
const plain = (text) => text.toLowerCase().replaceAll('ё', 'е').replace(/[№#]/g, ' ');

/** @param {IdeaRecord} idea */
const wholeOf = ({ no, text, headline, region, stages }) =>
  plain([no === UNNUMBERED ? '' : no, headline, text, region ?? '', ...stages].join(' '));

/**
 * Rows whose idea, or a part of it, has every word of the query; a number finds the idea of that number.
 * @param {readonly Row[]} rows
 * @param {string} query
 */
export function found(rows, query) {
  const words = wordsOf(query);
  if (!words.length) return [...rows];
  const number = words.length === 1 && /^\d+$/.test(words[0] ?? '') ? Number(words[0]) : null;
  return rows.filter(({ idea, parts }) =>
    [idea, ...parts].some((one) =>
      number === null ? words.every((word) => wholeOf(one).includes(word)) : one.no === number,
    ),
  );
}

/**
 * Pinned ideas first; the rest by number, newest or most supported first.
 * @param {readonly Row[]} rows
 * @param {Order} order
 */
export function ordered(rows, order) {
  const byOrder = order === 'top' ? topOf(rows) : [...rows].sort(NUMBERS[order]);
  return [...byOrder.filter(({ idea }) => idea.pinned), ...byOrder.filter(({ idea }) => !idea.pinned)];
}

/** @type {Record<Exclude<Order, "top">, (a: Row, b: Row) => number>} */
const NUMBERS = { new: (a, b) => b.idea.no - a.idea.no, number: (a, b) => a.idea.no - b.idea.no };

/**
 * By supporters, then by number, with the places that equals share (V10).
 * @param {readonly Row[]} rows
 */
export function topOf(rows) {
  return ranked(rows.map((row) => ({ ...row, no: row.idea.no })));
}

/**
 * What the plenary would see now: places 1 to `top` with everyone tied, or the first by number where nobody voted.
 * @param {readonly Row[]} rows visible leading ideas
 */
export function cutOf(rows, top = 5) {
  const all = topOf(rows);
  const voted = all.filter(({ first, n }) => first <= top && n > 0);
  return voted.length ? voted : all.slice(0, top);
}
