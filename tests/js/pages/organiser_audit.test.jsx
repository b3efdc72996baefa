// The journal on the organiser's page: asked for when it is opened, page by page, with the chain's state.
import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { act } from 'preact/test-utils';
import { OrganiserPage } from '../../../static/js/pages/organiser/app.jsx';
import { click, words } from '../ui/helpers.jsx';
import { NOW, openPage, serve, settled } from './organiser_builders.jsx';

const CHAIN = { entries: 1234, head: '7F3A-91C2-04BB-E2D1', intact: true, at: NOW, veiled: false };
const entry = (/** @type {object} */ more) => ({ at: NOW, by: 'moderator', what: 'add-idea', track: 1, nos: [], detail: '', undone: false, ...more });
const page = (/** @type {object} */ more) => ({ entries: [entry({})], total: 1, first: 0, counts: {}, veils: [], ...more });

/** @param {object} told @param {object} [chain] */
const answer = (told, chain = CHAIN) => serve((path) => (path.includes('/chain') ? { ok: true, chain } : { ok: true, page: told }));

beforeEach(() => {
  location.hash = '#audit';
});

/** @param {Element} place @param {string} text */
const button = (place, text) => /** @type {HTMLElement} */ ([...place.querySelectorAll('button')].find((one) => words(one).includes(text)));

test('an entry is a sentence with role, place and numbers; what was taken back says so', async () => {
  answer(page({ entries: [entry({ what: 'merge-idea', nos: ['4', '12'], undone: true }), entry({ by: 'participant', track: 0 })], total: 2 }));
  const { place } = await openPage(OrganiserPage);
  await settled();

  const rows = [...place.querySelectorAll('tbody tr')].map(words);
  assert.match(rows[0] ?? '', /Модератор · Площадка.1.*Идеи объединены: №.4, №.12.*отменено/);
  assert.match(rows[1] ?? '', /Участник · Зал.*Внесена идея/);
});

test('pages follow one another and filters begin at the newest', async () => {
  const asked = answer(page({ total: 250, first: 150 }));
  const { place } = await openPage(OrganiserPage);
  await settled();
  await click(button(place, 'Более ранние'));
  await settled();
  const subject = /** @type {HTMLSelectElement} */ (place.querySelectorAll('select')[1]);
  subject.value = 'ideas';
  subject.dispatchEvent(new Event('change', { bubbles: true }));
  await settled();

  const paths = asked.map(({ path }) => path).filter((path) => path.startsWith('/api/audit?'));
  const queries = paths.map((path) => new URLSearchParams(path.split('?')[1]));
  assert.deepEqual(queries.map((query) => [query.get('upto'), query.get('subject')]), [[null, null], ['150', null], [null, 'ideas']]);
});

test('V8: a secret ballot is named with its beginning, and the chain is told up to there', async () => {
  answer(page({ veils: [{ track: 2, at: NOW }] }), { ...CHAIN, veiled: true });
  const { place } = await openPage(OrganiserPage);
  await settled();

  assert.match(words(place), /Идёт тайное голосование: Площадка.2, с.15:42/);
  assert.match(words(place), /Цепочка цела до начала тайного голосования: записей.1.234, отпечаток.7F3A-91C2-04BB-E2D1/);
});

test('a broken chain says where, and what to do; it is checked again from the beginning', async () => {
  const asked = answer(page({}), { ...CHAIN, intact: false, entries: 17 });
  const { place } = await openPage(OrganiserPage);
  await settled();
  await click(button(place, 'Проверить заново'));
  await settled();

  assert.match(words(place), /Цепочка нарушена после записи.17/);
  assert.equal(asked.some(({ path }) => path.includes('again=1')), true);
});

/** @param {object} chain @param {string} text */
async function noted(chain, text) {
  const asked = answer(page({}), chain);
  const { place } = await openPage(OrganiserPage);
  await settled();
  const field = /** @type {HTMLInputElement} */ (place.querySelector('[name="fingerprint"]'));
  await act(() => {
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await act(() => void field.closest('form')?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true })));
  await settled();
  const query = new URLSearchParams(asked.map(({ path }) => path).filter((path) => path.includes('noted='))[0]?.split('?')[1] ?? '');
  return { said: words(place), asked: query.get('noted') };
}

test('a fingerprint noted down earlier is told with its entry and time', async () => {
  const { said, asked } = await noted({ ...CHAIN, noted: { entry: 1200, at: NOW } }, ' 7f3a-91c2–04bb e2d1 ');
  assert.equal(asked, '7f3a91c204bbe2d1');
  assert.match(said, /Отпечаток есть в журнале: запись.1.200, .*15:42/);
});

test('one that is not there says what that means', async () => {
  assert.match((await noted({ ...CHAIN, noted: null }, '7F3A-91C2-04BB-E2D1')).said, /Такого отпечатка в журнале нет/);
});

test('half of a fingerprint is not asked about', async () => {
  const { said, asked } = await noted(CHAIN, '7F3A');
  assert.equal(asked, null);
  assert.match(said, /В отпечатке 16.знаков/);
});
