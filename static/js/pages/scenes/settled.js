// A new text waits before it stands on a wall: a moderator may take it away before anybody has read it.
import { LIMITS } from '../../core/protocol.js';

/** @import { IdeaRecord } from '../../core/protocol.js' */

export const WAIT_MS = LIMITS.new_text_seconds * 1000;

export class Settled {
  /** @param {number} [wait] ms */
  constructor(wait = WAIT_MS) {
    this._wait = wait;
    /** @type {Map<string, {shown: IdeaRecord | null, next: IdeaRecord, since: number}>} */
    this._known = new Map();
  }

  /**
   * The ideas that may be shown, each with the text that has waited long enough; a hidden one is gone at once.
   * Somebody has read what has a headline: it shows at once, as does a change that touches no text.
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
    const since = before ? (before.next.text === idea.text ? before.since : now) : Math.min(idea.at, now);
    const old = before?.shown ?? null;
    const isReady = now - since >= this._wait || idea.headline.trim() !== '' || old?.text === idea.text;
    const shown = isReady ? idea : old && { ...idea, text: old.text };
    this._known.set(idea.id, { shown, next: idea, since });
    return shown;
  }
}
