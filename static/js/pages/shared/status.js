// What a page knows besides its records: the connection, people present, and that a newer build is out.
import { Listeners } from '../../core/listeners.js';

/** @import { Health, Pulse } from '../../core/protocol.js' */

/** @type {Health} */
const WELL = { storage: '', copies: [] };

export class Status {
  /** @param {Record<string, Pulse>} [pulses] the last one of each stream */
  constructor(pulses = {}, durable = true) {
    this.pulses = pulses;
    this.durable = durable;
    /** @type {import('../../core/connection.js').State} */
    this.state = 'connecting';
    /** @type {string | null} */
    this.code = null;
    this.outdated = false;
    /** @type {Listeners<[]>} */
    this._listeners = new Listeners();
  }

  /** @param {() => void} listener */
  subscribe(listener) {
    return this._listeners.add(listener);
  }

  /** @param {import('../../core/connection.js').State} state @param {string | null} code */
  connection(state, code) {
    this.state = state;
    this.code = code;
    this._listeners.tell();
  }

  /** @param {Pulse} pulse */
  pulse(pulse) {
    this.pulses = { ...this.pulses, [pulse.stream]: pulse };
    this._listeners.tell();
  }

  /** People present, by stream, then by board. @returns {Record<string, Record<string, number>>} */
  get present() {
    return Object.fromEntries(Object.entries(this.pulses).map(([stream, { present }]) => [stream, present]));
  }

  /** What the server says of its own disk; staff only. @returns {Health} */
  get health() {
    const said = Object.values(this.pulses).map(({ health }) => health ?? WELL);
    return said.find(({ storage }) => storage) ?? said[0] ?? WELL;
  }

  outdate() {
    this.outdated = true;
    this._listeners.tell();
  }

  /** What is typed here does not outlive the page: a full disk, or a browser that refuses to store. */
  keepNothing() {
    if (!this.durable) return;
    this.durable = false;
    this._listeners.tell();
  }

  get isOffline() {
    return this.state === 'offline';
  }
}

/**
 * Wakes the connection when the page comes back, and loads a newer build when nothing would be lost by it.
 * @param {import('./page.jsx').Live} live
 * @param {Status} status
 */
export function watchPage(live, status) {
  const wake = () => document.visibilityState === 'visible' && live.connection.wake();
  const roam = () => live.connection.wake(true);
  addEventListener('online', roam);
  /** @type {any} */ (navigator).connection?.addEventListener?.('change', roam);
  addEventListener('pageshow', wake);
  document.addEventListener('visibilitychange', wake);
  setInterval(() => {
    if (status.outdated && live.outbox.isEmpty && !isTyping()) location.reload();
  }, 2000);
}

function isTyping() {
  const field = document.activeElement;
  return field instanceof HTMLTextAreaElement || (field instanceof HTMLInputElement && field.value !== '');
}
