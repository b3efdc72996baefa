// Puts entries into the storage in the order given, and knows whether they will outlive the page.
import { claimOf, dropped, shared } from './claims.js';
import { newId } from './ids.js';

/** @import { Entry } from './entry.js' */

export class Keeper {
  /** @param {import('./idb.js').Storage} storage */
  constructor(storage) {
    this._storage = storage;
    this._page = newId();
    this.durable = storage.durable;
    /** @type {Map<string, Promise<void>>} by op */
    this._saves = new Map();
  }

  /** @returns {Promise<Entry[]>} */
  load() {
    return this._storage.load().catch(() => {
      this.durable = false;
      return [];
    });
  }

  /** @param {Entry} entry */
  save(entry) {
    const save = this._settle(this._storage.put(entry)).then(() => {
      if (this._saves.get(entry.op) === save) this._saves.delete(entry.op);
    });
    this._saves.set(entry.op, save);
  }

  /** Taken back by the person: another tab must not send it either. @param {Entry} entry */
  drop(entry) {
    this._settle(this._storage.put(dropped(entry)));
  }

  /** @param {string} op */
  forget(op) {
    this._settle(this._storage.remove(op));
  }

  /** Which of these this page sends; all of them where the storage has nothing to say. @param {Entry[]} entries @param {number} now */
  async claim(entries, now) {
    const claim = claimOf(this._page, now);
    const ops = entries.map(({ op }) => op);
    const onDisk = this.durable ? await this._storage.claim(ops, claim).catch(() => new Map()) : new Map();
    return shared(entries, onDisk, claim);
  }

  /** Resolves when these are on disk, or cannot be. @param {Entry[]} entries */
  async saved(entries) {
    await Promise.all(entries.map(({ op }) => this._saves.get(op)));
  }

  /** A full disk or a private window: sending goes on, and the page says that it must stay open. @param {Promise<unknown>} work */
  async _settle(work) {
    await work.catch(() => void (this.durable = false));
  }
}
