// The server's clock as seen from here: offset from the sample with the shortest way, of the last few.

const SAMPLES = 8;
const SLACK_MS = 250; // two clocks drift apart by less than this between two samples
const SET_BACK_MS = 2_000;

export class Clock {
  /** @param {() => number} local milliseconds since 1970 on this device */
  constructor(local = Date.now) {
    this._local = local;
    /** @type {{offset: number, error: number}[]} newest last */
    this._samples = [];
    this._offset = 0;
    this._last = -Infinity;
  }

  get synced() {
    return this._samples.length > 0;
  }

  /**
   * @param {number} serverNow what the server's clock said in its answer
   * @param {number} rtt milliseconds between the question and the answer
   */
  sync(serverNow, rtt) {
    const sample = { offset: serverNow + rtt / 2 - this._local(), error: rtt / 2 };
    const agreeing = this._samples.filter((other) => agree(sample, other));
    this._samples = [...agreeing, sample].slice(-SAMPLES);
    this._offset = this._samples.reduce((best, other) => (other.error <= best.error ? other : best)).offset;
  }

  /** Milliseconds since 1970 on the server's clock; small corrections never turn it back. */
  now() {
    const now = this._local() + this._offset;
    const isSetBack = this._last - now > SET_BACK_MS;
    this._last = isSetBack ? now : Math.max(this._last, now);
    return this._last;
  }
}

/**
 * Samples that cannot both be true mean that this device's clock was set in between: the older one is void.
 * @param {{offset: number, error: number}} one
 * @param {{offset: number, error: number}} other
 */
function agree(one, other) {
  return Math.abs(one.offset - other.offset) <= one.error + other.error + SLACK_MS;
}
