import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Retry } from '../../../static/js/core/retry.js';

/** How long the tenth attempt waits at most. @param {number} [longest] */
function waits(longest) {
  /** @type {number[]} */
  const asked = [];
  const timers = { setTimeout: (/** @type {() => void} */ _run, /** @type {number} */ ms) => asked.push(ms), clearTimeout() {} };
  const retry = new Retry({ attempt() {}, timers, now: () => 0, random: () => 1, longest });
  retry.failures = 10;
  retry.later(false);
  return asked;
}

test('a wall tries again within a second however often it has failed; phones take their turn', () => {
  assert.deepEqual([waits(1_000), waits()], [[1_000], [4_500]]);
});
