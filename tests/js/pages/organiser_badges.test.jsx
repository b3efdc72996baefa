// Codes for badges: made by number or by a list, counted, ended.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Badges } from '../../../static/js/pages/organiser/badges.jsx';
import { entriesOf } from '../../../static/js/pages/organiser/coding.js';
import { button, click, words } from '../ui/helpers.jsx';
import { openPage, serve, settled } from './organiser_builders.jsx';
import { act } from 'preact/test-utils';

const NONE = { ok: true, made: 0, badge: { made: 0, used: 0 }, list: { made: 0, used: 0 }, entries: [] };
const SOME = { ...NONE, badge: { made: 40, used: 31 }, list: { made: 2, used: 1 }, entries: [{ entry: 'Иванов', used: true }, { entry: 'Петров', used: false }] };

/** @param {(path: string, body: any, method: string) => object} answer */
async function open(answer) {
  const asked = serve((path, body, method) => (path.startsWith('/api/badges') ? answer(path, body, method) : { ok: true, jobs: [] }));
  const { place } = await openPage(Badges);
  await settled();
  return { place, changes: () => asked.filter(({ method }) => method !== 'GET').map(({ method, body }) => [method, body]) };
}

/** @param {Element} place @param {string} selector @param {string} text */
const type = (place, selector, text) =>
  act(() => {
    const field = /** @type {HTMLInputElement} */ (place.querySelector(selector));
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });

test('so many codes as are typed are made, and no more than there may be', async () => {
  const { place, changes } = await open((_path, body, method) => (method === 'POST' ? { ...SOME, made: body.count } : NONE));
  await type(place, 'input', '1001');
  assert.match(words(place), /Можно ещё: 1.?000/);

  await type(place, 'input', '40');
  await act(() => void place.querySelector('form')?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true })));
  await settled();

  assert.deepEqual(changes(), [['POST', { as: '417208/organiser', count: 40 }]]);
  assert.match(words(place), /использованы: 31 из 40/);
  assert.match(words(place), /Сделано кодов: 40/);
});

test('a list is one entry a line, each once, and is sent in parts', async () => {
  assert.deepEqual(entriesOf(' Иванов  И. \n\nПетров\nИванов И.\n'), ['Иванов И.', 'Петров']);
  const { place, changes } = await open((_path, body, method) => (method === 'POST' ? { ...SOME, made: body.entries.length } : NONE));

  await type(place, 'textarea', Array.from({ length: 160 }, (_, n) => `Участник ${n}`).join('\n'));
  await click(button(place, 'Сделать по списку: 160'));
  await settled();

  assert.deepEqual(changes().map(([, body]) => body.entries.length), [150, 10]);
  assert.match(words(place), /Сделано кодов: 160/);
});

test('the unused are ended after a question', async () => {
  const { place, changes } = await open((_path, _body, method) => (method === 'DELETE' ? { ...NONE, made: 10 } : SOME));
  await click(button(place, 'Отменить неиспользованные: 10'));
  assert.deepEqual(changes(), []);

  await click(button(place, 'Отменить коды'));
  await settled();

  assert.deepEqual(changes(), [['DELETE', { as: '417208/organiser' }]]);
});
