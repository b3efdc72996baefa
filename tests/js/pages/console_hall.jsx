// Consoles of several people at one small server that keeps the rules the pages rely on: what was, merging, taking back.
import '../ui/helpers.jsx';
import { readFileSync } from 'node:fs';
import { afterEach } from 'node:test';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { Clock } from '../../../static/js/core/clock.js';
import { MemoryDrafts, MemoryStorage } from '../../../static/js/core/memory.js';
import { Outbox } from '../../../static/js/core/outbox.js';
import { StreamStore } from '../../../static/js/core/store.js';
import { Console } from '../../../static/js/pages/console/app.jsx';
import { draw } from '../../../static/js/pages/shared/page.jsx';
import { Status } from '../../../static/js/pages/shared/status.js';
import { fire, press } from '../ui/helpers.jsx';
import { BOARD } from './console_builders.js';

/** @type {any} */ (window).happyDOM.setViewport({ width: 1440, height: 900 });

const START = 1_700_000_000_000;
const STREAM = `board:${BOARD.id}`;
const EVENT = { id: 'event-01', code: '417208', tz: 'Europe/Moscow', rehearsal: false, regions: ['Республика Дагестан', 'Ставропольский край'] };
const PARTS = ['common', 'participant', 'staff', 'plans', 'sorting', 'screens', 'organiser', 'refusals'];
const WORDS = PARTS.map((part) => readFileSync(`facilitator/locale/ru/${part}.ftl`, 'utf8'));

export class Hall {
  /** @param {any[]} records of the board besides the board itself @param {object} [board] */
  constructor(records, board = {}) {
    this.rev = 1;
    this.now = START;
    /** @type {any[]} */
    this.sent = [];
    /** @type {"up" | "down"} */
    this.line = 'up';
    /** @type {Record<string, {code: string, detail: object}>} by the name of a command */
    this.refuses = {};
    /** @type {Map<string, any>} */
    this._records = new Map();
    /** @type {Map<string, any>} */
    this._before = new Map();
    /** @type {StreamStore[]} */
    this._stores = [];
    const first = { plan: [], idea_limit: 10, view: 'auto', page: 0, consent_shown: false, ...BOARD, event: 'event-01', ...board };
    for (const one of [{ moment: /** @type {any} */ (first).phase, ...first }, ...records]) this._records.set(`${one.t} ${one.id}`, one);
  }

  /** A console of its own, in a place of its own. @param {"moderator" | "scribe"} role */
  async desk(role = 'moderator') {
    const store = new StreamStore(STREAM);
    store.apply({ stream: STREAM, since: -1, rev: this.rev, reset: true, put: [...this._records.values()], gone: [], fetch: 0 });
    this._stores.push(store);
    const as = `417208/${role}/1`;
    const send = async (/** @type {string} */ _as, /** @type {any[]} */ commands) => this._take(commands);
    const outbox = new Outbox({ storage: new MemoryStorage(), send, now: () => this.now });
    await outbox.load();
    const status = new Status();
    status.connection('online');
    const live = {
      ...{ as, outbox, clock: new Clock(() => this.now), connection: {}, ready: Promise.resolve(), stop() {} },
      store: (/** @type {string} */ stream) => (stream === STREAM ? store : new StreamStore(stream)),
      act: (/** @type {any} */ wish) => outbox.add(wish, { as }),
    };
    const place = Object.assign(document.createElement('main'), { id: 'app' });
    document.body.append(place);
    const boot = { page: role, language: 'ru', words: WORDS, event: EVENT, tracks: [], board: BOARD.id, epoch: 'e', join: 'http://hall.test/417208/1', qr: { size: 1, d: 'M0 0' } };
    await act(async () => void draw(Console, /** @type {any} */ ({ boot, live, status, drafts: new MemoryDrafts() })));
    place.id = '';
    places.push(place);
    return { place, outbox, store };
  }

  /** What somebody else has brought. @param {...any} records */
  tell(...records) {
    return act(async () => this._put(records));
  }

  /** @param {string} kind @param {string} id */
  record(kind, id) {
    return this._records.get(`${kind} ${id}`);
  }

  /** @param {any[]} commands */
  async _take(commands) {
    if (this.line === 'down') throw new Error('no connection');
    this.sent.push(...commands);
    return { ok: /** @type {const} */ (true), now: this.now, replies: commands.map((one) => ({ op: one.op, rev: this.rev + 1, ...this._run(one) })) };
  }

  /** @param {any} command @returns {any} */
  _run(command) {
    const refusal = this.refuses[command.name];
    if (refusal) return { ok: false, ...refusal };
    const idea = this.record('idea', command.idea);
    const field = { set_headline: 'headline', set_text: 'text' }[/** @type {string} */ (command.name)];
    if (field && command.was !== undefined && command.was !== idea[field]) return { ok: false, code: 'changed', detail: { now: idea[field] } };
    if (command.name === 'undo_board') return this._undo(command.target);
    const next = field ? { [field]: command[field] } : CHANGES[command.name]?.(command);
    if (!next || !idea) return { ok: true };
    this._before.set(command.op, idea);
    this._put([{ ...idea, ...next }]);
    return { ok: true, undo: true, no: idea.no, into: this.record('idea', command.into)?.no };
  }

  /** @param {string} op */
  _undo(op) {
    this._put([this._before.get(op)]);
    return { ok: true };
  }

  /** @param {any[]} records */
  _put(records) {
    const since = this.rev;
    this.rev += 1;
    for (const one of records) this._records.set(`${one.t} ${one.id}`, one);
    for (const store of this._stores) store.apply({ stream: STREAM, since, rev: this.rev, reset: false, put: records, gone: [], fetch: 0 });
  }
}

/** @type {Record<string, (command: any) => object>} */
const CHANGES = {
  merge_idea: ({ into }) => ({ parent: into }),
  unmerge_idea: () => ({ parent: null }),
  set_hidden: ({ on, reason }) => ({ status: on ? 'hidden' : 'visible', reason: reason ?? '' }),
  set_muted: ({ on }) => ({ muted: on }),
};

/** Keys of the whole page by their places, each let go before the next. @param {...string} codes */
export async function keys(...codes) {
  for (const code of codes) await fire(document.activeElement ?? document.body, new KeyboardEvent('keydown', { code, key: keyOf(code), bubbles: true, cancelable: true }));
}

/** What a Russian layout writes there does not matter: only digits and Enter do. @param {string} code */
const keyOf = (code) => (code.startsWith('Digit') ? code.slice(5) : code.startsWith('Key') ? 'ы' : code);

/** @param {Element | null} element */
export const enter = (element) => press(element, 'Enter', { code: 'Enter' });

/** Waits for what the page does by itself. @template T @param {() => T} check throws until it is so @returns {Promise<T>} */
export async function until(check) {
  for (const end = Date.now() + 5_000; ; ) {
    await act(() => new Promise((done) => setTimeout(done, 5)));
    try {
      return check();
    } catch (error) {
      if (Date.now() > end) throw error;
    }
  }
}

/** @type {Element[]} */
const places = [];

afterEach(async () => {
  for (const place of places.splice(0)) await act(() => render(null, place));
  document.body.replaceChildren();
});
