import assert from 'node:assert/strict';
import { test } from 'node:test';
import { backoff, realTimers } from '../../../static/js/core/timers.js';

test('a wait is anywhere between half a second and a limit that grows with the failures', () => {
  const limits = [0, 1, 2, 3, 19, 20, 1000].map((failures) => backoff(failures, () => 1));

  assert.deepEqual(limits, [1000, 2000, 4000, 4500, 4500, 10_000, 10_000]);
  assert.deepEqual([0, 5, 1000].map((failures) => backoff(failures, () => 0)), [500, 500, 500]);
});

test('the platform\'s own timers run, and can be cleared', async () => {
  /** @type {string[]} */
  const ran = [];

  realTimers.clearTimeout(realTimers.setTimeout(() => ran.push('cleared'), 0));
  await new Promise((resolve) => realTimers.setTimeout(() => resolve(ran.push('run')), 0));

  assert.deepEqual(ran, ['run']);
});
