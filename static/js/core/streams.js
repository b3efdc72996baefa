// All streams that a page follows, and what every answer brings besides: the server's clock, epoch, build, and `mine`.
import { VERSION } from './protocol.js';
import { Refused } from './errors.js';
import { StreamSync } from './stream_sync.js';

/** @import { Changes, Pulse } from './protocol.js' */
/** @import { MineStore, StreamStore } from './store.js' */
/** @import { Hello, HelloAnswer } from './stream_sync.js' */
/** @typedef {{stream: string, epoch: string, restoredRev: number | null}} Greeting */
/**
 * @typedef {object} Parts
 * @property {Iterable<StreamStore>} stores
 * @property {string} epoch of what the stores hold
 * @property {string} build of this page
 * @property {MineStore} mine
 * @property {import('./clock.js').Clock} clock
 * @property {(hello: Hello) => Promise<any>} ask
 * @property {(stream: string) => Promise<Changes>} snapshot
 * @property {(greeting: Greeting) => void} onHello
 * @property {(pulse: Pulse) => void} onPulse
 * @property {() => void} onOutdated the server has another build; called once
 * @property {(error: unknown) => void} onLost
 * @property {() => number} now
 * @property {() => number} random
 * @property {import('./timers.js').Timers} timers
 */

export class Streams {
  /** @param {Parts} parts */
  constructor(parts) {
    this._parts = parts;
    this._epoch = parts.epoch;
    this._isOutdated = false;
    /** @type {Map<string, StreamSync>} */
    this._all = new Map();
    for (const store of parts.stores) this.add(store);
  }

  /** @param {StreamStore} store */
  add(store) {
    const { snapshot, onLost, timers, random } = this._parts;
    const ask = (/** @type {Hello} */ hello) => this._ask(hello);
    const onAnswer = this._answered.bind(this);
    const sync = new StreamSync({ store, epoch: this._epoch, ask, snapshot, onAnswer, onLost, timers, random });
    this.remove(store.stream);
    this._all.set(store.stream, sync);
    return sync;
  }

  /** @param {string} stream */
  remove(stream) {
    this._all.get(stream)?.stop();
    return this._all.delete(stream);
  }

  async hello() {
    await Promise.all([...this._all.values()].map((sync) => sync.hello()));
  }

  async restart() {
    await Promise.all([...this._all.values()].map((sync) => sync.restart()));
  }

  stop() {
    for (const sync of this._all.values()) sync.stop();
  }

  /** @param {Changes} changes */
  receive(changes) {
    this._all.get(changes.stream)?.receive(changes);
  }

  /** What any answer tells about the server's clock. @param {number} serverNow @param {number} askedAt */
  heard(serverNow, askedAt) {
    this._parts.clock.sync(serverNow, Math.max(0, this._parts.now() - askedAt));
  }

  /** @param {Hello} hello @returns {Promise<HelloAnswer>} */
  async _ask(hello) {
    const askedAt = this._parts.now();
    const answer = await this._parts.ask(hello);
    if (answer?.ok !== true) throw typeof answer?.code === 'string' ? new Refused(answer.code) : new Error('no answer');
    this.heard(answer.now, askedAt);
    return answer;
  }

  /** @param {string} stream @param {HelloAnswer} answer @param {boolean} isNewEpoch */
  _answered(stream, answer, isNewEpoch) {
    const { mine, build, onHello, onOutdated, onPulse } = this._parts;
    this._epoch = answer.epoch;
    if (isNewEpoch) mine.forget();
    mine.apply(answer.mine);
    if (answer.pulse) onPulse(answer.pulse);
    onHello({ stream, epoch: answer.epoch, restoredRev: answer.restored_rev ?? null });
    const isOutdated = answer.build !== build || answer.v > VERSION;
    if (isOutdated && !this._isOutdated) onOutdated();
    this._isOutdated ||= isOutdated;
  }
}
