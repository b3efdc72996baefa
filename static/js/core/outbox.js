// Commands wait here, on disk, until the server has answered each of them; what it took stays in the log `sent`.
import { Answers } from './answers.js';
import { expired, isAtOnce, isPassed, notKept } from './at_once.js';
import { nextBatch } from './batches.js';
import { isDropped } from './claims.js';
import { answered, finalReply, isKnown, isOver, made, replyTo, resumed, sending } from './entry.js';
import { EntryList } from './entry_list.js';
import { NotSent } from './errors.js';
import { Holds } from './holds.js';
import { newId } from './ids.js';
import { Keeper } from './keeper.js';
import { afterRestore } from './restore.js';
import { inherited, isSeatless, judgedBySeat, seatedAgain, seatsOf, wipedWith } from './seats.js';
import { realTimers } from './timers.js';

/** @import { Answer, Entry, Reply } from './entry.js' */
/** @import { AnyCommand, Wish } from './protocol.js' */
/** @import { Greeting } from './streams.js' */
const KEEP_MS = 7 * 24 * 3_600_000;
const ALWAYS = () => true;
const NOBODY = () => '';

export class Outbox {
  /**
   * @param {object} parts
   * @param {import('./idb.js').Storage} parts.storage
   * @param {(as: string, commands: AnyCommand[], seat: string) => Promise<Answer>} parts.send rejects where no answer came
   * @param {() => boolean} [parts.maySend] whether there is a way to the server
   * @param {() => boolean} [parts.isAway] whether it is known that there is none
   * @param {import('./seats.js').SeatOf} [parts.seat]
   * @param {() => number} [parts.now] the device's clock
   * @param {() => number} [parts.stamp] the server's clock, for what is shown
   * @param {() => string} [parts.makeId]
   * @param {import('./timers.js').Timers} [parts.timers]
   * @param {() => number} [parts.random]
   */
  constructor({ storage, send, maySend = ALWAYS, isAway = () => !maySend(), seat = NOBODY, now = Date.now, stamp = now, makeId = newId, timers = realTimers, random = Math.random }) {
    this._send = send;
    this._seat = seat;
    this._isAway = isAway;
    this._maySend = maySend;
    this._now = now;
    this._stamp = stamp;
    this._makeId = makeId;
    this._timers = timers;
    this._list = new EntryList();
    this._keeper = new Keeper(storage);
    this._holds = new Holds({ now, random });
    this._answers = new Answers();
    this._epoch = '';
    this._lastN = 0;
    this._isLoaded = false;
    this._isSending = false;
    this._flushes = 0;
    /** @type {any} */
    this._timer = null;
  }

  /** Takes up what an earlier life of the page left behind, or another tab; nothing is sent before. */
  async load() {
    const found = await this._keeper.load();
    const isOld = (/** @type {Entry} */ entry) => (isOver(entry) || isDropped(entry)) && this._stamp() - entry.at > KEEP_MS;
    for (const { op } of found.filter(isOld)) this._keeper.forget(op);
    const stored = found.filter((entry) => isKnown(entry) && !this.find(entry.op));
    this._lastN = Math.max(this._lastN, ...stored.map(({ n }) => n));
    this._isLoaded = true;
    this._list.put(stored.filter((entry) => !isOld(entry)).map(resumed));
    this._pump();
  }

  /** Waiting, sending and refused, in order. */
  get entries() {
    return this._list.open;
  }

  /** What the server has taken, in order. */
  get sent() {
    return this._list.sent;
  }

  /** Whether what waits here outlives the page. */
  get durable() {
    return this._keeper.durable;
  }

  /** Nothing is on its way. */
  get isEmpty() {
    return this.entries.every(({ state }) => state === 'refused');
  }

  /** The server has no room at the moment: what waits here goes by itself when it has. */
  get isServerFull() {
    return !this.isEmpty && this._holds.isFull;
  }

  /** @param {string} as */
  of(as) {
    return this.entries.filter((entry) => entry.as === as);
  }

  /** @param {Wish} wish @param {{as: string}} how */
  add(wish, { as }) {
    const command = /** @type {AnyCommand} */ ({ ...wish, op: this._makeId() });
    const at = this._stamp();
    this._lastN = Math.max(this._lastN + 1, at);
    const entry = made(command, { as, by: this._seat(as), n: this._lastN, at });
    this._keep([isAtOnce(command) && this._isAway() ? notKept(entry) : entry]);
    this._pump();
    return this.find(entry.op) ?? entry;
  }

  /** @param {string} op */
  find(op) {
    return this._list.get(op);
  }

  /** Resolves when the command is on disk, or cannot be. @param {Entry} entry */
  kept(entry) {
    return this._keeper.saved([entry]);
  }

  /** What the server says in the end, however long that takes. @param {string} op @returns {Promise<Reply>} */
  answer(op) {
    const reply = finalReply(this.find(op));
    return reply ? Promise.resolve(reply) : this._answers.to(op);
  }

  /**
   * Drops a refused command, or one that has never left the device; false where it may be on the server already.
   * @param {string} op
   */
  dismiss(op) {
    const entry = this.find(op);
    if (entry?.state !== 'refused' && !(entry?.state === 'waiting' && entry.tries === 0)) return false;
    this._keeper.drop(entry);
    this._list.delete(op);
    return true;
  }

  /** Nothing that was done under a grant stays on the device. @param {string} as */
  forget(as) {
    this._wipe([...this.entries, ...this.sent].filter((entry) => entry.as === as));
  }

  /** @param {readonly Entry[]} entries */
  _wipe(entries) {
    for (const { op } of entries) {
      this._keeper.forget(op);
      this._list.delete(op);
    }
  }

  /**
   * Sends a refused command once more, under a new id as after every refusal. Another seat's idea becomes one of this
   * seat, with an id of its own: nobody knows whether the other one arrived.
   * @param {string} op
   */
  again(op) {
    const entry = this.find(op);
    if (entry?.state !== 'refused') return null;
    this.dismiss(op);
    const isOthersIdea = isSeatless(entry) && entry.command.name === 'add_idea';
    return this.add(/** @type {Wish} */ ({ ...entry.command, ...(isOthersIdea && { id: this._makeId() }) }), entry);
  }

  /** Every seat that something here was done under. @param {string} as */
  seats(as) {
    return seatsOf([...this.entries, ...this.sent], as);
  }

  /** The device has another seat, and the server knows those before it no more. @param {{as: string, gone: readonly string[], erased: readonly string[], to: string}} how */
  inherit(how) {
    this._wipe(wipedWith([...this.entries, ...this.sent], how));
    this._keep(inherited([...this.entries, ...this.sent], how));
    this._pump();
  }

  /** There may be a connection: what waits because of silence is tried at once. */
  flush() {
    this._flushes += 1;
    this._holds.endSilence();
    this._pump();
    if (this._isLoaded) void this.load();
  }

  /** Told with every hello. After a restore, what the server has lost is sent again. @param {Greeting} greeting */
  sawEpoch(greeting) {
    this._epoch = greeting.epoch;
    for (const { op } of this.entries.filter(isPassed)) this.dismiss(op);
    const lost = afterRestore(this.sent, greeting);
    const changed = [...lost.map((entry) => (isOver(entry) ? entry : { ...entry, isRestored: true })), ...seatedAgain(this.entries, this._seat)];
    this._keep(changed);
    this._pump();
  }

  /** Called after every change. @param {() => void} listener */
  subscribe(listener) {
    return this._list.listeners.add(listener);
  }

  async _pump() {
    if (!this._isLoaded || this._isSending) return;
    this._judge();
    const batch = nextBatch(this.entries, (as) => this._holds.isOn(as));
    if (!batch[0]) return this._wakeLater();
    this._isSending = true;
    await this._deliver(batch[0].as, batch);
    this._isSending = false;
    this._pump();
  }

  /** What may not be sent after all. Who sits here is sure only while the server is heard. */
  _judge() {
    if (this._maySend()) this._keep(judgedBySeat([...this.entries, ...this.sent], this._seat));
    this._keep(expired(this.entries, this._stamp()));
  }

  _wakeLater() {
    this._timers.clearTimeout(this._timer);
    const ms = this._holds.next();
    if (ms !== null) this._timer = this._timers.setTimeout(() => void this._pump(), ms);
  }

  /** @param {string} as @param {Entry[]} whole */
  async _deliver(as, whole) {
    this._show(whole.map(sending));
    await this._keeper.saved(whole);
    const batch = this._maySend() ? await this._own(whole) : whole;
    if (!batch.length) return;
    const out = batch.map(sending);
    const before = this._flushes;
    const { answer, tried } = await this._ask(as, batch, out);
    const isJustConnected = tried === batch && this._flushes > before;
    if (!isJustConnected) this._holds.judge(as, batch.map((entry) => replyTo(entry, answer)));
    const after = tried.map((entry) => answered(entry, answer, { epoch: this._epoch, batch: batch.length }));
    for (const entry of after) if (entry.state !== 'waiting') this._keeper.save(entry);
    this._show(after);
  }

  /**
   * Those of a batch that no other tab has settled or is sending.
   * @param {Entry[]} batch
   */
  async _own(batch) {
    const { own, settled, dropped, busy } = await this._keeper.claim(batch, this._now());
    for (const { op } of dropped) this._list.delete(op);
    const isBusy = ({ op = '' }) => busy.some((one) => one.op === op);
    const elsewhere = [...settled, ...batch.filter(isBusy)];
    if (elsewhere.length) this._show(elsewhere);
    for (const { as } of busy) this._holds.judge(as, [undefined]);
    return own;
  }

  /**
   * A try counts only where something may have left the device.
   * @param {string} as
   * @param {Entry[]} batch
   * @param {Entry[]} out
   */
  async _ask(as, batch, out) {
    try {
      return { answer: await this._send(as, batch.map(({ command }) => command), batch[0]?.by ?? ''), tried: out };
    } catch (error) {
      return { answer: null, tried: error instanceof NotSent ? batch : out };
    }
  }

  /** @param {Entry[]} entries */
  _keep(entries) {
    if (!entries.length) return;
    for (const entry of entries) this._keeper.save(entry);
    this._show(entries);
  }

  /** @param {Entry[]} entries */
  _show(entries) {
    this._list.put(entries);
    for (const entry of entries) this._answers.tell(finalReply(entry));
  }
}
