// What a connection is made of: the platform's own parts where none are given.
import { MineStore } from './store.js';
import { realTimers } from './timers.js';

/** @import { Pulse } from './protocol.js' */
/** @import { StreamStore } from './store.js' */
/** @import { Greeting } from './streams.js' */
/** @typedef {"connecting" | "online" | "offline" | "fallback" | "refused"} State */
/**
 * @typedef {object} Parts
 * @property {import('./socket_link.js').Io} io
 * @property {string} as
 * @property {Iterable<StreamStore>} stores
 * @property {import('./clock.js').Clock} clock
 * @property {string} build of this page
 * @property {string} epoch of what the stores hold
 * @property {MineStore} [mine]
 * @property {(state: State, code: string | null) => void} [onState]
 * @property {(pulse: Pulse) => void} [onPulse]
 * @property {(greeting: Greeting) => void} [onHello]
 * @property {() => void} [onOutdated] the server has another build; called once
 * @property {typeof globalThis.fetch} [fetch]
 * @property {number} [retryMs] how long there is at most between two attempts, where a hall's phones are not meant
 * @property {string} [url] the server's, where it is not the page's
 * @property {() => number} [now]
 * @property {() => number} [random]
 * @property {import('./timers.js').Timers} [timers]
 */

const NOTHING = () => {};

/** @param {Parts} parts */
export function completed(parts) {
  const { as, io, url, stores, clock, build, epoch, mine = new MineStore() } = parts;
  const { onState = NOTHING, onPulse = NOTHING, onHello = NOTHING, onOutdated = NOTHING } = parts;
  const { now = Date.now, random = Math.random, timers = realTimers, retryMs } = parts;
  const fetch = parts.fetch ?? ((input, init) => globalThis.fetch(input, init));
  return {
    ...{ as, io, url, stores, clock, build, epoch, mine },
    ...{ onState, onPulse, onHello, onOutdated, now, random, timers, fetch, retryMs },
  };
}
