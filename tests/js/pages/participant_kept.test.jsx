import assert from 'node:assert/strict';
import { test } from 'node:test';
import { act } from 'preact/test-utils';
import { MemoryDrafts } from '../../../static/js/core/memory.js';
import { BOARD, idea, myIdea } from '../core/records.js';
import { board, known, planned, row, standing } from './participant_boards.js';
import { all, buttons, phone, tap, until, words, write } from './participant_phone.jsx';

const fields = () => all('textarea').map((field) => /** @type {HTMLTextAreaElement} */ (field).value);

/** Drafts that a full disk, or a private window, refuses. */
class NoDrafts extends MemoryDrafts {
  put() {
    return Promise.reject(new Error('full'));
  }
}

test('a correction is kept at every keystroke, and is open again after a crash of the tab', async () => {
  const drafts = new MemoryDrafts();
  const own = known({ ideas: [myIdea(1, { may_edit: true, text: 'Автобус' })] });
  const put = [idea(1, { text: 'Автобус' })];
  await phone({ put, own, drafts });
  await tap('Мои идеи');
  await tap('Изменить');
  await write('Автобус по средам', 1);

  await phone({ put, own, drafts });
  await tap('Мои идеи');
  await until(() => assert.deepEqual(fields(), ['', 'Автобус по средам']));

  const { sent } = await phone({ put, own, drafts });
  await tap('Мои идеи');
  await until(() => assert.equal(fields().length, 2));
  await tap('Сохранить');
  await until(() => assert.deepEqual(sent.map(({ name, text }) => [name, text]), [['edit_idea', 'Автобус по средам']]));
  await until(async () => assert.equal(await drafts.get('edit:idea1'), null));
  assert.equal(fields().length, 1);
});

test('a correction that was given up is not open again', async () => {
  const drafts = new MemoryDrafts();
  const own = known({ ideas: [myIdea(1, { may_edit: true })] });
  await phone({ put: [idea(1)], own, drafts });
  await tap('Мои идеи');
  await tap('Изменить');
  await write('Иначе', 1);
  await tap('Отмена');

  await phone({ put: [idea(1)], own, drafts });
  await tap('Мои идеи');
  await until(() => assert.equal(buttons('Изменить').length, 1));
  assert.equal(fields().length, 1);
});

test('an objection that was being written stands there again after a crash of the tab', async () => {
  const drafts = new MemoryDrafts();
  const put = [planned('consent'), idea(4), standing([row(4, 9)])];
  const own = known({ consents: [{ idea: 'idea4', level: 4, objection: '', state: '' }] });
  await phone({ put, own, drafts });
  await tap('№');
  await tap('Добавить возражение').catch(() => {});
  await write('Дорого для сёл');

  await phone({ put, own, drafts });
  await tap('№');
  await until(() => assert.deepEqual(fields(), ['Дорого для сёл']));
});

test('ideas that two tabs keep until the opening do not wipe each other out', async () => {
  const drafts = new MemoryDrafts();
  const put = [board({ phase: 'lobby', moment: 'lobby' })];
  const other = await drafts.change(`queue:${BOARD}`, () => []);
  await phone({ put, drafts });
  await drafts.change(`queue:${BOARD}`, (queue) => [...queue, { id: 'from-the-other-tab', text: 'Чужая вкладка' }]);
  await write('Эта вкладка');
  await tap('Отправить');

  const kept = /** @type {any[]} */ (await drafts.get(`queue:${BOARD}`));
  assert.deepEqual([other, kept.map(({ text }) => text)], [undefined, ['Чужая вкладка', 'Эта вкладка']]);
});

test('the draft is wiped from the disk only once the idea is on it', async () => {
  const drafts = new MemoryDrafts();
  const page = await phone({ drafts });
  /** @type {(nothing?: unknown) => void} */
  let finish = () => {};
  page.outbox.kept = () => new Promise((resolve) => (finish = resolve));
  await write('Школа ухода');
  await tap('Отправить');
  const before = /** @type {any} */ (await drafts.get(`draft:${BOARD}`)).text;
  await act(async () => finish());

  await until(async () => assert.equal(/** @type {any} */ (await drafts.get(`draft:${BOARD}`)).text, ''));
  assert.deepEqual([before, fields()], ['Школа ухода', ['']]);
});

test('a storage that refuses is said, once, and what is true of it', async () => {
  await phone({ drafts: new NoDrafts() });
  assert.doesNotMatch(words(), /Браузер не даёт сохранять/);

  await write('Школа');
  await until(() => assert.match(words(), /Браузер не даёт сохранять. Не закрывайте страницу/));
  const close = /** @type {HTMLElement} */ (all('.notice-close')[0]);
  await act(async () => close.click());

  assert.doesNotMatch(words(), /Браузер не даёт сохранять/);
});
