// Which families a sorting room has just made: what grew while somebody looked comes first.

/** @import { IdeaRecord } from '../../core/protocol.js' */

export class Merges {
  constructor() {
    /** @type {Map<string, {size: number, turn: number}>} */
    this._known = new Map();
    this._turn = 0;
  }

  /**
   * The families that grew last, then the larger ones, then single ideas, the newest first.
   * @param {readonly IdeaRecord[]} ideas
   */
  order(ideas) {
    const isFirst = this._known.size === 0;
    this._turn += 1;
    for (const { id, members } of ideas) this._see(id, members.length, isFirst ? 0 : this._turn);
    return [...ideas].sort((one, other) => this._compare(one, other));
  }

  /** @param {string} id @param {number} size @param {number} turn */
  _see(id, size, turn) {
    const before = this._known.get(id);
    if (!before || size > before.size) this._known.set(id, { size, turn: size > 0 ? turn : 0 });
    else before.size = size;
  }

  /** @param {IdeaRecord} one @param {IdeaRecord} other */
  _compare(one, other) {
    const turn = (/** @type {IdeaRecord} */ { id, members }) => (members.length > 0 ? (this._known.get(id)?.turn ?? 0) : -1);
    return turn(other) - turn(one) || other.members.length - one.members.length || other.no - one.no;
  }
}
