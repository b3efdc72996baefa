// The shown decisions in pages; page 0 of the scene is the newest, 1 the first; pure.

/** @import { DecisionRecord } from '../../core/protocol.js' */
/** @import { State } from './state.js' */

const ROWS = 4;
const LINES = 15; // of the least type on a 4:3 picture
const WHAT = 44; // characters of it in a line
const MORE = 48;

/** @param {Pick<State, 'decisions'>} state @returns {DecisionRecord[]} what the hall may read */
export const shownDecisions = ({ decisions }) => decisions.filter(({ shown }) => shown);

/** @param {string} text @param {number} line */
const lines = (text, line) => Math.ceil(Array.from(text).length / line);

const DAY = 24; // characters of «до 30 сентября 2027 г. · »
const LEVEL = 24;

/** How many lines a row takes at most. @param {DecisionRecord} decision */
function cost({ what, owner, due, level, status, reason }) {
  const more = owner.length + (due ? DAY : 0) + (level ? LEVEL : 0);
  return lines(what, WHAT) + Math.ceil(more / MORE) + (status === 'proposed' ? 0 : 1 + lines(reason, MORE));
}

/**
 * At most four to a page, and no more than can be read there.
 * @param {readonly DecisionRecord[]} decisions
 * @returns {DecisionRecord[][]}
 */
export function planPages(decisions) {
  /** @type {DecisionRecord[][]} */
  const pages = [];
  let room = 0;
  for (const decision of decisions) {
    const page = pages[pages.length - 1];
    if (!page || page.length >= ROWS || cost(decision) > room) {
      pages.push([decision]);
      room = LINES;
    } else page.push(decision);
    room -= cost(decision);
  }
  return pages;
}

/** Which page is open. @param {number} count of the pages @param {number} page as the scene names it */
export const openPage = (count, page) => Math.max(0, page > 0 && page < count ? page - 1 : count - 1);

/** What the scene names a page; the newest goes on to be the newest. @param {number} count @param {number} index */
export const pageName = (count, index) => (index >= count - 1 ? 0 : index + 1);
