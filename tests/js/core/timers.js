// Time that moves only when a test says so.

export class FakeTimers {
  constructor(start = 1_750_000_000_000) {
    this.t = start;
    /** @type {Map<number, {at: number, run: () => void}>} */
    this._due = new Map();
    this._last = 0;
    this.now = () => this.t;
    this.setTimeout = (/** @type {() => void} */ run, /** @type {number} */ ms) => {
      this._due.set(++this._last, { at: this.t + ms, run });
      return this._last;
    };
    this.clearTimeout = (/** @type {any} */ timer) => void this._due.delete(timer);
  }

  get pending() {
    return this._due.size;
  }

  /** Milliseconds until the next timer. */
  get next() {
    return Math.min(...[...this._due.values()].map(({ at }) => at - this.t));
  }

  /** Runs what falls due, in order, and lets every promise settle in between. @param {number} ms */
  async advance(ms) {
    const end = this.t + ms;
    await settle();
    for (;;) {
      const [timer, due] = [...this._due].sort(([, a], [, b]) => a.at - b.at)[0] ?? [];
      if (!due || due.at > end) break;
      this._due.delete(/** @type {number} */ (timer));
      this.t = Math.max(this.t, due.at);
      due.run();
      await settle();
    }
    this.t = end;
  }
}

/** Everything that needs no time has happened. */
export async function settle() {
  for (let turn = 0; turn < 3; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}

/** The same numbers for the same seed (mulberry32). @param {number} seed */
export function seeded(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
