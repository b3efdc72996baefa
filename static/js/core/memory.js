// What idb.js offers, kept only as long as the page lives.
import { isFree } from './claims.js';

/**
 * @template T
 * @param {T} value
 * @returns {T}
 */
const copy = (value) => (value === undefined ? value : JSON.parse(JSON.stringify(value)));

export class MemoryStorage {
  constructor() {
    this.durable = false;
    /** @type {Map<string, import('./claims.js').Kept>} */
    this._entries = new Map();
  }

  async load() {
    return [...this._entries.values()].map(copy);
  }

  /** @param {import('./entry.js').Entry} entry */
  async put(entry) {
    this._entries.set(entry.op, copy(entry));
  }

  /** @param {string} op */
  async remove(op) {
    this._entries.delete(op);
  }

  /** @param {string[]} ops @param {import('./claims.js').Claim} claim */
  async claim(ops, claim) {
    /** @type {Map<string, import('./claims.js').Kept>} */
    const before = new Map();
    for (const op of ops) {
      const kept = this._entries.get(op);
      if (kept) before.set(op, copy(kept));
    }
    for (const [op, kept] of before) if (isFree(kept, claim)) this._entries.set(op, { ...kept, claim });
    return before;
  }
}

export class MemoryDrafts {
  constructor() {
    /** @type {Map<string, unknown>} */
    this._values = new Map();
  }

  /** @param {string} key */
  async get(key) {
    return copy(this._values.get(key));
  }

  /** @param {string} key @param {unknown} value plain data */
  async put(key, value) {
    this._values.set(key, copy(value));
  }

  /** @param {string} key @param {(value: any) => unknown} change */
  async change(key, change) {
    await this.put(key, change(await this.get(key)));
  }

  /** @param {string} key */
  async remove(key) {
    this._values.delete(key);
  }
}
