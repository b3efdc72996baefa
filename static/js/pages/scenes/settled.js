// A new text waits before it stands on a wall: a moderator may take it away before anybody has read it.

/** @import { IdeaRecord } from '../../core/protocol.js' */

export const WAIT_MS = 5_000;

export class Settled {
  /** @param {number} [wait] ms */
  constructor(wait = WAIT_MS) {
    this._wait = wait;
    /** @type {Map<string, {shown: IdeaRecord | null, next: IdeaRecord, since: number}>} */
    this._known = new Map();
  }

  /**
   * The ideas that may be shown, each with the words that have waited long enough; a hidden one is gone at once.
   * A change that touches no words shows at once.
   * @param {readonly IdeaRecord[]} ideas
   * @param {number} now ms on the server's clock
   * @returns {IdeaRecord[]}
   */
  at(ideas, now) {
    const present = new Set(ideas.map(({ id }) => id));
    for (const id of this._known.keys()) if (!present.has(id)) this._known.delete(id);
    return ideas.map((idea) => this._one(idea, now)).filter((idea) => idea !== null);
  }

  /** @param {IdeaRecord} idea @param {number} now */
  _one(idea, now) {
    const before = this._known.get(idea.id);
    const since = before ? (isSame(before.next, idea) ? before.since : now) : Math.min(idea.at, now);
    const isOld = now - since >= this._wait;
    const old = before?.shown ?? null;
    const shown = isOld || (old && isSame(old, idea)) ? idea : old && { ...idea, text: old.text, headline: old.headline };
    this._known.set(idea.id, { shown, next: idea, since });
    return shown;
  }
}

/** @param {IdeaRecord} one @param {IdeaRecord} other */
const isSame = (one, other) => one.text === other.text && one.headline === other.headline;
