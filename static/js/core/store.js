// What a page knows of a stream, kept by the one rule of protocol.Changes; and what only one person may see.
import { Listeners } from './listeners.js';

/** @import { AnyRecord, Changes, Mine, RecordKind, RecordOf } from './protocol.js' */
/** @typedef {"applied" | "ignored" | "gap" | "fetch"} Verdict */

export class StreamStore {
  /** @param {string} stream */
  constructor(stream) {
    this.stream = stream;
    this.rev = -1;
    /** @type {Map<string, Map<string, AnyRecord>>} */
    this.tables = new Map();
    /** @type {number | null} */
    this._asked = null;
    /** @type {Listeners<[Set<string>]>} */
    this._listeners = new Listeners();
  }

  /**
   * The message that asks for what is missing here.
   * @param {string} epoch
   */
  hello(epoch) {
    this._asked = this.rev;
    return { stream: this.stream, rev: this.rev, epoch };
  }

  /** What is shown stays until the next reset replaces it: the server has been restored and its revisions start anew. */
  forget() {
    this.rev = -1;
  }

  /**
   * gap: say hello again; fetch: get the snapshot over HTTP.
   * @param {Changes} changes
   * @param {{answersHello?: boolean}} [how]
   * @returns {Verdict}
   */
  apply(changes, { answersHello = false } = {}) {
    if (changes.stream !== this.stream) return 'ignored';
    const mayGoBack = changes.reset && answersHello && this._isAsAsked();
    if (answersHello) this._asked = null;
    if (changes.rev < this.rev && !mayGoBack) return 'ignored';
    if (changes.fetch > 0) return changes.rev === this.rev ? 'ignored' : 'fetch';
    if (changes.since > this.rev && !changes.reset) return 'gap';
    this._listeners.tell(this._write(changes));
    return 'applied';
  }

  /** Something newer came while hello was on its way: its answer is then only late, and may hold what has been hidden since. */
  _isAsAsked() {
    return this._asked === null || this._asked === this.rev;
  }

  /** @param {Changes} changes */
  _write({ reset, gone, put, rev }) {
    const kinds = new Set(reset ? this.tables.keys() : []);
    if (reset) this.tables.clear();
    for (const [kind, id] of gone) {
      this.tables.get(kind)?.delete(id);
      kinds.add(kind);
    }
    for (const record of put) {
      const table = this.tables.get(record.t);
      if (table) table.set(record.id, record);
      else this.tables.set(record.t, new Map([[record.id, record]]));
      kinds.add(record.t);
    }
    this.rev = rev;
    return kinds;
  }

  /**
   * @template {RecordKind} K
   * @param {K} kind
   * @param {string} id
   * @returns {RecordOf[K] | undefined}
   */
  get(kind, id) {
    return /** @type {RecordOf[K] | undefined} */ (this.tables.get(kind)?.get(id));
  }

  /**
   * @template {RecordKind} K
   * @param {K} kind
   * @returns {RecordOf[K][]}
   */
  all(kind) {
    return /** @type {RecordOf[K][]} */ ([...(this.tables.get(kind)?.values() ?? [])]);
  }

  /**
   * Called once per applied frame with the kinds that it touched.
   * @param {(kinds: Set<string>) => void} listener
   */
  subscribe(listener) {
    return this._listeners.add(listener);
  }
}

export class MineStore {
  /** @param {string | null} stream */
  constructor(stream = null) {
    this.stream = stream;
    /** @type {Mine | null} */
    this.mine = null;
    this._rev = -1;
    /** @type {Listeners<[]>} */
    this._listeners = new Listeners();
  }

  forget() {
    this._rev = -1;
  }

  /**
   * An equal revision is taken too: a blind vote changes only what its own voter sees, and no revision. Revisions are a
   * seat's own: of another seat any is.
   * @param {Mine | null | undefined} mine
   */
  apply(mine) {
    if (!mine || (mine.rev < this._rev && mine.participant === this.mine?.participant) || (this.stream !== null && mine.stream !== this.stream)) return false;
    this.mine = mine;
    this._rev = mine.rev;
    this._listeners.tell();
    return true;
  }

  /** @param {() => void} listener */
  subscribe(listener) {
    return this._listeners.add(listener);
  }
}
