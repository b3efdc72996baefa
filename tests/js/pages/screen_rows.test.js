import assert from 'node:assert/strict';
import { test } from 'node:test';
import { StreamStore } from '../../../static/js/core/store.js';
import { inPages, liveRows, pagesOfResult, topOf, visibleIdeas } from '../../../static/js/pages/scenes/rows.js';
import { rowWords, wordingPages } from '../../../static/js/pages/scenes/wordings.js';

/** @param {...[number, number]} ranks rank and supporters, in order @returns {any[]} */
const rows = (...ranks) => ranks.map(([rank, n], index) => ({ id: `${index}`, no: index + 1, headline: `№ ${index + 1}`, n, rank }));

/** @param {any[][]} pages */
const sizes = (pages) => pages.map((page) => page.length);

test('pages are as few as can be, and even', () => {
  assert.deepEqual(sizes(inPages([], 5)), []);
  assert.deepEqual(sizes(inPages(rows([1, 9], [2, 8], [3, 7]), 5)), [3]);
  assert.deepEqual(sizes(inPages(rows([1, 9], [2, 8], [3, 7], [4, 6], [5, 5], [6, 4]), 5)), [3, 3]);
});

test('a page ends where no bracket is torn apart', () => {
  const pages = inPages(rows([1, 9], [2, 8], [3, 7], [3, 7], [5, 5], [5, 5]), 5);

  assert.deepEqual(sizes(pages), [4, 2]);
});

test('a bracket longer than a page leaves no row of it alone', () => {
  const pages = inPages(rows([1, 9], [2, 8], [2, 8], [2, 8], [2, 8], [2, 8], [2, 8]), 5);

  assert.deepEqual(sizes(pages), [4, 3]);
});

test('every row is on one page, in its order', () => {
  const all = rows(...Array.from({ length: 23 }, (_, index) => /** @type {[number, number]} */ ([1 + Math.floor(index / 3) * 3, 30 - Math.floor(index / 3)])));

  assert.deepEqual(inPages(all, 5).flat(), all);
  assert.equal(inPages(all, 5).every((page) => page.length <= 5), true);
});

test('V10: the top takes in everyone tied with its last row', () => {
  assert.equal(topOf(rows([1, 9], [2, 8], [3, 7], [4, 6], [5, 5], [5, 5], [7, 1])).length, 6);
});

test('a result has the pages above its cut line first, then the others that anybody supported', () => {
  const made = [9, 8, 7, 6, 5, 4, 3, 0].map((supporters, index) => ({
    ...{ id: `${index}`, no: index + 1, headline: `№ ${index + 1}`, text: '', supporters, rank: index + 1, tier: index + 1 },
    ...{ parts: [], disowned: false, median: null, objections: [], wording: '' },
  }));

  const pages = pagesOfResult(/** @type {any} */ ({ rows: made, cut: 5 }));

  assert.deepEqual(pages.map(({ rows: page, isRest }) => [page.length, isRest]), [[5, false], [2, true]]);
});

test('a wording as short as a headline stands in its row, a longer one on a page after the top', () => {
  const long = 'Единая служба ухода, которая приходит домой к каждому одинокому человеку старше 80 лет';
  const worded = ['Единая служба ухода', long, ''].map((wording, index) => ({
    ...{ id: `${index}`, no: index + 1, headline: `Заголовок ${index + 1}`, text: '', supporters: 3 - index, rank: index + 1, last: index + 1 },
    ...{ tier: index + 1, parts: [], disowned: false, median: null, objections: [], wording },
  }));

  const pages = pagesOfResult(/** @type {any} */ ({ rows: worded, cut: 3 }));

  assert.deepEqual(pages[0]?.rows.map(({ headline }) => headline), ['Единая служба ухода', 'Заголовок 2', 'Заголовок 3']);
  assert.deepEqual(pages.slice(1).map(({ rows: page, isWorded }) => [isWorded, page.map(({ wording }) => wording)]), [[true, [long]]]);
});

test('no wording is cut: a page holds as many as can be read there', () => {
  const made = [280, 280, 90, 90, 90, 90].map((length, index) => ({ ...rows([index + 1, 9])[0], wording: 'а'.repeat(length) }));

  assert.deepEqual(sizes(wordingPages(made)), [1, 1, 3, 1]);
  assert.equal(rowWords({ headline: '', text: 'Текст', wording: ' ' }), 'Текст');
});

test('live rows are the supported visible ideas that lead, in the order of V10', () => {
  const store = new StreamStore('board:b');
  const put = [
    { t: 'idea', id: 'a', no: 1, text: 'Первая', headline: '', status: 'visible', parent: null },
    { t: 'idea', id: 'b', no: 2, text: 'Вторая', headline: 'Заголовок', status: 'visible', parent: null },
    { t: 'idea', id: 'c', no: 3, text: '', headline: '', status: 'withdrawn', parent: null },
    { t: 'idea', id: 'd', no: 4, text: 'Без голосов', headline: '', status: 'visible', parent: null },
    { t: 'tally', id: 'a', n: 2 },
    { t: 'tally', id: 'b', n: 2 },
    { t: 'tally', id: 'c', n: 9 },
  ];
  store.apply(/** @type {any} */ ({ stream: 'board:b', since: -1, rev: 1, reset: true, put, gone: [], fetch: 0 }));

  assert.deepEqual(liveRows(store, visibleIdeas(store)), [
    { id: 'a', no: 1, headline: 'Первая', n: 2, rank: 1, last: 2 },
    { id: 'b', no: 2, headline: 'Заголовок', n: 2, rank: 1, last: 2 },
  ]);
});
