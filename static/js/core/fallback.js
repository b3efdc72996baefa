// Over HTTP every three seconds, where the server can be reached but no WebSocket passes.
import { isFinal, codeOf } from './errors.js';
import { backoff } from './timers.js';

/**
 * @typedef {object} Parts
 * @property {() => Promise<void>} hello asks for all streams once
 * @property {() => boolean} isNeeded no socket is open
 * @property {(state: "fallback" | "offline") => void} onLook
 * @property {(code: string) => void} onRefused
 * @property {import('./timers.js').Timers} timers
 * @property {() => number} random
 */

const BLOCKED_TIMES = 3;
const EVERY_MS = 3_000;
const SOON_MS = 200;

export class Fallback {
  /** @param {Parts} parts */
  constructor(parts) {
    this._parts = parts;
    this.isOn = false;
    this._isSuspecting = false;
    this._blocked = 0; // times in a row that the WebSocket did not open although HTTP was answered
    this._failures = 0;
    /** @type {any} */
    this._timer = null;
  }

  /** The WebSocket did not open: is it the network, or only the WebSocket? */
  async suspect() {
    if (this.isOn || this._isSuspecting) return;
    this._isSuspecting = true;
    const isReachable = await this._ask();
    this._isSuspecting = false;
    if (!this._parts.isNeeded() || this.isOn) return;
    this._blocked = isReachable ? this._blocked + 1 : 0;
    if (this._blocked < BLOCKED_TIMES) return;
    this.isOn = true;
    this._after(EVERY_MS);
    this._parts.onLook('fallback');
  }

  stop() {
    this.isOn = false;
    this._blocked = this._failures = 0;
    this._parts.timers.clearTimeout(this._timer);
    this._timer = null;
  }

  /** Something has happened that is worth a look. */
  soon() {
    if (this.isOn && this._timer !== null) this._after(SOON_MS);
  }

  /** @param {number} ms */
  _after(ms) {
    this._parts.timers.clearTimeout(this._timer);
    this._timer = this._parts.timers.setTimeout(() => void this._look(), ms);
  }

  async _look() {
    this._timer = null;
    const isAnswered = await this._ask();
    if (!this.isOn || this._timer !== null) return;
    this._failures = isAnswered ? 0 : this._failures + 1;
    this._after(EVERY_MS + (isAnswered ? 0 : backoff(this._failures, this._parts.random)));
    if (this._parts.isNeeded()) this._parts.onLook(isAnswered ? 'fallback' : 'offline');
  }

  /** Whether the server answered, with a refusal or not. */
  async _ask() {
    try {
      await this._parts.hello();
      return true;
    } catch (error) {
      const code = codeOf(error);
      if (isFinal(code) && this._parts.isNeeded()) this._parts.onRefused(code);
      return code !== null;
    }
  }
}
