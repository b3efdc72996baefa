// A phone whose server answers with what a test gives.
import '../ui/helpers.jsx';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { afterEach } from 'node:test';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { Clock } from '../../../static/js/core/clock.js';
import { MemoryDrafts, MemoryStorage } from '../../../static/js/core/memory.js';
import { Outbox } from '../../../static/js/core/outbox.js';
import { MineStore, StreamStore } from '../../../static/js/core/store.js';
import { App } from '../../../static/js/pages/participant/app.jsx';
import { draw } from '../../../static/js/pages/shared/page.jsx';
import { Status } from '../../../static/js/pages/shared/status.js';
import { AS, BOARD, changes, mine, STREAM } from '../core/records.js';
import { board, EVENT, START } from './participant_boards.js';

const WORDS = ['common', 'participant', 'phone', 'air', 'privacy', 'refusals'].map((part) => readFileSync(`facilitator/locale/ru/${part}.ftl`, 'utf8'));

/**
 * `sent` holds the commands that the server got, `tell` brings records, `own` the own record.
 * @param {object} given
 * @param {any[]} [given.put] records of the board
 * @param {any[]} [given.events] records of the event
 * @param {object} [given.event] more of the event's own
 * @param {any} [given.own]
 * @param {(commands: any[]) => any} [given.after] the own record that comes with the answer
 * @param {(command: any) => object} [given.reply]
 * @param {MemoryDrafts} [given.drafts]
 */
export async function phone({ put = [], events = [], event = {}, own = mine(), after = answered(own), reply = () => ({}), drafts = new MemoryDrafts() }) {
  await hangUp();
  document.body.innerHTML = '<main id="app"></main>';
  const store = new StreamStore(STREAM);
  store.apply(changes(-1, 1, { reset: true, put: [board(), ...put] }));
  const told = new StreamStore(`event:${EVENT.id}`);
  told.apply({ ...changes(-1, 1, { reset: true, put: [{ ...EVENT, ...event }, ...events] }), stream: told.stream });
  /** @type {any[]} */
  const sent = [];
  const mineStore = new MineStore(STREAM);
  mineStore.apply(own);
  const outbox = new Outbox({
    storage: Object.assign(new MemoryStorage(), { durable: true }),
    send: async (_as, commands) => {
      sent.push(...commands);
      mineStore.apply(after(commands));
      return { ok: true, now: 0, replies: commands.map((command) => ({ op: command.op, ok: true, rev: 2, ...reply(command) })) };
    },
  });
  await outbox.load();
  let now = START;
  const live = {
    ...{ as: AS, outbox, mine: mineStore, clock: new Clock(() => now), connection: { stop() {} }, ready: Promise.resolve(), stop() {} },
    store: (/** @type {string} */ stream) => (stream === STREAM ? store : stream === told.stream ? told : null),
    act: (/** @type {any} */ wish) => outbox.add(wish, { as: AS }),
  };
  const status = new Status();
  const boot = { page: 'participant', language: 'ru', words: WORDS, event: EVENT, tracks: [], board: BOARD };
  await act(async () => void draw(App, /** @type {any} */ ({ boot, live, status, drafts })));
  return {
    ...{ store, sent, drafts, outbox, live, boot, status },
    /** @param {...any} records */
    tell: (...records) => act(async () => void store.apply(changes(store.rev, store.rev + 1, { put: records }))),
    /** @param {...any} records of the event */
    air: (...records) => act(async () => void told.apply({ ...changes(told.rev, told.rev + 1, { put: records }), stream: told.stream })),
    /** @param {...[string, string]} gone */
    drop: (...gone) => act(async () => void store.apply(changes(store.rev, store.rev + 1, { gone }))),
    /** @param {any} next */
    own: (next) => act(async () => void mineStore.apply(next)),
    /** @param {number} ms */
    pass: (ms) => void (now += ms),
  };
}

/**
 * What the server makes of own marks, stances and wishes.
 * @param {any} own
 * @returns {(commands: any[]) => any}
 */
function answered(own) {
  let known = own;
  return (commands) => {
    for (const { name, idea, value, level, objection } of commands) {
      const others = known.consents.filter((/** @type {any} */ one) => one.idea !== idea);
      const to = (/** @type {any[]} */ list, /** @type {object} */ more) => list.map((one) => (one.id === idea ? { ...one, ...more } : one));
      if (name === 'set_mark') known = { ...known, cards: to(known.cards, { mark: value }) };
      if (name === 'set_consent') known = { ...known, consents: [...others, { idea, level, objection }] };
      if (name === 'dispute_merge') known = { ...known, ideas: to(known.ideas, { request: 'not_same' }) };
    }
    return known;
  };
}

/** The page before is taken away, with all that it listens to. */
async function hangUp() {
  const root = document.getElementById('app');
  if (root) await act(() => render(null, root));
}

afterEach(hangUp);

/** Waits for what the page does by itself. @param {() => void} check throws until it is so */
export async function until(check) {
  for (const end = Date.now() + 5_000; ; ) {
    await act(() => new Promise((resolve) => setTimeout(resolve, 5)));
    try {
      return check();
    } catch (error) {
      if (Date.now() > end) throw error;
    }
  }
}

export const all = (/** @type {string} */ selector) => /** @type {HTMLElement[]} */ ([...document.querySelectorAll(selector)]);
export const words = () => document.body.textContent?.replace(/\u00a0/g, ' ') ?? '';
const said = (/** @type {Element} */ element) => element.textContent?.replace(/\u00a0/g, ' ').trim() ?? '';

/** @param {string} label */
export const buttons = (label) => all('button').filter((one) => said(one).startsWith(label));

/** @param {string} label */
export async function tap(label) {
  const [found] = buttons(label);
  assert.ok(found, label);
  await act(async () => found.click());
}

/** @param {string} text @param {number} [which] */
export async function write(text, which = 0) {
  const field = /** @type {HTMLTextAreaElement} */ (all('textarea')[which]);
  assert.ok(field, `a field for «${text}»`);
  field.value = text;
  await act(async () => void field.dispatchEvent(new Event('input', { bubbles: true })));
}
