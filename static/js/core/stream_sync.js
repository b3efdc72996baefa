// Keeps one store in step with its stream: hello, gaps, snapshots. One question at a time.
import { backoff } from './timers.js';

/** @import { Changes, Mine, Pulse } from './protocol.js' */
/** @typedef {{ok: true, epoch: string, build: string, v: number, now: number, changes: Changes, mine?: Mine | null, pulse?: Pulse, restored_rev?: number | null}} HelloAnswer */
/** @typedef {{stream: string, rev: number, epoch: string}} Hello */
/**
 * @typedef {object} Parts
 * @property {import('./store.js').StreamStore} store
 * @property {string} epoch
 * @property {(hello: Hello) => Promise<HelloAnswer>} ask
 * @property {(stream: string) => Promise<Changes>} snapshot
 * @property {(stream: string, answer: HelloAnswer, isNewEpoch: boolean) => void} onAnswer called before the store changes
 * @property {(error: unknown) => void} onLost a repair failed
 * @property {import('./timers.js').Timers} timers
 * @property {() => number} random
 */

const AGAIN_MS = 500;

export class StreamSync {
  /** @param {Parts} parts */
  constructor(parts) {
    this._parts = parts;
    this.store = parts.store;
    this._epoch = parts.epoch;
    this._newest = -1; // revision that the server is known to have
    this._failures = 0;
    /** @type {Promise<void> | null} */
    this._asking = null;
    this._life = 0;
    /** @type {any} */
    this._timer = null;
    this._isFetching = false;
  }

  /** Says hello, unless one is on its way. @returns {Promise<void>} */
  hello() {
    if (this._asking) return this._asking;
    const life = this._life;
    const asking = this._hello(life).finally(() => {
      if (this._asking === asking) this._asking = null;
    });
    this._asking = asking;
    return asking;
  }

  /** A new connection: answers that came over the old one are void. */
  restart() {
    this.stop();
    return this.hello();
  }

  stop() {
    this._life += 1;
    this._asking = null;
    this._isFetching = false;
    this._parts.timers.clearTimeout(this._timer);
  }

  /** A frame that the server sent by itself. @param {Changes} changes */
  receive(changes) {
    this._take(changes, false);
  }

  /** @param {number} life */
  async _hello(life) {
    const answer = await this._parts.ask(this.store.hello(this._epoch));
    if (life !== this._life) return;
    const isNewEpoch = this._epoch !== '' && answer.epoch !== this._epoch;
    if (isNewEpoch) {
      this.store.forget();
      this._newest = -1;
    }
    this._epoch = answer.epoch;
    this._parts.onAnswer(this.store.stream, answer, isNewEpoch);
    this._take(answer.changes, true);
  }

  /** @param {Changes} changes @param {boolean} answersHello */
  _take(changes, answersHello) {
    this._newest = Math.max(this._newest, changes.rev);
    const verdict = this.store.apply(changes, { answersHello });
    if (verdict === 'fetch') this._fetchWithin(changes.fetch);
    else if (verdict === 'gap') this._repair(answersHello);
    else if (answersHello && this.store.rev < this._newest) this._repair(true);
  }

  /** @param {boolean} later after an answer that did not help, not at once */
  _repair(later) {
    if (this._isFetching) return;
    if (later) this._after(AGAIN_MS * (1 + this._parts.random()), () => this._repair(false));
    else this.hello().catch(this._parts.onLost);
  }

  /** Everybody was told at once: the wait spreads them. @param {number} ms */
  _fetchWithin(ms) {
    if (this._isFetching) return;
    this._isFetching = true;
    this._after(this._parts.random() * ms, () => void this._fetch(this._life));
  }

  /** @param {number} life */
  async _fetch(life) {
    const changes = await this._parts.snapshot(this.store.stream).catch(() => null);
    if (life !== this._life) return;
    this._isFetching = false;
    this._failures = changes ? 0 : this._failures + 1;
    if (changes) this.store.apply(changes);
    if (this.store.rev < this._newest) this._after(changes ? 0 : backoff(this._failures, this._parts.random), () => this._repair(false));
  }

  /** @param {number} ms @param {() => void} run */
  _after(ms, run) {
    this._parts.timers.clearTimeout(this._timer);
    this._timer = this._parts.timers.setTimeout(run, ms);
  }
}
