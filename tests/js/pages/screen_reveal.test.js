import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Merges } from '../../../static/js/pages/screen/merges.js';
import { revealPages } from '../../../static/js/pages/screen/reveal.js';

/** @param {...number} nos @returns {any[]} */
const rows = (...nos) => nos.map((no) => ({ id: `${no}`, no }));
/** @param {(any | null)[][]} pages */
const numbers = (pages) => pages.map((page) => page.map((row) => row?.no ?? null));

test('places are empty until their rows come, from below', () => {
  const { pages, at } = revealPages(rows(4, 5), 5, 5);

  assert.deepEqual(numbers(pages), [[null, null, null, 4, 5]]);
  assert.equal(at, 0);
});

test('a long reveal begins on its last page and goes up', () => {
  const at = (/** @type {any[]} */ given) => revealPages(given, 7, 4).at;

  assert.deepEqual(numbers(revealPages([], 7, 4).pages), [[null, null, null, null], [null, null, null]]);
  assert.deepEqual([at([]), at(rows(7)), at(rows(5, 6, 7)), at(rows(4, 5, 6, 7)), at(rows(1, 2, 3, 4, 5, 6, 7))], [1, 1, 1, 0, 0]);
});

/** @param {number} no @param {number[]} [members] @returns {any} */
const idea = (no, members = []) => ({ id: `${no}`, no, members });
/** @param {Merges} merges @param {any[]} ideas */
const order = (merges, ideas) => merges.order(ideas).map(({ no }) => no);

test('a screen that has just started shows the largest families, then the newest ideas', () => {
  assert.deepEqual(order(new Merges(), [idea(1), idea(2, [5]), idea(3, [6, 7]), idea(9)]), [3, 2, 9, 1]);
});

test('the family that has just grown comes first, and stays there until another does', () => {
  const merges = new Merges();
  order(merges, [idea(1), idea(2, [5]), idea(3, [6, 7]), idea(9)]);

  assert.deepEqual(order(merges, [idea(1, [9]), idea(2, [5]), idea(3, [6, 7])]), [1, 3, 2]);
  assert.deepEqual(order(merges, [idea(1, [9]), idea(2, [5]), idea(3, [6, 7])]), [1, 3, 2]);
  assert.deepEqual(order(merges, [idea(1, [9]), idea(2, [5, 8]), idea(3, [6, 7])]), [2, 1, 3]);
});

test('a family taken apart is no news', () => {
  const merges = new Merges();
  order(merges, [idea(1), idea(2, [5]), idea(3, [6, 7])]);

  assert.deepEqual(order(merges, [idea(1), idea(2), idea(3, [6]), idea(7)]), [3, 7, 2, 1]);
});
