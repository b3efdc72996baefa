// The page that a badge's code leads to.
import '../ui/helpers.jsx';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { afterEach, test } from 'node:test';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { Admit } from '../../../static/js/pages/enter/admit.jsx';
import { draw } from '../../../static/js/pages/shared/page.jsx';
import { button, click, words } from '../ui/helpers.jsx';
import { settled } from './organiser_builders.jsx';
import { until } from './participant_phone.jsx';

const WORDS = ['common', 'participant', 'admit', 'refusals'].map((part) => readFileSync(`facilitator/locale/ru/${part}.ftl`, 'utf8'));
const SECRET = 'c2VjcmV0LW9mLWEtYmFkZ2U';
const real = globalThis.fetch;
const place = () => /** @type {HTMLElement} */ (document.getElementById('app'));

/** The answers are given in turn; what was asked. @param {string} hash @param {...object} answers */
async function scanned(hash, ...answers) {
  if (place()) render(null, place());
  document.body.innerHTML = '<main id="app"></main>';
  history.replaceState(null, '', `/admit${hash}`);
  /** @type {[string, any][]} */
  const asked = [];
  globalThis.fetch = /** @type {any} */ (async (/** @type {string} */ path, /** @type {any} */ sent) => {
    asked.push([path, JSON.parse(sent.body)]);
    const answer = answers.shift();
    if (!answer) throw new TypeError('no network');
    return { json: async () => answer };
  });
  await act(async () => void draw(Admit, /** @type {any} */ ({ boot: { page: 'admit', language: 'ru', words: WORDS }, live: null, status: null })));
  await settled();
  return asked;
}

afterEach(() => {
  render(null, place());
  globalThis.fetch = real;
});

test('a phone with a seat is admitted at once, and the secret leaves the address', async () => {
  const asked = await scanned(`#${SECRET}`, { ok: true, title: 'Сессия', to: '/417208/1', fresh: true });

  assert.deepEqual(asked, [['/api/admit', { secret: SECRET }]]);
  assert.match(words(place()), /Готово: вы подтверждены/);
  assert.equal(location.hash, '');
  assert.equal(place().querySelector('a[href="/417208/1"]')?.textContent, 'К голосованию');
});

test('a phone without a seat is asked first, takes one, and then uses the code', async () => {
  const seatless = { ok: false, code: 'not_signed_in', detail: { event: '417208' } };
  const asked = await scanned(`#${SECRET}`, seatless, { ok: true }, { ok: true, title: 'Сессия', to: '/417208', fresh: true });
  assert.match(words(place()), /Код работает один раз/);
  assert.equal(asked.length, 1);

  await click(button(place(), 'Войти и подтвердить'));
  await settled();

  assert.deepEqual(asked.slice(1), [['/api/join', { code: '417208', track: null }], ['/api/admit', { secret: SECRET }]]);
  assert.match(words(place()), /Готово/);
});

test('a used code, closed doors, half an address and no network are told in words', async () => {
  const closed = { ok: false, code: 'doors_closed', detail: {} };
  await scanned(`#${SECRET}`, { ok: false, code: 'link_invalid', detail: {} });
  assert.match(words(place()), /Код не подходит.*уже использовали или отменили.*На главную/);

  await scanned(`#${SECRET}`, { ok: false, code: 'link_invalid', detail: { to: '/417208/2' } });
  assert.equal(place().querySelector('a.btn')?.getAttribute('href'), '/417208/2');

  await scanned(`#${SECRET}`, { ok: false, code: 'not_signed_in', detail: { event: '417208' } }, closed);
  await click(button(place(), 'Войти и подтвердить'));
  await settled();
  assert.match(words(place()), /Войти не получилось.*Двери закрыты/);

  history.replaceState(null, '', '/admit');
  assert.deepEqual(await scanned(''), []);
  assert.match(words(place()), /Отсканируйте QR-код ещё раз/);

  await scanned(`#${SECRET}`);
  assert.match(words(place()), /Нет связи с сервером/);
});

test('the same link once more in the same tab is answered too, and says that no code was used', async () => {
  const done = { ok: true, title: 'Сессия', to: '/417208/1', fresh: true };
  const asked = await scanned(`#${SECRET}`, done, { ...done, fresh: false });

  history.replaceState(null, '', `/admit#${SECRET}`);
  await act(async () => void dispatchEvent(new Event('hashchange')));
  await settled();

  assert.equal(asked.length, 2);
  await until(() => assert.match(words(place()), /Этот телефон уже подтверждён/));
});

test('another badge in the same tab is asked for, and says that it was not needed', async () => {
  const done = { ok: true, title: 'Сессия', to: '/417208/1', fresh: true };
  const asked = await scanned(`#${SECRET}`, done, { ...done, fresh: false });

  history.replaceState(null, '', '/admit#another-badge');
  await act(async () => void dispatchEvent(new Event('hashchange')));
  await settled();

  assert.deepEqual(asked[1], ['/api/admit', { secret: 'another-badge' }]);
  await until(() => assert.match(words(place()), /сейчас он не использован/));
});
