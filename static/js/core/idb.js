// The outbox and the drafts in IndexedDB, which outlives a reload; in memory where the browser has none.
import { isFree } from './claims.js';
import { MemoryDrafts, MemoryStorage } from './memory.js';
import { realTimers } from './timers.js';

/** @import { Claim, Kept } from './claims.js' */
/** @import { Entry } from './entry.js' */
/**
 * @typedef {object} Storage
 * @property {() => Promise<Entry[]>} load
 * @property {(entry: Entry) => Promise<unknown>} put
 * @property {(op: string) => Promise<unknown>} remove
 * @property {(ops: string[], claim: Claim) => Promise<Map<string, Kept>>} claim marks what is free as one page's, in one step with
 * finding it; answers with what was there before
 * @property {boolean} durable
 */
/**
 * @typedef {object} Drafts
 * @property {(key: string) => Promise<unknown>} get
 * @property {(key: string, value: unknown) => Promise<unknown>} put
 * @property {(key: string, change: (value: any) => unknown) => Promise<unknown>} change in one step, whatever other tabs do
 * @property {(key: string) => Promise<unknown>} remove
 */

const NAME = 'facilitator';
const VERSION = 1;
const OPEN_MS = 3_000; // some versions of Safari never answer, others forget to after the phone slept
const WORK_MS = 8_000;

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
    put: (entry) => database.run('outbox', 'readwrite', (store) => whole(store.put(entry))),
    remove: (op) => database.run('outbox', 'readwrite', (store) => store.delete(op)),
    claim: (ops, claim) => database.run('outbox', 'readwrite', (store) => ({ result: claimed(store, ops, claim) })),
  };
}

/** @param {Database} database @returns {Drafts} */
function draftsIn(database) {
  return {
    get: (key) => database.run('drafts', 'readonly', (store) => store.get(key)),
    put: (key, value) => database.run('drafts', 'readwrite', (store) => whole(store.put(value, key))),
    change: (key, change) => database.run('drafts', 'readwrite', (store) => changed(store, key, change)),
    remove: (key) => database.run('drafts', 'readwrite', (store) => store.delete(key)),
  };
}

/**
 * Nothing more belongs to its transaction: it is written even if the tab dies in this moment.
 * @template {IDBRequest} T
 * @param {T} request
 */
function whole(request) {
  request.transaction?.commit?.();
  return request;
}

/** @param {IDBObjectStore} store @param {string[]} ops @param {Claim} claim */
function claimed(store, ops, claim) {
  /** @type {Map<string, Kept>} */
  const before = new Map();
  for (const op of ops) {
    const request = store.get(op);
    request.onsuccess = () => {
      const kept = request.result;
      if (kept) before.set(op, kept);
      if (kept && isFree(kept, claim)) store.put({ ...kept, claim });
    };
  }
  return before;
}

/** @param {IDBObjectStore} store @param {string} key @param {(value: any) => unknown} change */
function changed(store, key, change) {
  const request = store.get(key);
  request.onsuccess = () => void store.put(change(request.result), key);
  return request;
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
   * @param {(store: IDBObjectStore) => {result: T}} work
   */
  async run(name, mode, work) {
    const once = async () => inTime(transact(await this.open(), name, mode, work), WORK_MS, this._timers);
    try {
      return await once();
    } catch {
      this._opened = null;
      return once();
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
 * @param {(store: IDBObjectStore) => {result: T}} work
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
