import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isStale, newestFirst, renewed, settled } from '../../../static/js/pages/participant/order.js';
import { idea } from '../core/records.js';

test('the newest idea stands first, a pinned one before it', () => {
  assert.deepEqual(newestFirst([idea(1), idea(2, { pinned: true }), idea(3)]), ['idea2', 'idea3', 'idea1']);
});

test('an empty list shows what comes at once', () => {
  assert.deepEqual(settled([], { all: ['b', 'a'], own: [] }), { ids: ['b', 'a'], waiting: [] });
});

test('newcomers wait, and nothing that is shown moves', () => {
  const before = ['b', 'a'];

  const { ids, waiting } = settled(before, { all: ['d', 'c', 'b', 'a'], own: [] });

  assert.equal(ids, before);
  assert.deepEqual(waiting, ['d', 'c']);
});

test('one’s own new idea comes first at once, under its number too', () => {
  const sent = settled(['a'], { all: ['b', 'a'], own: ['mine'] });
  const numbered = settled(sent.ids, { all: ['mine', 'b', 'a'], own: ['mine'] });

  assert.deepEqual(sent, { ids: ['mine', 'a'], waiting: ['b'] });
  assert.deepEqual(numbered, { ids: ['mine', 'a'], waiting: ['b'] });
});

test('what is gone from the board keeps its place until the list is made anew', () => {
  assert.deepEqual(settled(['c', 'b', 'a'], { all: ['c', 'a'], own: [] }).ids, ['c', 'b', 'a']);
  assert.deepEqual(renewed({ all: ['c', 'a'], own: [] }), ['c', 'a']);
});

test('a list made anew keeps own ideas without a number on top', () => {
  assert.deepEqual(renewed({ all: ['d', 'c'], own: ['mine', 'c'] }), ['mine', 'd', 'c']);
});

test('a list is stale when it stands in another order than it would now', () => {
  assert.equal(isStale(['a', 'b'], ['a', 'b']), false);
  assert.equal(isStale(['a', 'b'], ['b', 'a']), true);
  assert.equal(isStale(['a'], ['a', 'b']), true);
});
