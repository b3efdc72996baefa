// The server's side of the rule, small: rows with the revision of their last change, and phases that hide all tallies.
import { idea, STREAM, tally } from './records.js';

export class ServerRows {
  constructor() {
    this.stream = STREAM;
    this.epoch = 'epoch1';
    this.rev = 0;
    this._resetRev = 0;
    this._sent = 0;
    this._hidesTallies = false;
    /** @type {Map<string, {record: any, isHidden: boolean, rev: number}>} */
    this._rows = new Map();
    /** @type {Map<number, any[]>} what may be seen at each revision */
    this.history = new Map([[0, []]]);
  }

  /** @param {any} record @param {boolean} [isHidden] */
  put(record, isHidden = false) {
    this.rev += 1;
    this._rows.set(`${record.t} ${record.id}`, { record, isHidden, rev: this.rev });
    this._remember();
  }

  /** A phase begins that shows tallies, or hides them. */
  changePhase() {
    this._hidesTallies = !this._hidesTallies;
    this.rev += 1;
    this._resetRev = this.rev;
    this._remember();
  }

  /** Something happens. @param {() => number} random */
  change(random) {
    const no = 1 + Math.floor(random() * 6);
    const what = random();
    if (what < 0.1) this.changePhase();
    else if (what < 0.5) this.put(tally(no, Math.floor(random() * 50)));
    else this.put(idea(no, { text: `текст ${this.rev}` }), what > 0.9);
  }

  /** @param {number} since @returns {any} */
  changesSince(since) {
    const reset = since < this._resetRev || since > this.rev;
    const changed = [...this._rows.values()].filter(({ rev }) => reset || rev > since);
    const put = changed.filter((row) => this._isSeen(row)).map(({ record }) => record);
    const gone = changed.filter((row) => !this._isSeen(row)).map(({ record }) => [record.t, record.id]);
    return { stream: this.stream, since, rev: this.rev, reset, put, gone: reset ? [] : gone, fetch: 0 };
  }

  /** What a tick sends to everybody; now and then a mass reset is a short frame. @param {() => number} [random] @returns {any} */
  delta(random = () => 1) {
    const changes = this.changesSince(this._sent);
    this._sent = this.rev;
    return changes.reset && random() < 0.5 ? { ...changes, put: [], fetch: 1000 } : changes;
  }

  /** @param {{record: any, isHidden: boolean}} row */
  _isSeen({ record, isHidden }) {
    return !isHidden && !(this._hidesTallies && record.t === 'tally');
  }

  _remember() {
    const seen = [...this._rows.values()].filter((row) => this._isSeen(row));
    this.history.set(this.rev, seen.map(({ record }) => [record.t, record.id, JSON.stringify(record)]).sort());
  }
}
