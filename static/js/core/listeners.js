// Who wants to know.

/** @template {unknown[]} A */
export class Listeners {
  constructor() {
    /** @type {Set<(...news: A) => void>} */
    this._all = new Set();
  }

  /** @param {(...news: A) => void} listener @returns {() => void} what ends it */
  add(listener) {
    this._all.add(listener);
    return () => void this._all.delete(listener);
  }

  /** @param {A} news */
  tell(...news) {
    for (const listener of [...this._all]) {
      try {
        listener(...news);
      } catch (error) {
        queueMicrotask(() => { // it is reported, and the others are told all the same
          throw error;
        });
      }
    }
  }
}
