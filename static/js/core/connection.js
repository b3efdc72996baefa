// The way to the server: a WebSocket that comes back by itself; HTTP where none passes. It never gives up.
import { completed } from './connection_parts.js';
import { codeOf, isFinal, NotSent } from './errors.js';
import { Fallback } from './fallback.js';
import { HttpLink } from './http_link.js';
import { Retry } from './retry.js';
import { SocketLink } from './socket_link.js';
import { Streams } from './streams.js';

/** @import { Answer } from './entry.js' */
/** @import { AnyCommand } from './protocol.js' */
/** @import { StreamStore } from './store.js' */
/** @typedef {import('./connection_parts.js').Parts} Parts */
/** @typedef {import('./connection_parts.js').State} State */

const OPS_MS = 20_000;
const SUSPECT_MS = 12_000;
const DEAD_MS = 35_000;
const CHECK_MS = 3_000;

export class Connection {
  /** @param {Parts} parts */
  constructor(parts) {
    this._parts = completed(parts);
    const { as, url, fetch, timers, now, random, retryMs } = this._parts;
    this._retry = new Retry({ attempt: () => this._attempt(), timers, now, random, longest: retryMs });
    this._http = new HttpLink({ fetch, timers, base: url });
    this._streams = new Streams({
      ...this._parts,
      ask: (hello) => (this._isOpen && this._link ? this._link.ask('hello', hello) : this._http.changes(as, hello)),
      snapshot: (stream) => this._http.snapshot(as, stream),
      onLost: (error) => this._link?.end(codeOf(error)),
    });
    this._fallback = new Fallback({
      ...{ timers, random },
      hello: () => this._streams.hello(),
      isNeeded: () => !this._isOpen && !this._isStopped,
      onLook: (state) => this._looked(state),
      onRefused: (code) => this._refuse(code),
    });
    /** @type {State} */
    this.state = 'connecting';
    /** @type {string | null} */
    this.code = null;
    /** @type {SocketLink | null} */
    this._link = null;
    this._isOpen = false; // the socket is
    this._isReady = false; // and every hello is answered
    this._isStopped = true;
  }

  start() {
    this._isStopped = false;
    this._attempt();
  }

  stop() {
    this._isStopped = true;
    this._set('connecting');
    this._fallback.stop();
    this._streams.stop();
    this._retry.stop();
    this._link?.end();
  }

  /**
   * The network, the page or the phone has come back: look at once, do not wait for a timer.
   * @param {boolean} [isElsewhere] on another network, where a socket of the one before is dead without knowing
   */
  wake(isElsewhere = false) {
    if (this._isStopped) return;
    const silence = this._link?.silence ?? 0;
    if (silence >= DEAD_MS) this._link?.end();
    else if (this._isReady && (isElsewhere || silence >= SUSPECT_MS)) this._check();
    this._fallback.soon();
    if (this._retry.mayNow) this._attempt();
  }

  /** Whether there is a way to the server at the moment, as far as anybody knows. */
  get maySend() {
    return this._isReady || this.state === 'online' || this.state === 'fallback';
  }

  /**
   * Rejects where no answer came: nobody knows then whether the commands were taken.
   * @param {string} as another grant of this device goes over HTTP
   * @param {AnyCommand[]} commands
   * @param {string} [seat] the participant they are of
   * @returns {Promise<Answer>}
   */
  async send(as, commands, seat = '') {
    const askedAt = this._parts.now();
    const answer = await this._deliver(as, commands, seat);
    if (answer?.ok === false && typeof answer.code === 'string') return answer;
    if (answer?.ok !== true || !Array.isArray(answer.replies)) throw new Error('no answer');
    this._streams.heard(answer.now, askedAt);
    if (as === this._parts.as && this._isHere(answer.mine?.participant)) this._parts.mine.apply(answer.mine);
    this._fallback.soon();
    return answer;
  }

  /** @param {StreamStore} store */
  follow(store) {
    const sync = this._streams.add(store);
    if (this._isReady || this._fallback.isOn) sync.hello().catch((error) => this._link?.end(codeOf(error)));
  }

  /** @param {string} stream */
  leave(stream) {
    if (this._streams.remove(stream) && this._isReady) this._link?.ask('leave', { stream }).catch(() => {});
  }

  /** Whether this is the page's participant, or nobody knows one. @param {string} [seat] */
  _isHere(seat) {
    const here = this._parts.mine.mine?.participant;
    return !seat || !here || seat === here;
  }

  /** A socket is one seat's; over HTTP the server looks. @param {string} as @param {AnyCommand[]} commands @param {string} seat @returns {Promise<any>} */
  _deliver(as, commands, seat) {
    if (this._link && this._isReady && as === this._parts.as && this._isHere(seat)) return this._link.ask('ops', commands, OPS_MS);
    if (this.maySend) return this._http.ops(as, commands, seat);
    return Promise.reject(new NotSent('no connection'));
  }

  _attempt() {
    if (this._link || this._isStopped) return;
    const { io, url, as, now, timers } = this._parts;
    this._retry.stop();
    const link = new SocketLink({
      ...{ io, url, as, now, timers },
      onOpen: () => void this._opened(link),
      onEvent: (event, body) => this._event(event, body),
      onEnd: ({ code }) => this._ended(code),
    });
    this._link = link;
  }

  /** @param {SocketLink} link */
  async _opened(link) {
    this._isOpen = true;
    try {
      await this._streams.restart();
    } catch (error) {
      return link.end(codeOf(error));
    }
    if (this._link !== link) return;
    this._isReady = true;
    this._retry.failures = 0;
    this._fallback.stop();
    this._set('online');
  }

  /** @param {string} event @param {any} body */
  _event(event, body) {
    const { mine, onPulse } = this._parts;
    if (event === 'changes') this._streams.receive(body);
    else if (event === 'mine') mine.apply(body);
    else if (event === 'pulse') onPulse(body);
    else if (event === 'restart') this._retry.postpone(body);
    else if (event === 'bye') this._link?.end(body.code);
  }

  /** @param {string | null} code */
  _ended(code) {
    const wasReady = this._isReady;
    this._link = null;
    this._isOpen = this._isReady = false;
    if (this._isStopped) return;
    this._retry.failures = wasReady ? 0 : this._retry.failures + 1;
    if (isFinal(code)) return this._refuse(code);
    if (this.state === 'online' || this.state === 'connecting') this._set('offline');
    this._attemptLater();
    if (!wasReady) void this._fallback.suspect();
  }

  /** @param {string} code */
  _refuse(code) {
    this._fallback.stop();
    this._set('refused', code);
    this._attemptLater();
  }

  _attemptLater() {
    this._retry.later(this.state === 'fallback' || this.state === 'refused');
  }

  /** @param {"fallback" | "offline"} state */
  _looked(state) {
    if (state === this.state) return;
    this._set(state);
    if (!this._link) this._attemptLater();
  }

  /** A page that slept may hold a socket that is long dead: an answer soon, or a new one. */
  _check() {
    const { timers } = this._parts;
    const link = this._link;
    const timer = timers.setTimeout(() => link?.end(), CHECK_MS);
    this._streams.hello().then(() => timers.clearTimeout(timer), (error) => link?.end(codeOf(error)));
  }

  /** @param {State} state @param {string | null} code */
  _set(state, code = null) {
    if (state === this.state && code === this.code) return;
    this.state = state;
    this.code = code;
    this._parts.onState(state, code);
  }
}
