// As much of IndexedDB as idb.js uses: requests, transactions that end later, copies instead of references.

class Request {
  constructor() {
    /** @type {any} */
    this.result = undefined;
    /** @type {any} */
    this.error = null;
    this.onsuccess = () => {};
    this.onerror = () => {};
    this.onupgradeneeded = () => {};
  }
}

class Store {
  /** @param {Map<string, any>} rows @param {string | undefined} keyPath @param {() => boolean} isBroken */
  constructor(rows, keyPath, isBroken) {
    this._rows = rows;
    this._keyPath = keyPath;
    this._isBroken = isBroken;
  }

  /** @param {() => unknown} work */
  _request(work) {
    const request = new Request();
    if (!this._isBroken()) request.result = structuredClone(work());
    return request;
  }

  getAll() {
    return this._request(() => [...this._rows.values()]);
  }

  /** @param {string} key */
  get(key) {
    return this._request(() => this._rows.get(key));
  }

  /** @param {any} value @param {string} [key] */
  put(value, key) {
    return this._request(() => void this._rows.set(key ?? value[this._keyPath ?? ''], structuredClone(value)));
  }

  /** @param {string} key */
  delete(key) {
    return this._request(() => void this._rows.delete(key));
  }
}

export class FakeIndexedDB {
  constructor() {
    /** @type {Map<string, {rows: Map<string, any>, keyPath?: string}>} */
    this.stores = new Map();
    this.opened = 0;
    this.isSilent = false;
    this.isRefused = false;
    this.isFull = false;
    /** @type {any[]} */
    this.connections = [];
    /** @type {any[]} */
    this.transactions = [];
  }

  /** @param {string} name @param {number} version */
  open(name, version) {
    if (this.isRefused) throw new DOMException('A mutation operation was attempted', 'InvalidStateError');
    const request = new Request();
    this.opened += 1;
    setImmediate(() => {
      if (this.isSilent) return;
      request.result = this._connection(name, version);
      if (!this.stores.size) request.onupgradeneeded();
      request.onsuccess();
    });
    return request;
  }

  /** @param {string} name @param {number} version */
  _connection(name, version) {
    const connection = {
      ...{ name, version, isClosed: false },
      createObjectStore: (/** @type {string} */ store, /** @type {any} */ how = {}) => this.stores.set(store, { rows: new Map(), ...how }),
      close: () => (connection.isClosed = true),
      transaction: (/** @type {string} */ store, /** @type {string} */ mode, /** @type {any} */ how) => {
        if (connection.isClosed) throw new DOMException('The database connection is closing', 'InvalidStateError');
        this.transactions.push({ store, mode, ...how });
        return this._transaction();
      },
    };
    this.connections.push(connection);
    return connection;
  }

  _transaction() {
    const transaction = {
      error: new DOMException('full', 'QuotaExceededError'),
      oncomplete: () => {},
      onabort: () => {},
      objectStore: (/** @type {string} */ name) => {
        const { rows, keyPath } = this.stores.get(name) ?? { rows: new Map() };
        return new Store(rows, keyPath, () => this.isFull);
      },
    };
    setImmediate(() => (this.isFull ? transaction.onabort() : transaction.oncomplete()));
    return transaction;
  }
}
