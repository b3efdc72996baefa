import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ranked, rankLabel, stitches } from '../../../static/js/core/ranking.js';

/** @param {[number, number][]} rows */
const order = (rows) => ranked(rows.map(([no, n]) => ({ no, n })));

test('V10: by supporters, and inside a tie by number', () => {
  const rows = order([[7, 2], [3, 5], [5, 2], [1, 2], [4, 9]]);

  assert.deepEqual(rows.map(({ no }) => no), [4, 3, 1, 5, 7]);
});

test('V10: equal supporters share their ranks', () => {
  const rows = order([[1, 9], [2, 5], [3, 5], [4, 1]]);

  assert.deepEqual(rows.map(rankLabel), ['1', '2–3', '2–3', '4']);
  assert.deepEqual(rows.map(({ tied }) => tied), [false, true, true, false]);
});

test('rows keep what else they hold, and the given list keeps its order', () => {
  const given = [{ no: 2, n: 1, id: 'b' }, { no: 1, n: 3, id: 'a' }];

  assert.deepEqual(ranked(given), [
    { no: 1, n: 3, id: 'a', first: 1, last: 1, tied: false },
    { no: 2, n: 1, id: 'b', first: 2, last: 2, tied: false },
  ]);
  assert.equal(given[0]?.id, 'b');
  assert.deepEqual(ranked([]), []);
});

test('up to sixty voters have a stitch each', () => {
  assert.deepEqual(stitches(17, 46), { count: 46, filled: 17, unit: 1 });
  assert.deepEqual(stitches(60, 60), { count: 60, filled: 60, unit: 1 });
  assert.deepEqual(stitches(0, 0), { count: 0, filled: 0, unit: 1 });
});

test('above sixty a stitch stands for several voters, halves are rounded up', () => {
  assert.deepEqual(stitches(61, 61), { count: 31, filled: 31, unit: 2 });
  assert.deepEqual(stitches(5, 100), { count: 50, filled: 3, unit: 2 });
  assert.deepEqual(stitches(4, 180), { count: 60, filled: 1, unit: 3 });
  assert.deepEqual(stitches(5, 180), { count: 60, filled: 2, unit: 3 });
});

test('one supporter is never invisible, and none never shows', () => {
  assert.deepEqual(stitches(1, 1000), { count: 59, filled: 1, unit: 17 });
  assert.deepEqual(stitches(0, 1000), { count: 59, filled: 0, unit: 17 });
});

test('a bar may have fewer stitches at most, and never overflows', () => {
  assert.deepEqual(stitches(10, 40, 20), { count: 20, filled: 5, unit: 2 });
  assert.deepEqual(stitches(12, 10), { count: 10, filled: 10, unit: 1 });
});
