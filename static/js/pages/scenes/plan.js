// The shown decisions in pages; page 0 of the scene is the newest, 1 the first; pure.

/** @import { DecisionRecord } from '../../core/protocol.js' */
/** @import { State } from './state.js' */

const ROWS = 4;
// On a 4:3 picture at the least type: the room and a line's height in hundredths of the picture's, characters of a line.
const ROOM = 81;
const LINE = 4.45;
const GAP = 2.4;
const WHAT = 46;
const MORE = 47;

/** @param {Pick<State, 'decisions'>} state @returns {DecisionRecord[]} what the hall may read */
export const shownDecisions = ({ decisions }) => decisions.filter(({ shown }) => shown);

/** @param {string} text @param {number} line */
const lines = (text, line) => Math.ceil(Array.from(text).length / line);

const DAY = 24; // characters of «до 30 сентября 2027 г. · »
const LEVEL = 24;
const STATUS = 13;

/** How much of the room a row takes at most. @param {DecisionRecord} decision */
function cost({ what, owner, due, level, status, reason }) {
  const more = owner.length + (due ? DAY : 0) + (level ? LEVEL : 0);
  const told = status === 'proposed' ? 0 : Math.ceil((STATUS + reason.length) / MORE);
  return (lines(what, WHAT) + Math.ceil(more / MORE) + told) * LINE + GAP;
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
      room = ROOM;
    } else page.push(decision);
    room -= cost(decision);
  }
  return pages;
}

/** Which page is open. @param {number} count of the pages @param {number} page as the scene names it */
export const openPage = (count, page) => Math.max(0, page > 0 && page < count ? page - 1 : count - 1);

/** What the scene names a page; the newest goes on to be the newest. @param {number} count @param {number} index */
export const pageName = (count, index) => (index >= count - 1 ? 0 : index + 1);
