// An operation belongs to the seat under which it was made: it is sent under that one, or not at all; pure.
import { FORMAT, queued, refused } from './entry.js';

/** @import { Entry } from './entry.js' */
/** @typedef {(as: string) => string} SeatOf the participant that a grant is for, empty where nobody knows */

// Refused because of the seat alone: the server has not looked at the command.
const SEATLESS = new Set(['other_seat', 'seat_moved', 'not_signed_in']);

/** @param {Entry} entry */
export const isSeatless = ({ state, code }) => state === 'refused' && SEATLESS.has(code ?? '');

/**
 * What changes where a page's seat is known: an entry without a mark becomes the seat's, one that waits of another seat
 * is not sent.
 * @param {readonly Entry[]} entries
 * @param {SeatOf} seatOf
 * @returns {Entry[]}
 */
export function judgedBySeat(entries, seatOf) {
  return entries.flatMap((entry) => {
    const seat = seatOf(entry.as);
    if (!seat || entry.by === seat) return [];
    if (!entry.by) return [{ ...entry, v: FORMAT, by: seat }];
    return entry.state === 'waiting' ? [refused(entry, 'other_seat')] : [];
  });
}

/** The seat is here again: what was not sent for want of it goes now. @param {readonly Entry[]} entries @param {SeatOf} seatOf */
export function seatedAgain(entries, seatOf) {
  return entries.filter((entry) => isSeatless(entry) && entry.by !== '' && entry.by === seatOf(entry.as)).map(queued);
}

/**
 * Seats that the server does not know any more leave what was done under them to the one that this device has instead.
 * @param {readonly Entry[]} entries
 * @param {{as: string, gone: readonly string[], to: string}} how
 */
export function inherited(entries, { as, gone, to }) {
  const own = entries.filter((entry) => entry.as === as && (gone.includes(entry.by) || (isSeatless(entry) && entry.by === to)));
  return own.map((entry) => ({ ...(isSeatless(entry) ? queued(entry) : entry), by: to }));
}

/** What was done under seats whose persons were erased. @param {readonly Entry[]} entries @param {{as: string, erased: readonly string[]}} how */
export const wipedWith = (entries, { as, erased }) => entries.filter((entry) => entry.as === as && erased.includes(entry.by));

/** Every seat that something was done under. @param {readonly Entry[]} entries @param {string} as */
export function seatsOf(entries, as) {
  return [...new Set(entries.filter((entry) => entry.as === as && entry.by).map(({ by }) => by))];
}
