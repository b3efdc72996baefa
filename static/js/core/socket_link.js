// One WebSocket, from its opening to its end: questions with answers, events, and a watch over its silence.
import { CODES, VERSION } from './protocol.js';

/** @typedef {{on(event: string, listener: (...news: any[]) => void): unknown}} Emitter */
/** @typedef {Emitter & {io: Emitter, emit(event: string, body: unknown, answer: (answer: any) => void): unknown, removeAllListeners(): unknown, disconnect(): unknown}} Socket */
/** @typedef {(url: string | undefined, options: object) => any} Io socket.io-client's `io` */
/** @typedef {{code: string | null}} End code is set where the server has refused this page */
/**
 * @typedef {object} Parts
 * @property {Io} io
 * @property {string | undefined} url
 * @property {string} as
 * @property {() => number} now
 * @property {import('./timers.js').Timers} timers
 * @property {() => void} onOpen
 * @property {(event: string, body: any) => void} onEvent
 * @property {(end: End) => void} onEnd called exactly once
 */

const EVENTS = ['changes', 'mine', 'pulse', 'restart', 'bye'];
const OPEN_MS = 10_000;
const ANSWER_MS = 10_000;
const SILENCE_MS = 35_000;

export class SocketLink {
  /** @param {Parts} parts */
  constructor({ io, url, as, now, timers, onOpen, onEvent, onEnd }) {
    this._now = now;
    this._timers = timers;
    this._onEnd = onEnd;
    this._isOver = false;
    this._heard = now();
    /** @type {Set<{timer: any, reject: (error: Error) => void}>} */
    this._questions = new Set();
    this._watchdog = timers.setTimeout(() => this._watch(), SILENCE_MS);
    const options = { path: '/socket.io', transports: ['websocket'], reconnection: false, forceNew: true, timeout: OPEN_MS };
    /** @type {Socket} */
    this._socket = io(url, { ...options, auth: { as, v: VERSION } });
    this._listen(onOpen, onEvent);
  }

  /** @param {() => void} onOpen @param {(event: string, body: any) => void} onEvent */
  _listen(onOpen, onEvent) {
    const socket = this._socket;
    socket.on('connect', () => {
      this._hear();
      onOpen();
    });
    socket.on('connect_error', (error) => this.end(codeOf(error)));
    socket.on('disconnect', () => this.end());
    socket.io.on('ping', () => this._hear());
    for (const event of EVENTS) {
      socket.on(event, (body) => {
        this._hear();
        onEvent(event, body);
      });
    }
  }

  /** How long ago anything came, in milliseconds. */
  get silence() {
    return this._now() - this._heard;
  }

  /**
   * @param {string} event
   * @param {unknown} body
   * @param {number} within milliseconds for the answer
   * @returns {Promise<any>}
   */
  ask(event, body, within = ANSWER_MS) {
    return new Promise((resolve, reject) => {
      if (this._isOver) return reject(new Error('the connection is over'));
      const timer = this._timers.setTimeout(() => this._drop(question, new Error('no answer')), within);
      const question = { timer, reject };
      this._questions.add(question);
      this._socket.emit(event, body, (answer) => {
        this._hear();
        if (this._drop(question)) resolve(answer);
      });
    });
  }

  /** @param {string | null} code */
  end(code = null) {
    if (this._isOver) return;
    this._isOver = true;
    this._timers.clearTimeout(this._watchdog);
    for (const question of [...this._questions]) this._drop(question, new Error('the connection is over'));
    this._socket.removeAllListeners();
    this._socket.disconnect();
    this._onEnd({ code });
  }

  /** @param {{timer: any, reject: (error: Error) => void}} question @param {Error} [error] */
  _drop(question, error) {
    if (!this._questions.delete(question)) return false;
    this._timers.clearTimeout(question.timer);
    if (error) question.reject(error);
    return true;
  }

  _hear() {
    this._heard = this._now();
  }

  /** The server pings every 10 s; a clock that was set back must not put the next look off. */
  _watch() {
    if (this.silence >= SILENCE_MS) return this.end();
    const left = Math.min(SILENCE_MS, SILENCE_MS - this.silence);
    this._watchdog = this._timers.setTimeout(() => this._watch(), left);
  }
}

/** The server refuses a page with one of its codes; anything else is the network's. @param {{message?: string} | undefined} error */
function codeOf(error) {
  const message = error?.message ?? '';
  return /** @type {readonly string[]} */ (CODES).includes(message) ? message : null;
}
