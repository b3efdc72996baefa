// Commands wait here, on disk, until the server has answered each of them; what it took stays in the log `sent`.
import { byteLength, nextBatch, replayable, streamOf } from './batches.js';
import { answered, finalReply, FORMAT, isSlowDown, made, queued, refused, replyTo, resumed, sending } from './entry.js';
import { Holds } from './holds.js';
import { newId } from './ids.js';
import { Keeper } from './keeper.js';
import { Listeners } from './listeners.js';
import { LIMITS } from './protocol.js';
import { realTimers } from './timers.js';

/** @import { Answer, Entry, Reply } from './entry.js' */
/** @import { AnyCommand, Wish } from './protocol.js' */
/**
 * @typedef {object} Parts
 * @property {import('./idb.js').Storage} storage
 * @property {(as: string, commands: AnyCommand[]) => Promise<Answer>} send rejects where no answer came
 * @property {() => number} [now]
 * @property {() => string} [makeId]
 * @property {import('./timers.js').Timers} [timers]
 * @property {() => number} [random]
 */

const KEEP_SENT_MS = 7 * 24 * 3_600_000;

export class Outbox {
  /** @param {Parts} parts */
  constructor({ storage, send, now = Date.now, makeId = newId, timers = realTimers, random = Math.random }) {
    this._send = send;
    this._now = now;
    this._makeId = makeId;
    this._timers = timers;
    /** @type {Map<string, Entry>} by op */
    this._all = new Map();
    /** @type {readonly Entry[]} waiting, sending and refused, in order */
    this.entries = [];
    /** @type {readonly Entry[]} in order */
    this.sent = [];
    this._keeper = new Keeper(storage);
    this._holds = new Holds({ now, random });
    /** @type {Listeners<[]>} */
    this._listeners = new Listeners();
    /** @type {Map<string, ((reply: Reply) => void)[]>} by op */
    this._waiters = new Map();
    this._epoch = '';
    this._lastN = 0;
    this._isLoaded = false;
    this._isSending = false;
    /** @type {any} */
    this._timer = null;
  }

  /** Takes up what an earlier life of the page left behind; nothing is sent before. */
  async load() {
    const stored = (await this._keeper.load()).filter(({ v, op }) => v === FORMAT && !this._all.has(op));
    for (const entry of stored) {
      if (entry.state === 'sent' && this._now() - entry.at > KEEP_SENT_MS) this._keeper.forget(entry.op);
      else this._all.set(entry.op, resumed(entry));
      this._lastN = Math.max(this._lastN, entry.n);
    }
    this._isLoaded = true;
    this._changed();
    this._pump();
  }

  /** Whether what waits here outlives the page. */
  get durable() {
    return this._keeper.durable;
  }

  /** Nothing is on its way. */
  get isEmpty() {
    return this.entries.every(({ state }) => state === 'refused');
  }

  /** @param {string} as */
  of(as) {
    return this.entries.filter((entry) => entry.as === as);
  }

  /** @param {Wish} wish @param {{as: string}} how */
  add(wish, { as }) {
    const command = /** @type {AnyCommand} */ ({ ...wish, op: this._makeId() });
    this._lastN = Math.max(this._lastN + 1, this._now());
    const entry = made(command, { as, n: this._lastN, at: this._now() });
    const isTooLarge = byteLength(command) > LIMITS.command_bytes;
    this._keep([isTooLarge ? refused(entry, 'too_large') : entry]);
    this._pump();
    return this._all.get(entry.op) ?? entry;
  }

  /** @param {string} op */
  find(op) {
    return this._all.get(op);
  }

  /**
   * What the server says in the end, however long that takes.
   * @param {string} op
   * @returns {Promise<Reply>}
   */
  answer(op) {
    const reply = finalReply(this.find(op));
    if (reply) return Promise.resolve(reply);
    return new Promise((resolve) => void this._waiters.set(op, [...(this._waiters.get(op) ?? []), resolve]));
  }

  /**
   * Drops a refused command, or one that has never left the device; false where it may be on the server already.
   * @param {string} op
   */
  dismiss(op) {
    const entry = this.find(op);
    if (entry?.state !== 'refused' && !(entry?.state === 'waiting' && entry.tries === 0)) return false;
    this._all.delete(op);
    this._keeper.forget(op);
    this._changed();
    return true;
  }

  /** Sends a refused command once more, under a new id as after every refusal. @param {string} op */
  again(op) {
    const entry = this.find(op);
    if (entry?.state !== 'refused') return null;
    this.dismiss(op);
    return this.add(/** @type {Wish} */ (entry.command), entry);
  }

  /** There may be a connection: what waits because of silence is tried at once. */
  flush() {
    this._holds.endSilence();
    this._pump();
  }

  /**
   * Told with every hello. After a restore, what the server took in an earlier epoch and has lost is sent again.
   * @param {{stream: string, epoch: string, restoredRev: number | null}} told null where nobody knows what is lost
   */
  sawEpoch({ stream, epoch, restoredRev }) {
    this._epoch = epoch;
    const earlier = this.sent.filter((entry) => entry.epoch !== epoch && streamOf(entry.command) === stream);
    if (!earlier.length) return;
    const lost = replayable(earlier.filter(({ rev }) => restoredRev === null || rev > restoredRev));
    const known = (/** @type {number} */ rev) => Math.min(rev, restoredRev ?? -1);
    const kept = earlier.filter((entry) => !lost.includes(entry)).map((entry) => ({ ...entry, epoch, rev: known(entry.rev) }));
    this._keep([...kept, ...lost.map(queued)]);
    this._pump();
  }

  /** Called after every change. @param {() => void} listener */
  subscribe(listener) {
    return this._listeners.add(listener);
  }

  async _pump() {
    if (!this._isLoaded || this._isSending) return;
    const batch = nextBatch(this.entries, (as) => this._holds.isOn(as));
    if (!batch[0]) return this._wakeLater();
    this._isSending = true;
    await this._deliver(batch[0].as, batch);
    this._isSending = false;
    this._pump();
  }

  _wakeLater() {
    this._timers.clearTimeout(this._timer);
    const ms = this._holds.next();
    if (ms !== null) this._timer = this._timers.setTimeout(() => void this._pump(), ms);
  }

  /** @param {string} as @param {Entry[]} batch */
  async _deliver(as, batch) {
    const out = batch.map(sending);
    this._show(out);
    await this._keeper.saved(batch);
    const answer = await this._ask(as, batch);
    this._hold(as, batch.map((entry) => replyTo(entry, answer)));
    const after = out.map((entry) => answered(entry, answer, { epoch: this._epoch, batch: batch.length }));
    for (const entry of after) if (entry.state !== 'waiting') this._keeper.save(entry);
    this._show(after);
  }

  /** @param {string} as @param {Entry[]} batch @returns {Promise<Answer | null>} */
  async _ask(as, batch) {
    try {
      return await this._send(as, batch.map(({ command }) => command));
    } catch {
      return null;
    }
  }

  /** @param {string} as @param {(Reply | undefined)[]} replies */
  _hold(as, replies) {
    const slow = replies.flatMap((reply) => (reply?.ok === false && isSlowDown(reply) ? [Number(reply.detail?.retry_in ?? 1)] : []));
    if (slow.length) this._holds.slowDown(as, Math.max(...slow));
    else if (replies.includes(undefined)) this._holds.silence(as);
    else this._holds.end(as);
  }

  /** @param {Entry[]} entries */
  _keep(entries) {
    for (const entry of entries) this._keeper.save(entry);
    this._show(entries);
  }

  /** @param {Entry[]} entries */
  _show(entries) {
    for (const entry of entries) this._all.set(entry.op, entry);
    this._changed();
    for (const { op } of entries) this._tellWaiters(op);
  }

  _changed() {
    const ordered = [...this._all.values()].sort((a, b) => a.n - b.n);
    this.entries = ordered.filter(({ state }) => state !== 'sent');
    this.sent = ordered.filter(({ state }) => state === 'sent');
    this._listeners.tell();
  }

  /** @param {string} op */
  _tellWaiters(op) {
    const reply = finalReply(this.find(op));
    if (!reply) return;
    for (const tell of this._waiters.get(op) ?? []) tell(reply);
    this._waiters.delete(op);
  }
}
