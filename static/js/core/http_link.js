// The same questions over HTTP, for networks that let no WebSocket pass, and for snapshots.

/** @import { AnyCommand, Changes } from './protocol.js' */

const ANSWER_MS = 15_000;

export class HttpLink {
  /**
   * @param {object} parts
   * @param {typeof globalThis.fetch} parts.fetch
   * @param {import('./timers.js').Timers} parts.timers
   * @param {string} [parts.base]
   */
  constructor({ fetch, timers, base = '' }) {
    this._fetch = fetch;
    this._timers = timers;
    this._base = base;
  }

  /** @param {string} as @param {AnyCommand[]} ops @param {string} seat */
  ops(as, ops, seat) {
    const headers = { 'Content-Type': 'application/json' };
    return this._json('/api/ops', { method: 'POST', headers, body: JSON.stringify({ as, ops, ...(seat && { seat }) }) });
  }

  /** @param {string} as @param {{stream: string, rev: number, epoch: string}} hello */
  changes(as, { stream, rev, epoch }) {
    return this._json(`/api/changes?${new URLSearchParams({ as, stream, rev: String(rev), epoch })}`, { cache: 'no-store' });
  }

  /** @param {string} as @param {string} stream @returns {Promise<Changes>} */
  async snapshot(as, stream) {
    const changes = await this._json(`/api/snapshot?${new URLSearchParams({ as, stream })}`, { cache: 'no-cache' });
    if (typeof changes.rev !== 'number') throw new Error('not a snapshot');
    return changes;
  }

  /**
   * Rejects on anything but JSON: the page of a captive portal is no answer.
   * @param {string} path
   * @param {RequestInit} init
   * @returns {Promise<any>}
   */
  async _json(path, init) {
    const given = new AbortController();
    const timer = this._timers.setTimeout(() => given.abort(), ANSWER_MS);
    try {
      const fetch = this._fetch;
      const response = await fetch(this._base + path, { credentials: 'same-origin', redirect: 'error', signal: given.signal, ...init });
      return await response.json();
    } finally {
      this._timers.clearTimeout(timer);
    }
  }
}
