// Places in the middle of the console beside those of the moment: quick entry, the board, paper ballots; pure.

/** @import { Moment } from '../../core/protocol.js' */
/** @import { Desk } from './state.jsx' */
/** @typedef {"entry" | "paper"} Place */

/** What a scribe is there for first, at moments that have nothing of their own. @type {Partial<Record<Moment, Place | "board">>} */
const FIRST = { open: 'entry', collect: 'entry', vote: 'paper', closed: 'paper' };

/** Whether people's words are written down from a line that is always at hand. @param {Pick<Desk, "role" | "may">} desk */
export const hasEntry = ({ role, may }) => role === 'scribe' && may('add_idea');

/** On the open board a moderator leaves paper to the scribe. @param {Pick<Desk, "role" | "may" | "moment" | "records">} desk */
export function hasPaper({ role, may, moment, records }) {
  const isAsked = may('enter_paper') && (role === 'scribe' || moment !== 'open');
  return isAsked || records('paper').length > 0;
}

/**
 * The places of the moment with these; the first is shown first.
 * @template {string} T
 * @param {readonly T[]} tabs
 * @param {Desk} desk
 * @returns {(T | Place)[]}
 */
export function withPlaces(tabs, desk) {
  /** @type {(T | Place)[]} */
  const all = [...tabs];
  if (hasEntry(desk)) all.push('entry');
  if (hasPaper(desk)) all.push('paper');
  const first = desk.role === 'scribe' ? FIRST[desk.moment] : undefined;
  return all.sort((a, b) => Number(b === first) - Number(a === first));
}
