// Promises of what the server says to each operation in the end.

/** @import { Reply } from './entry.js' */

export class Answers {
  constructor() {
    /** @type {Map<string, ((reply: Reply) => void)[]>} by op */
    this._waiting = new Map();
  }

  /** @param {string} op @returns {Promise<Reply>} */
  to(op) {
    return new Promise((resolve) => void this._waiting.set(op, [...(this._waiting.get(op) ?? []), resolve]));
  }

  /** @param {Reply | null} reply */
  tell(reply) {
    if (!reply) return;
    for (const tell of this._waiting.get(reply.op) ?? []) tell(reply);
    this._waiting.delete(reply.op);
  }
}
