// The numbers on a paper ballot as they are typed, and the ballots entered on this device; pure.

/** @import { Entry } from '../../core/entry.js' */
/** @import { EnterPaper } from '../../core/protocol.js' */
/** @typedef {{entry: Entry, command: EnterPaper}} OwnPaper */

/** Every number once, in the order of writing: «12 17, 4». @param {string} text */
export function numbersIn(text) {
  return [...new Set((text.match(/\d{1,5}/g) ?? []).map(Number))].filter((no) => no > 0);
}

/**
 * What was entered here for the ballot, oldest first.
 * @param {{entries: readonly Entry[], sent: readonly Entry[]}} outbox
 * @param {string} as
 * @param {string | undefined} ballot
 * @returns {OwnPaper[]}
 */
export function ownPapers(outbox, as, ballot) {
  const own = [...outbox.sent, ...outbox.entries].flatMap((entry) => {
    const { command } = entry;
    return entry.as === as && command.name === 'enter_paper' && command.ballot === ballot ? [{ entry, command }] : [];
  });
  return own.sort((a, b) => a.entry.n - b.entry.n);
}

/** As the server understood them, else as they were typed. @param {OwnPaper} own @returns {readonly number[]} */
export const numbersOf = ({ entry, command }) => /** @type {any} */ (entry.reply)?.numbers ?? command.numbers;
