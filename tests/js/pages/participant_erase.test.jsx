// «Удалить мои данные»: asked once, sent at once, and then the page and the device know nothing of the person.
import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { MemoryDrafts } from '../../../static/js/core/memory.js';
import { markErased, wasErased } from '../../../static/js/pages/participant/erasing.js';
import { numbersOf, putNumbers } from '../../../static/js/pages/shared/device_numbers.js';
import { BOARD, myIdea } from '../core/records.js';
import { EVENT, known } from './participant_boards.js';
import { buttons, phone, tap, until, words } from './participant_phone.jsx';

beforeEach(() => markErased(EVENT.code, false));

/** @param {(body: any) => object} answer @returns {any[]} what was asked */
function serve(answer) {
  /** @type {any[]} */
  const asked = [];
  globalThis.fetch = /** @type {any} */ (
    async (/** @type {string} */ path, /** @type {any} */ { body } = {}) => {
      asked.push([path, JSON.parse(body)]);
      return { json: async () => answer(JSON.parse(body)) };
    }
  );
  return asked;
}

async function mine() {
  const drafts = new MemoryDrafts();
  await drafts.put(`draft:${BOARD}`, { text: 'Недописанное' });
  const opened = await phone({ own: known({ ideas: [myIdea(7)] }), drafts });
  await tap('Мои идеи');
  await tap('Удалить мои данные');
  return { ...opened, drafts };
}

test('it says what goes and what stays, and nothing is sent before the answer', async () => {
  const asked = serve(() => ({ ok: true }));
  await mine();

  assert.match(words(), /Исчезнут: ваше место и код.*Останутся без автора.*Вернуть нельзя/);
  assert.equal(document.activeElement?.textContent, 'Отмена');
  await tap('Отмена');
  assert.equal(asked.length, 0);
  assert.equal(buttons('Удалить мои данные').length, 1);
});

test('the page says good-bye, and the device keeps nothing', async () => {
  const asked = serve(({ ops }) => ({ ok: true, replies: (ops ?? []).map((/** @type {any} */ { op }) => ({ op, ok: true })) }));
  putNumbers('own', EVENT.code, ['1-7']);
  const { drafts, outbox } = await mine();
  await tap('Да, удалить');

  await until(() => assert.match(words(), /Ваши данные удалены/));
  await until(() => assert.equal(asked.at(-1)?.[0], '/api/forget'));
  assert.deepEqual([asked[0][0], asked[0][1].ops[0].name], ['/api/ops', 'erase_me']);
  assert.equal(await drafts.get(`draft:${BOARD}`), undefined);
  assert.deepEqual([numbersOf('own', EVENT.code), outbox.entries.length, wasErased(EVENT.code)], [[], 0, true]);
});

test('without a connection it says so and can be tried again', async () => {
  globalThis.fetch = /** @type {any} */ (async () => Promise.reject(new TypeError('offline')));
  await mine();
  await tap('Да, удалить');

  await until(() => assert.match(words(), /Нет связи\. Попробуйте ещё раз/));
  assert.equal(buttons('Да, удалить').length, 1);
});
