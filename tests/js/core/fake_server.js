// A server without a network: the real rule and a journal behind a socket.io and a fetch that can fail in every way.
import { VERSION } from '../../../static/js/core/protocol.js';
import { mine, tally } from './records.js';
import { ServerRows } from './server_rows.js';

class Emitter {
  constructor() {
    /** @type {Map<string, ((...news: any[]) => void)[]>} */
    this._listeners = new Map();
  }

  /** @param {string} event @param {(...news: any[]) => void} listener */
  on(event, listener) {
    this._listeners.set(event, [...(this._listeners.get(event) ?? []), listener]);
  }

  removeAllListeners() {
    this._listeners.clear();
  }

  /** @param {string} event @param {any[]} news */
  hear(event, ...news) {
    for (const listener of this._listeners.get(event) ?? []) listener(...news);
  }
}

class FakeSocket extends Emitter {
  /** @param {FakeServer} server @param {any} options */
  constructor(server, options) {
    super();
    this.io = new Emitter();
    this.options = options;
    this.isOpen = false;
    this.isOver = false;
    /** @type {Set<string>} */
    this.rooms = new Set();
    this._server = server;
  }

  /** @param {string} event @param {any} body @param {(answer: any) => void} answer */
  emit(event, body, answer) {
    queueMicrotask(() => {
      if (!this.isOpen || this.isOver) return;
      const said = this._server.handle(this, event, structuredClone(body));
      if (said !== undefined) queueMicrotask(() => !this.isOver && answer(structuredClone(said)));
    });
  }

  disconnect() {
    this.isOver = true;
    this._server.sockets.delete(this);
  }
}

export class FakeServer {
  constructor() {
    this.rows = new ServerRows();
    this.build = 'build1';
    this.v = VERSION;
    /** @type {number | undefined} */
    this.restoredRev = undefined;
    this.now = () => 9_000_000;
    /** @type {"up" | "blocked" | "hanging"} */
    this.webSocket = 'up';
    /** @type {"up" | "down" | "portal"} */
    this.http = 'up';
    /** @type {string | null} */
    this.refuses = null;
    /** @type {(event: string, body: any) => any} undefined: nothing special; null: silence */
    this.special = () => undefined;
    /** @type {Map<string, any>} */
    this.journal = new Map();
    /** @type {{as: string, command: any}[]} */
    this.done = [];
    /** @type {string[]} */
    this.asked = [];
    /** @type {Set<FakeSocket>} */
    this.sockets = new Set();
    this.attempts = 0;
    this.own = mine();
    this.io = (/** @type {any} */ _url, /** @type {any} */ options) => this._connect(options);
    this.fetch = /** @type {any} */ ((/** @type {string} */ path, /** @type {any} */ init) => this._fetch(path, init));
  }

  /** @param {any} options */
  _connect(options) {
    const socket = new FakeSocket(this, options);
    this.attempts += 1;
    queueMicrotask(() => {
      if (this.webSocket === 'hanging' || socket.isOver) return;
      if (this.webSocket === 'blocked') return socket.hear('connect_error', new Error('websocket error'));
      if (this.refuses) return socket.hear('connect_error', new Error(this.refuses));
      socket.isOpen = true;
      this.sockets.add(socket);
      socket.hear('connect');
    });
    return socket;
  }

  /** @param {FakeSocket} socket @param {string} event @param {any} body */
  handle(socket, event, body) {
    this.asked.push(event === 'hello' ? `hello ${body.rev}` : event);
    const special = this.special(event, body);
    if (special !== undefined) return special ?? undefined;
    if (event === 'hello') socket.rooms.add(body.stream);
    if (event === 'hello') return this._hello(body);
    if (event === 'leave') return { ok: socket.rooms.delete(body.stream) };
    return this._ops(socket.options.auth.as, body);
  }

  /** @param {string} path @param {any} [init] */
  async _fetch(path, init) {
    const url = new URL(path, 'http://hall');
    this.asked.push(`${init?.method ?? 'GET'} ${url.pathname}`);
    if (this.http === 'down') throw new TypeError('Failed to fetch');
    if (this.http === 'portal') return new Response('<html>Sign in to Wi-Fi</html>', { headers: { 'Content-Type': 'text/html' } });
    const special = await this.special(url.pathname, url.searchParams);
    const said = special === undefined ? this._answer(url, init) : special;
    return Response.json(said, { status: said.ok === false ? 401 : 200 });
  }

  /** @param {URL} url @param {any} init */
  _answer({ pathname, searchParams }, init) {
    if (this.refuses) return { ok: false, code: this.refuses, detail: {} };
    if (pathname === '/api/snapshot') return this.rows.changesSince(-1);
    if (pathname === '/api/ops') return this._ops(JSON.parse(init.body).as, JSON.parse(init.body).ops);
    return this._hello({ rev: Number(searchParams.get('rev')), epoch: searchParams.get('epoch') });
  }

  /** @param {any} hello */
  _hello({ rev, epoch, stream = this.rows.stream }) {
    const changes = this.rows.changesSince(epoch === this.rows.epoch ? rev : -1);
    const facts = { epoch: this.rows.epoch, build: this.build, v: this.v, now: this.now(), restored_rev: this.restoredRev };
    return { ok: true, ...facts, changes: { ...changes, stream }, mine: this.own };
  }

  /** @param {string} as @param {any[]} commands */
  _ops(as, commands) {
    const replies = commands.map((command) => this._take(as, command));
    return { ok: true, now: this.now(), replies, mine: this.own };
  }

  /** @param {string} as @param {any} command */
  _take(as, command) {
    const before = this.journal.get(`${as} ${command.op}`);
    if (before) return before;
    this.done.push({ as, command });
    this.rows.put(tally(this.done.length, 1));
    const reply = { op: command.op, ok: true, rev: this.rows.rev };
    this.journal.set(`${as} ${command.op}`, reply);
    return reply;
  }

  /** Tells everybody what has changed. @param {(socket: FakeSocket) => boolean} [arrives] */
  tick(arrives = () => true) {
    const changes = this.rows.delta();
    for (const socket of [...this.sockets]) if (socket.rooms.has(this.rows.stream) && arrives(socket)) socket.hear('changes', changes);
  }

  /** @param {string} event @param {any} body */
  tell(event, body) {
    for (const socket of [...this.sockets]) socket.hear(event, body);
  }

  ping() {
    for (const socket of this.sockets) socket.io.hear('ping');
  }

  /** Every socket ends. */
  cut() {
    for (const socket of [...this.sockets]) {
      socket.isOver = true;
      this.sockets.delete(socket);
      socket.hear('disconnect', 'transport close');
    }
  }
}
