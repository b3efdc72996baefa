import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nextChange, sceneAt } from '../../../static/js/core/scene.js';

/** @param {object} [more] @returns {any} */
const stage = (more = {}) => ({
  ...{ t: 'stage', id: 'event0001', control: 'auto', scene: { kind: 'lobby' }, agenda: null, black: false, at: 0 },
  slots: [
    { result: 'result001', start: 1000, end: 21_000 },
    { result: 'result002', start: 21_000, end: 41_000 },
  ],
  ...more,
});
const blank = { board: null, result: null, idea: null, text: '', page: 0, black: false };

test('under automatic control the overview is on air until a result comes', () => {
  assert.deepEqual(sceneAt(stage(), 999), { ...blank, kind: 'overview' });
});

test('a slot holds from its start to just before its end, then the next one has its turn', () => {
  const on = (/** @type {number} */ now) => sceneAt(stage(), now).result;

  assert.deepEqual([1000, 20_999, 21_000, 40_999, 41_000].map(on), ['result001', 'result001', 'result002', 'result002', null]);
  assert.deepEqual(sceneAt(stage(), 1000), { ...blank, kind: 'track_top', result: 'result001' });
});

test('under a host the host\'s scene is on air, whatever the slots say', () => {
  const scene = { kind: 'spotlight', board: null, result: 'result009', idea: 'idea17', text: '', page: 2 };

  assert.deepEqual(sceneAt(stage({ control: 'host', scene }), 1000), { ...blank, ...scene });
});

test('a dark screen stays dark under either control', () => {
  assert.equal(sceneAt(stage({ black: true }), 1000).black, true);
  assert.equal(sceneAt(stage({ black: true, control: 'host' }), 1000).black, true);
});

test('the next change is the nearest edge of a slot', () => {
  assert.deepEqual([0, 1000, 20_000, 21_000].map((now) => nextChange(stage(), now)), [1000, 20_000, 1000, 20_000]);
  assert.equal(nextChange(stage(), 41_000), null);
  assert.equal(nextChange(stage({ slots: [] }), 0), null);
});

test('under a host nothing changes by itself', () => {
  assert.equal(nextChange(stage({ control: 'host' }), 0), null);
});
