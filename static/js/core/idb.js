// The outbox and the drafts in IndexedDB, which outlives a reload; in memory where the browser has none.
import { MemoryDrafts, MemoryStorage } from './memory.js';
import { realTimers } from './timers.js';

/** @typedef {{load(): Promise<import('./entry.js').Entry[]>, put(entry: import('./entry.js').Entry): Promise<unknown>, remove(op: string): Promise<unknown>, durable: boolean}} Storage */
/** @typedef {{get(key: string): Promise<unknown>, put(key: string, value: unknown): Promise<unknown>, remove(key: string): Promise<unknown>}} Drafts */

const NAME = 'facilitator';
const VERSION = 1;
const OPEN_MS = 3_000; // some versions of Safari never answer

/**
 * @param {{indexedDB?: IDBFactory, timers?: import('./timers.js').Timers}} [given]
 * @returns {Promise<{outbox: Storage, drafts: Drafts, durable: boolean}>}
 */
export async function openStorage({ indexedDB, timers = realTimers } = {}) {
  try {
    const database = new Database(indexedDB ?? globalThis.indexedDB, timers);
    await database.open();
    return { outbox: outboxIn(database), drafts: draftsIn(database), durable: true };
  } catch {
    return { outbox: new MemoryStorage(), drafts: new MemoryDrafts(), durable: false };
  }
}

/** @param {Database} database @returns {Storage} */
function outboxIn(database) {
  return {
    durable: true,
    load: () => database.run('outbox', 'readonly', (store) => store.getAll()),
    put: (entry) => database.run('outbox', 'readwrite', (store) => store.put(entry)),
    remove: (op) => database.run('outbox', 'readwrite', (store) => store.delete(op)),
  };
}

/** @param {Database} database @returns {Drafts} */
function draftsIn(database) {
  return {
    get: (key) => database.run('drafts', 'readonly', (store) => store.get(key)),
    put: (key, value) => database.run('drafts', 'readwrite', (store) => store.put(value, key)),
    remove: (key) => database.run('drafts', 'readwrite', (store) => store.delete(key)),
  };
}

class Database {
  /** @param {IDBFactory} factory @param {import('./timers.js').Timers} timers */
  constructor(factory, timers) {
    this._factory = factory;
    this._timers = timers;
    /** @type {Promise<IDBDatabase> | null} */
    this._opened = null;
  }

  open() {
    this._opened ??= inTime(connect(this._factory), OPEN_MS, this._timers);
    return this._opened;
  }

  /**
   * One transaction, answered when it is on disk. Browsers drop the connection of a page that slept: open it again once.
   * @template T
   * @param {string} name
   * @param {IDBTransactionMode} mode
   * @param {(store: IDBObjectStore) => IDBRequest<T>} work
   */
  async run(name, mode, work) {
    try {
      return await transact(await this.open(), name, mode, work);
    } catch {
      this._opened = null;
      return transact(await this.open(), name, mode, work);
    }
  }
}

/** @param {IDBFactory} factory @returns {Promise<IDBDatabase>} */
function connect(factory) {
  return new Promise((resolve, reject) => {
    const request = factory.open(NAME, VERSION);
    request.onupgradeneeded = () => {
      request.result.createObjectStore('outbox', { keyPath: 'op' });
      request.result.createObjectStore('drafts');
    };
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      request.result.onversionchange = () => request.result.close();
      resolve(request.result);
    };
  });
}

/**
 * @template T
 * @param {IDBDatabase} database
 * @param {string} name
 * @param {IDBTransactionMode} mode
 * @param {(store: IDBObjectStore) => IDBRequest<T>} work
 * @returns {Promise<T>}
 */
function transact(database, name, mode, work) {
  return new Promise((resolve, reject) => {
    const transaction = database.transaction(name, mode, { durability: 'strict' });
    const request = work(transaction.objectStore(name));
    transaction.oncomplete = () => resolve(request.result);
    transaction.onabort = () => reject(transaction.error);
  });
}

/**
 * @template T
 * @param {Promise<T>} promise
 * @param {number} ms
 * @param {import('./timers.js').Timers} timers
 * @returns {Promise<T>}
 */
function inTime(promise, ms, timers) {
  return new Promise((resolve, reject) => {
    const timer = timers.setTimeout(() => reject(new Error('IndexedDB does not answer')), ms);
    promise.then(resolve, reject).finally(() => timers.clearTimeout(timer));
  });
}
