import assert from 'node:assert/strict';
import { test } from 'node:test';
import { clockOf } from '../../../static/js/pages/scenes/clock.js';
import { restOfBreath } from '../../../static/js/pages/screen/breath.js';

const NOW = 1_000_000;
/** @param {object} [more] @returns {any} */
const timed = (more) => ({ phase: 'collect', step_ends_at: null, paused_at: null, timer_ends_at: null, ...more });

test('a step of a plan counts down, and on beyond its end', () => {
  const clock = (/** @type {number} */ ends) => clockOf(timed({ step_ends_at: ends }), NOW);

  assert.deepEqual(clock(NOW + 1_500), { seconds: 2, isOver: false, isPaused: false });
  assert.deepEqual(clock(NOW), { seconds: 0, isOver: false, isPaused: false });
  assert.deepEqual(clock(NOW - 999), { seconds: 0, isOver: false, isPaused: false });
  assert.deepEqual(clock(NOW - 75_000), { seconds: 75, isOver: true, isPaused: false });
});

test('a paused step keeps what it had left', () => {
  assert.deepEqual(clockOf(timed({ step_ends_at: NOW + 1_000, paused_at: NOW - 59_000 }), NOW), {
    ...{ seconds: 60, isOver: false, isPaused: true },
  });
});

test('without a step the timer runs and stops at nothing; before and after there is no clock', () => {
  assert.deepEqual(clockOf(timed({ timer_ends_at: NOW + 60_000 }), NOW), { seconds: 60, isOver: false, isPaused: false });
  assert.deepEqual(clockOf(timed({ timer_ends_at: NOW - 60_000 }), NOW), { seconds: 0, isOver: false, isPaused: false });
  assert.equal(clockOf(timed(), NOW), null);
  for (const phase of ['lobby', 'handed_over']) assert.equal(clockOf(timed({ phase, step_ends_at: NOW + 1 }), NOW), null);
});

test('the counter breathes in whole breaths', () => {
  assert.equal(restOfBreath(0, 0), 3_000);
  assert.equal(restOfBreath(0, 1_000), 5_000);
  assert.equal(restOfBreath(0, 3_000), 3_000);
});
