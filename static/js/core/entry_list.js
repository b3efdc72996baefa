// The entries of an outbox in their order, and who wants to know when they change.
import { Listeners } from './listeners.js';

/** @import { Entry } from './entry.js' */

export class EntryList {
  constructor() {
    /** @type {Map<string, Entry>} by op */
    this._all = new Map();
    /** @type {readonly Entry[]} waiting, sending and refused */
    this.open = [];
    /** @type {readonly Entry[]} */
    this.sent = [];
    /** @type {Listeners<[]>} */
    this.listeners = new Listeners();
  }

  /** @param {string} op */
  get(op) {
    return this._all.get(op);
  }

  /** @param {Entry[]} entries */
  put(entries) {
    for (const entry of entries) this._all.set(entry.op, entry);
    this._changed();
  }

  /** @param {string} op */
  delete(op) {
    this._all.delete(op);
    this._changed();
  }

  _changed() {
    const ordered = [...this._all.values()].sort((a, b) => a.n - b.n);
    this.open = ordered.filter(({ state }) => state !== 'sent');
    this.sent = ordered.filter(({ state }) => state === 'sent');
    this.listeners.tell();
  }
}
