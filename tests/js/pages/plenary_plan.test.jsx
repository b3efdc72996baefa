import '../ui/helpers.jsx';
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PlenaryScreen } from '../../../static/js/pages/plenary/plenary.jsx';
import { pagesOf, turned } from '../../../static/js/pages/scenes/pages.js';
import { planPages } from '../../../static/js/pages/scenes/plan.js';
import { decision, EVENT, openPage, said, stage, until } from './plenary_builders.jsx';

const ON_AIR = (/** @type {number} */ page = 0) => stage({ control: 'host', scene: { kind: 'plan', page } });
const LONG = 'Составить график социального автобуса. '.repeat(5);

/** @param {any[]} records */
const open = (records) => openPage(PlenaryScreen, { page: 'plenary', records: [EVENT, ...records] });
/** @param {Element} place */
const told = (place) => [...place.querySelectorAll('.decided-row')].map((row) => said(row));

test('the plan says what, who, by when and at which level, and what has become of it', async () => {
  const first = decision(1, { what: 'Запустить звонок', owner: 'Минтруд', due: '2027-03-15', level: 'regional' });
  const page = await open([first, decision(2, { status: 'declined', reason: 'нет денег' }), decision(3, { status: 'adopted' }), ON_AIR()]);

  assert.deepEqual(told(page.place), [
    '1Запустить звонокМинтруд · до 15 марта 2027 г. · региональный уровень',
    '2Решение 2Отклонено: нет денег',
    '3Решение 3Принято',
  ]);
  await page.close();
});

test('what is not shown is not on the wall, and an empty plan is a sentence', async () => {
  const page = await open([decision(1, { shown: false }), ON_AIR()]);

  assert.match(said(page.place, '.stage-nothing'), /Решения появятся здесь/);
  await page.close();
});

test('at most four to a page; the newest page is on air by itself, and the host can turn back', async () => {
  const five = [1, 2, 3, 4, 5].map((no) => decision(no));
  const page = await open([...five, ON_AIR()]);
  assert.deepEqual(told(page.place), ['5Решение 5']);
  assert.equal(said(page.place, '.page-no'), '2 из 2');

  await page.change([ON_AIR(1)]);

  await until(() => assert.equal(told(page.place).length, 4));
  await page.close();
});

test('long decisions take more room, so fewer stand on a page', () => {
  const long = [1, 2, 3].map((no) => decision(no, { what: LONG, owner: LONG.slice(0, 120), status: 'declined', reason: LONG }));

  assert.deepEqual(planPages(long).map((page) => page.length), [1, 1, 1]);
  assert.deepEqual(planPages([1, 2, 3, 4, 5].map((no) => decision(no))).map((page) => page.length), [4, 1]);
});

test('turned to its last page, the plan goes on to show the newest', () => {
  const state = /** @type {any} */ ({ decisions: Array.from({ length: 9 }, (_, index) => decision(index + 1)) });
  const scene = /** @type {any} */ ({ kind: 'plan', board: null, result: null, page: 0 });

  assert.deepEqual(pagesOf(state, scene), { all: 3, top: 3, open: 2 });
  assert.deepEqual(turned(scene, 1, 3), { kind: 'plan', page: 2 });
  assert.equal(pagesOf(state, { ...scene, page: 2 }).open, 1);
  assert.deepEqual(turned(scene, 2, 3), { kind: 'plan', page: 0 });
});

test('a decision that comes is written letter by letter in its place; what was there before is not', async () => {
  const page = await open([decision(1), ON_AIR()]);
  assert.equal(page.place.querySelectorAll('.typed-rest').length, 0);

  await page.change([decision(2)]);

  await until(() => assert.equal(page.place.querySelectorAll('.typed-rest').length, 1));
  assert.deepEqual(told(page.place), ['1Решение 1', '2Решение 2']);
  await until(() => assert.equal(page.place.querySelectorAll('.typed-rest').length, 0));
  await page.close();
});

test('of a decision that is changed only the new letters are written', async () => {
  const page = await open([decision(1, { what: 'Запустить звонок' }), ON_AIR()]);

  await page.change([decision(1, { what: 'Запустить автобус' })]);

  await until(() => assert.match(page.place.querySelector('.typed-rest')?.textContent ?? '', /ус$/));
  assert.doesNotMatch(page.place.querySelector('.typed-rest')?.textContent ?? '', /Запустить/);
  await page.close();
});

test('with still pictures it is there at once', async (context) => {
  const { matchMedia } = window;
  context.after(() => (window.matchMedia = matchMedia));
  window.matchMedia = /** @type {any} */ ((/** @type {string} */ query) => ({
    matches: query.includes('reduced-motion'), addEventListener: () => {}, removeEventListener: () => {},
  }));
  const page = await open([decision(1), ON_AIR()]);
  const seen = [];
  const watcher = new MutationObserver(() => seen.push(page.place.querySelector('.typed-rest') !== null));
  watcher.observe(page.place, { childList: true, subtree: true });

  await page.change([decision(2)]);

  await until(() => assert.equal(told(page.place).length, 2));
  assert.equal(seen.includes(true), false);
  watcher.disconnect();
  await page.close();
});
