// What idb.js offers, kept only as long as the page lives.

/**
 * @template T
 * @param {T} value
 * @returns {T}
 */
const copy = (value) => (value === undefined ? value : JSON.parse(JSON.stringify(value)));

export class MemoryStorage {
  constructor() {
    this.durable = false;
    /** @type {Map<string, import('./entry.js').Entry>} */
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

  /** @param {string} key */
  async remove(key) {
    this._values.delete(key);
  }
}
