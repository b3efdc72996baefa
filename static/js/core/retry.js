// When the next attempt at a connection is due.
import { backoff } from './timers.js';

const SELDOM_MS = 30_000;
const LONGEST_MS = 60_000;

export class Retry {
  /**
   * @param {object} parts
   * @param {() => void} parts.attempt
   * @param {import('./timers.js').Timers} parts.timers
   * @param {() => number} parts.now
   * @param {() => number} parts.random
   * @param {number} [parts.longest] ms between attempts, where the page is one of few
   */
  constructor({ attempt, timers, now, random, longest = Infinity }) {
    this._attempt = attempt;
    this._timers = timers;
    this._now = now;
    this._random = random;
    this._longest = longest;
    this.failures = 0;
    this._notBefore = 0;
    /** @type {any} */
    this._timer = null;
  }

  /** @param {boolean} seldom where there is another way, or where only a person can help */
  later(seldom) {
    const wait = seldom ? SELDOM_MS * (1 + this._random()) : Math.min(this._longest, backoff(this.failures, this._random));
    this.stop();
    this._timer = this._timers.setTimeout(this._attempt, Math.max(wait, this._rest()));
  }

  stop() {
    this._timers.clearTimeout(this._timer);
  }

  /** The server restarts, and wants its pages back one after another. @param {{in: number, spread: number}} told in ms */
  postpone(told) {
    this._notBefore = this._now() + told.in + this._random() * told.spread;
  }

  get mayNow() {
    return this._rest() === 0;
  }

  /** A clock that was set back must not put the attempt off for ever. */
  _rest() {
    return Math.min(LONGEST_MS, Math.max(0, this._notBefore - this._now()));
  }
}
