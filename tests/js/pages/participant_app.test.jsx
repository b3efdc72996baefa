import '../ui/helpers.jsx';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { afterEach, test } from 'node:test';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { Clock } from '../../../static/js/core/clock.js';
import { MemoryDrafts, MemoryStorage } from '../../../static/js/core/memory.js';
import { Outbox } from '../../../static/js/core/outbox.js';
import { MineStore, StreamStore } from '../../../static/js/core/store.js';
import { App } from '../../../static/js/pages/participant/app.jsx';
import { draw } from '../../../static/js/pages/shared/page.jsx';
import { Status } from '../../../static/js/pages/shared/status.js';
import { AS, BALLOT, BOARD, changes, idea, mine, myIdea, myVote, STREAM, tally } from '../core/records.js';

const EVENT = { t: 'event', id: 'event0001', code: '417208', title: 'Сессия', tz: 'Europe/Moscow', rehearsal: false, regions: ['Дагестан'], groups: ['professional', 'ngo', 'recipient', 'authority'] };
const RECORD = {
  ...{ t: 'board', id: BOARD, event: EVENT.id, no: 1, title: 'Пожилые', short: '', room: '', question: 'Что мы изменим?' },
  ...{ phase: 'open', ideas_on: true, voting_on: true, closed_at: null, timer_ends_at: null, spotlight: null },
  ...{ ballot: { id: BALLOT, mode: 'live', state: 'open', budget: 5 }, sent_version: 0, sent_at: null },
};
const WORDS = ['common', 'participant', 'refusals'].map((part) => readFileSync(`facilitator/locale/ru/${part}.ftl`, 'utf8'));

/**
 * A phone whose server answers with `reply`; `sent` holds the commands it got.
 * @param {object} given
 * @param {any[]} [given.put] records of the board
 * @param {any} [given.own]
 * @param {(commands: any[]) => any} [given.after] the own record that comes with the answer
 * @param {(command: any) => object} [given.reply]
 * @param {MemoryDrafts} [given.drafts]
 */
async function phone({ put = [], own = mine(), after = () => null, reply = () => ({}), drafts = new MemoryDrafts() }) {
  await hangUp();
  document.body.innerHTML = '<main id="app"></main>';
  const store = new StreamStore(STREAM);
  store.apply(changes(-1, 1, { reset: true, put: [RECORD, ...put] }));
  /** @type {any[]} */
  const sent = [];
  const mineStore = new MineStore(STREAM);
  mineStore.apply(own);
  const outbox = new Outbox({
    storage: new MemoryStorage(),
    send: async (_as, commands) => {
      sent.push(...commands);
      mineStore.apply(after(commands));
      return { ok: true, now: 0, replies: commands.map((command) => ({ op: command.op, ok: true, rev: 2, ...reply(command) })) };
    },
  });
  await outbox.load();
  const live = {
    ...{ as: AS, outbox, mine: mineStore, clock: new Clock(), connection: {}, ready: Promise.resolve(), stop() {} },
    store: (/** @type {string} */ stream) => (stream === STREAM ? store : null),
    act: (/** @type {any} */ wish) => outbox.add(wish, { as: AS }),
  };
  const boot = { page: 'participant', language: 'ru', words: WORDS, event: EVENT, tracks: [], board: BOARD };
  await act(async () => void draw(App, /** @type {any} */ ({ boot, live, status: new Status(), drafts })));
  return { store, sent, drafts };
}

/** The page before is taken away, with all that it listens to. */
async function hangUp() {
  const root = document.getElementById('app');
  if (root) await act(() => render(null, root));
}

afterEach(hangUp);

/** Waits for what the page does by itself. @param {() => void} check throws until it is so */
async function until(check) {
  for (const end = Date.now() + 5_000; ; ) {
    await act(() => new Promise((resolve) => setTimeout(resolve, 5)));
    try {
      return check();
    } catch (error) {
      if (Date.now() > end) throw error;
    }
  }
}

const all = (/** @type {string} */ selector) => /** @type {HTMLElement[]} */ ([...document.querySelectorAll(selector)]);
const words = () => document.body.textContent?.replace(/\u00a0/g, ' ') ?? '';

/** @param {string} label */
async function tap(label) {
  const found = all('button').find((button) => button.textContent?.replace(/\u00a0/g, ' ').startsWith(label));
  assert.ok(found, label);
  await act(async () => found.click());
}

/** @param {string} text */
async function write(text) {
  const field = /** @type {HTMLTextAreaElement} */ (all('textarea')[0]);
  field.value = text;
  await act(async () => void field.dispatchEvent(new Event('input', { bubbles: true })));
}

test('a first idea is written and sent, without a question before it', async () => {
  const { sent } = await phone({ after: ([{ id, text }]) => mine({ rev: 2, ideas: [myIdea(1, { id, text })] }) });
  assert.doesNotMatch(words(), /Откуда вы/);

  await write('Социальный звонок');
  await tap('Отправить');

  await until(() => assert.match(words(), /Откуда вы\?/));
  assert.deepEqual(sent.map(({ name, text, kind }) => [name, text, kind]), [['add_idea', 'Социальный звонок', 'proposal']]);
  assert.equal(all('textarea')[0] && /** @type {HTMLTextAreaElement} */ (all('textarea')[0]).value, '');
});

test('a refused idea stays in its card with the reason', async () => {
  await phone({ reply: () => ({ ok: false, code: 'text_too_long', detail: { over: 34 } }) });

  await write('Длинная мысль');
  await tap('Отправить');

  await until(() => assert.match(words(), /Длинная мысль.*Лишние знаки: 34.*Исправить и отправить/));
});

test('one tap is a vote; with none left, one more tap exchanges one', async () => {
  const votes = [1, 2, 3, 4, 5].map((no) => myVote(no));
  const put = [1, 2, 3, 4, 5, 6].map((no) => idea(no)).concat(tally(6, 2));
  const { sent } = await phone({ put, own: mine({ votes, left: 0, asked: true }) });

  await tap('Поддержать');
  assert.match(words(), /Отдадим голос идее № 6/);
  await tap('Снять и отдать сюда');

  await until(() => assert.deepEqual(sent.map(({ idea: id, value }) => [id, value]), [['idea1', 0], ['idea6', 1]]));
});

test('what is written before the opening is kept, and sent when the board opens', async () => {
  const drafts = new MemoryDrafts();
  const early = await phone({ put: [{ ...RECORD, phase: 'lobby' }], drafts });
  await write('Ранняя мысль');
  await tap('Отправить');
  await until(() => assert.match(words(), /Отправим, когда откроется доска/));
  assert.deepEqual(early.sent, []);

  const later = await phone({ put: [{ ...RECORD, phase: 'lobby' }], drafts });
  await until(() => assert.match(words(), /Ранняя мысль/));
  await act(async () => void later.store.apply(changes(1, 2, { put: [RECORD] })));

  await until(() => assert.deepEqual(later.sent.map(({ name, text }) => [name, text]), [['add_idea', 'Ранняя мысль']]));
  assert.deepEqual(await drafts.get(`queue:${BOARD}`), []);
});

test('newcomers wait behind the pill; a hidden idea leaves its place', async () => {
  const { store } = await phone({ put: [idea(1, { text: 'Грубое слово' }), idea(2)] });

  await act(async () => void store.apply(changes(1, 2, { put: [idea(3)], gone: [['idea', 'idea1']] })));
  await until(() => assert.match(words(), /1 новая.*Скрыта/));
  assert.deepEqual(all('.cards > li').map((place) => place.id), ['idea-idea2', 'idea-idea1']);
  assert.doesNotMatch(words(), /Грубое слово/);

  await tap('1 новая');
  assert.deepEqual(all('.cards > li').map((place) => place.id), ['idea-idea3', 'idea-idea2']);
});
