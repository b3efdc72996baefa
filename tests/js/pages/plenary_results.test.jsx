import '../ui/helpers.jsx';
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PlenaryScreen } from '../../../static/js/pages/plenary/plenary.jsx';
import { pagesOf } from '../../../static/js/pages/scenes/pages.js';
import { growthRiskPages, lawPages } from '../../../static/js/pages/scenes/shelves.js';
import { EVENT, lane, openPage, result, row, said, stage, track } from './plenary_builders.jsx';

const RIBBON = /Предварительные данные/;
const SENT = { phase: 'handed_over', sent_version: 1 };
const TRACKS = [EVENT, track(1), track(3), lane(1, SENT), lane(3, SENT)];
const growth = (/** @type {any[]} */ ...[no, n, rank]) => row(no, n, rank, { kind: 'growth' });
const law = (/** @type {number} */ no, /** @type {string | null} */ level) => row(no, 9, 1, { kind: 'law', level });

/** @param {object} scene @param {any[]} records */
const open = (scene, ...records) =>
  openPage(PlenaryScreen, { page: 'plenary', records: [...TRACKS, ...records, stage({ control: 'host', scene })] });
/** @param {Element} place @param {string} selector */
const all = (place, selector) => [...place.querySelectorAll(selector)].map((one) => said(one));
/** @param {any[]} results @param {object} [more] */
const stateOf = (results, more = {}) => /** @type {any} */ ({
  ...{ tracks: [track(1), track(3)], lanes: new Map(), results: new Map(results.map((one) => [one.id, one])), decisions: [], ...more },
});

test('V13: growth points beside risk zones, those above the cut first, by place and track, without votes', async () => {
  const first = result(1, [growth(4, 20, 1), growth(8, 3, 5)], { cut: 2 });
  const third = result(3, [growth(17, 44, 1), growth(9, 2, 2), row(5, 30, 3, { kind: 'risk' })], { cut: 1 });
  const page = await open({ kind: 'growth_risk' }, first, third);

  const [growths, risks] = [...page.place.querySelectorAll('.half')];
  assert.deepEqual(all(/** @type {Element} */ (growths), '.shelf-no'), ['1-4', '3-17', '1-8', '3-9']);
  assert.deepEqual(all(/** @type {Element} */ (growths), '.badge'), ['1', '3', '1', '3']);
  assert.deepEqual(all(/** @type {Element} */ (risks), '.shelf-item'), ['33-5 Заголовок 5']);
  assert.doesNotMatch(said(page.place), /44|Поддержали/);
  assert.match(said(page.place), RIBBON);
  await page.close();
});

test('without any of them there is a sentence and no empty columns', async () => {
  for (const [results, words] of /** @type {[any[], RegExp][]} */ ([[[], /Итогов пока нет/], [[result(1, [row(4, 9, 1)])], /нет ни точек роста/]])) {
    const page = await open({ kind: 'growth_risk' }, ...results);

    assert.match(said(page.place, '.stage-nothing'), words);
    assert.equal(page.place.querySelectorAll('.half').length, 0);
    await page.close();
  }
});

test('of a track that has gone on since it sent, nothing is shown as if it stood', () => {
  const state = stateOf([result(1, [growth(4, 20, 1)])], { lanes: new Map([['board-01', lane(1, { phase: 'vote' })]]) });

  assert.deepEqual(growthRiskPages(state), []);
});

test('laws lie on three shelves by level; one without a level is not lost', async () => {
  const page = await open({ kind: 'laws' }, result(1, [law(1, 'federal'), law(2, 'municipal'), law(3, null)]));

  assert.deepEqual(all(page.place, '.shelf'), [
    'муниципальный уровень11-2 Заголовок 2',
    'региональный уровеньПока нет',
    'федеральный уровень11-1 Заголовок 1',
    'уровень не указан11-3 Заголовок 3',
  ]);
  await page.close();
});

test('what has no room goes to the next page, and the steps end with what stands above the cut', () => {
  const rows = Array.from({ length: 30 }, (_, index) => law(index + 1, index % 2 ? 'federal' : 'regional'));
  const state = stateOf([result(1, rows.map((one, index) => ({ ...one, rank: index + 1 })), { cut: 3 })]);

  const pages = lawPages(state);
  assert.deepEqual(pages.flat(2).map(({ no }) => no).sort((a, b) => a - b), rows.map(({ no }) => no));
  assert.ok(pages.length > 1);
  assert.deepEqual(pagesOf(state, /** @type {any} */ ({ kind: 'laws', page: 9 })), { all: pages.length, top: 1, open: pages.length - 1 });
});

test('V12: regions of each idea, and a share only from twenty voters on', async () => {
  for (const [voted, words] of /** @type {[number, string][]} */ ([[31, '65 %'], [19, '20 из 19']])) {
    const page = await open({ kind: 'regions', result: 'result-1-1' }, result(1, [row(4, 20, 1, { regions: 4 })], { voted }));

    assert.deepEqual(all(page.place, '.told-side'), [`4 региона${words}`]);
    assert.match(said(page.place), RIBBON);
    await page.close();
  }
});

test('a result that names no regions, or that nobody voted in, is a sentence', async () => {
  const none = await open({ kind: 'regions', result: 'result-1-1' }, result(1, [row(4, 20, 1, { regions: 0 })]));
  assert.match(said(none.place, '.stage-nothing'), /Регионы в этих итогах не указаны/);
  await none.close();
  const quiet = await open({ kind: 'regions', result: 'result-1-1' }, result(1, [row(4, 0, 1)], { voted: 0 }));
  assert.match(said(quiet.place, '.stage-nothing'), /Голосов пока нет/);
  await quiet.close();
});

const GROUPED = result(1, [row(4, 20, 1, { groups: { professional: 15, ngo: 2 } }), row(7, 18, 2)], {
  ...{ groups: { professional: 24, ngo: 6 }, agree: ['idea-7'], differ: ['idea-4'] },
});

test('V21: what the groups agree on, then what they differ on with each shown group’s support; no scores', async () => {
  const agree = await open({ kind: 'groups', result: GROUPED.id }, GROUPED);
  assert.match(said(agree.place), /В этом согласны все группы№ 7Заголовок 7/);
  assert.equal(said(agree.place, '.page-no'), '1 из 2');
  await agree.close();

  const differ = await open({ kind: 'groups', result: GROUPED.id, page: 1 }, GROUPED);
  assert.match(said(differ.place), /Здесь мнения групп расходятся№ 4Заголовок 4/);
  assert.deepEqual(all(differ.place, '.told-shares > span'), ['Профессиональное сообщество 63 %', 'НКО 2 из 6']);
  assert.match(said(differ.place), RIBBON);
  await differ.close();
});

test('V12: a group that the record does not tell is not on the wall', async () => {
  const hidden = { ...GROUPED, groups: { professional: 24 } };
  const page = await open({ kind: 'groups', result: GROUPED.id, page: 1 }, hidden);

  assert.deepEqual(all(page.place, '.told-shares > span'), ['Профессиональное сообщество 63 %']);
  await page.close();
});

test('votes that tell nothing about groups are a sentence', async () => {
  const page = await open({ kind: 'groups', result: 'result-1-1' }, result(1, [row(4, 20, 1)]));

  assert.match(said(page.place, '.stage-nothing'), /По этим голосам группы сравнить нельзя/);
  await page.close();
});

test('the way to the results is a QR code with the short address', async () => {
  const page = await open({ kind: 'result_qr' });

  assert.match(said(page.place), /Итоги и решения остаются с вами.*417 208hall\.test\/417208/);
  assert.equal(page.place.querySelectorAll('.qr svg').length, 1);
  await page.close();
});
