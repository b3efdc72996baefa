// How long an event is kept, and erasing somebody who asks for it, on the organiser's page.
import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { OrganiserPage } from '../../../static/js/pages/organiser/app.jsx';
import { isSoon, termOf } from '../../../static/js/pages/organiser/term.js';
import { click, words } from '../ui/helpers.jsx';
import { EVENT, lane, NOW, openPage, serve, settled, track } from './organiser_builders.jsx';

const DAY = 24 * 3_600_000;
const event = (/** @type {object} */ more) => ({ ...EVENT, rehearsal: false, keep_days: 30, ...more });
const records = (/** @type {object} */ more = {}) => [event(more), track(1), lane(1)];

beforeEach(() => {
  location.hash = '#closing';
});

/** @param {Element} place @param {string} text */
const buttons = (place, text) => /** @type {HTMLButtonElement[]} */ ([...place.querySelectorAll('button')].filter((one) => words(one).includes(text)));

/** @param {Element} place @param {string} code */
async function type(place, code) {
  const field = /** @type {HTMLInputElement} */ (place.querySelector('input[type=text]'));
  field.value = code;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  await settled();
}

test('the term counts from the last thing done; a rehearsal has its own, a closed event none', () => {
  assert.equal(termOf(event({}), NOW), NOW + 30 * DAY);
  assert.equal(termOf(event({ rehearsal: true, keep_days: 0 }), NOW), NOW + 14 * DAY);
  assert.equal(termOf(event({ keep_days: 0 }), NOW), null);
  assert.equal(termOf(event({ sealed_at: NOW }), NOW), null);
});

test('a week before it is soon; of a short term only the second half', () => {
  assert.deepEqual([22, 24].map((days) => isSoon(NOW + 30 * DAY, NOW, NOW + days * DAY)), [false, true]);
  assert.deepEqual([1, 4].map((days) => isSoon(NOW + 7 * DAY, NOW, NOW + days * DAY)), [false, true]);
});

test('the organiser is warned on every tab, and the term is changed at once', async () => {
  location.hash = '#links';
  const { place, sent } = await openPage(OrganiserPage, { records: records(), more: { last_at: NOW - 27 * DAY } });
  assert.match(words(place), /Скоро мероприятие завершится и обезличится само: 25 ноября 2026/);
  await click(/** @type {HTMLElement} */ (buttons(place, 'Изменить срок')[0]));
  await settled();
  const select = /** @type {HTMLSelectElement} */ (place.querySelector('select'));
  select.value = '0';
  select.dispatchEvent(new Event('change', { bubbles: true }));
  await settled();

  assert.deepEqual(sent.map(({ name, days }) => [name, days]), [['set_retention', 0]]);
});

test('somebody is erased by the code, after one question; an unknown code is said', async () => {
  const codes = ['code_invalid', ''];
  const asked = serve((_path, body) => ({
    ok: true,
    replies: (body?.ops ?? []).map((/** @type {any} */ { op }) => {
      const code = codes.shift();
      return code ? { op, ok: false, code, detail: {} } : { op, ok: true, gone: 2, kept: 1 };
    }),
  }));
  const { place, sent } = await openPage(OrganiserPage, { records: records() });
  for (const code of ['K7M-4PX', 'K7M-4PY']) {
    await type(place, code);
    await click(/** @type {HTMLElement} */ (buttons(place, 'Удалить данные')[0]));
    await click(/** @type {HTMLElement} */ (buttons(place, 'Удалить данные')[0]));
    await settled();
    if (code === 'K7M-4PX') assert.match(words(place), /Такого кода нет/);
  }

  assert.match(words(place), /Данные удалены.*Идеи: удалено.2, осталось без автора.1/);
  const ops = asked.filter(({ path }) => path === '/api/ops').map(({ body }) => body.ops[0]);
  assert.deepEqual(ops.map(({ name, code }) => [name, code]), [['erase_person', 'K7M-4PX'], ['erase_person', 'K7M-4PY']]);
  assert.equal(sent.length, 0);
});
