// What the top was worded to: in its row where it is as short as a headline, else in full on pages of its own; pure.
import { shownHeadline } from '../../core/headlines.js';
import { LIMITS } from '../../core/protocol.js';

/** @import { Row } from './rows.js' */
/** @typedef {{headline: string, text: string, wording: string}} Worded */

const LINE = 34; // characters of the least type on a 4:3 picture beside its corner
const LINES = 12;

/** Whether it has the room that a headline has. @param {string} wording */
const isShort = (wording) => Array.from(wording).length <= LIMITS.headline;

/** What stands in a row of a ranking. @param {Worded} idea */
export function rowWords(idea) {
  const wording = idea.wording.trim();
  return wording && isShort(wording) ? wording : shownHeadline(idea);
}

/** What has no room in its row. @param {Worded} idea */
export function longWording({ wording }) {
  const words = wording.trim();
  return isShort(words) ? '' : words;
}

/**
 * The rows whose wording is too long for them, as many to a page as can be read there.
 * @param {readonly Row[]} rows
 * @returns {Row[][]}
 */
export function wordingPages(rows) {
  /** @type {Row[][]} */
  const pages = [];
  let room = 0;
  for (const row of rows.filter(({ wording }) => wording)) {
    const lines = Math.ceil(Array.from(row.wording ?? '').length / LINE) + 1;
    if (lines > room) {
      pages.push([]);
      room = LINES;
    }
    room -= lines;
    pages[pages.length - 1]?.push(row);
  }
  return pages;
}
