// Until when the commands of each grant wait: after silence, and where the server asked to slow down.
import { isSentAgain } from './entry.js';
import { backoff } from './timers.js';

/** @import { Reply } from './entry.js' */
/** @typedef {{from: number, until: number, failures: number, isAsked: boolean, isFull: boolean}} Hold */

export class Holds {
  /** @param {{now: () => number, random: () => number}} parts */
  constructor({ now, random }) {
    this._now = now;
    this._random = random;
    /** @type {Map<string, Hold>} */
    this._holds = new Map();
  }

  /** @param {string} as */
  isOn(as) {
    return this._left(this._holds.get(as)) > 0;
  }

  /** The server cannot save at the moment; true until it has answered otherwise. */
  get isFull() {
    return [...this._holds.values()].some((hold) => hold.isFull);
  }

  /** What follows from the replies to a batch; undefined is silence. @param {string} as @param {(Reply | undefined)[]} replies */
  judge(as, replies) {
    const asked = replies.filter(isSentAgain);
    const seconds = Math.max(...asked.map(({ detail }) => Number(detail?.retry_in ?? 1)));
    const isFull = asked.some(({ code }) => code === 'storage_full');
    if (asked.length) this._set(as, seconds * 1_000, { failures: 0, isAsked: true, isFull });
    else if (replies.includes(undefined)) this._silence(as);
    else this._holds.delete(as);
  }

  /** Longer each time. @param {string} as */
  _silence(as) {
    const failures = this._holds.get(as)?.failures ?? 0;
    this._set(as, backoff(failures, this._random), { failures: failures + 1, isAsked: false, isFull: false });
  }

  /** There may be a connection again: only what the server itself asked for stays. */
  endSilence() {
    for (const [as, { isAsked }] of this._holds) if (!isAsked) this._holds.delete(as);
  }

  /** Milliseconds until the first of them ends; null where there is none. */
  next() {
    const left = [...this._holds.values()].map((hold) => this._left(hold)).filter((ms) => ms > 0);
    return left.length ? Math.ceil(Math.min(...left)) : null;
  }

  /** @param {string} as @param {number} ms @param {{failures: number, isAsked: boolean, isFull: boolean}} why */
  _set(as, ms, why) {
    this._holds.set(as, { from: this._now(), until: this._now() + ms, ...why });
  }

  /** A clock that was set back ends a hold, and never lengthens it. @param {Hold | undefined} hold */
  _left(hold) {
    if (!hold || this._now() < hold.from) return 0;
    return Math.max(0, hold.until - this._now());
  }
}
