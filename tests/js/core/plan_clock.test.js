import assert from 'node:assert/strict';
import { test } from 'node:test';
import { driftOf, driftWords, MINUTE_MS, momentWord, stepLeft } from '../../../static/js/core/plan_clock.js';

const AT = 1_000 * MINUTE_MS;
/** A plan of 30 minutes that began at AT: 10 of the present step, 20 to come. */
const CLOCK = { step_ends_at: AT + 10 * MINUTE_MS, paused_at: null, rest: 20 * MINUTE_MS, planned_end: AT + 30 * MINUTE_MS };

test('a step may run over its time, and stands still while it is paused', () => {
  assert.equal(stepLeft(CLOCK, AT + 4 * MINUTE_MS), 6 * MINUTE_MS);
  assert.equal(stepLeft(CLOCK, AT + 12 * MINUTE_MS), -2 * MINUTE_MS);
  assert.equal(stepLeft({ ...CLOCK, paused_at: AT + 1 * MINUTE_MS }, AT + 60 * MINUTE_MS), 9 * MINUTE_MS);
  assert.equal(stepLeft({ ...CLOCK, step_ends_at: null }, AT), null);
});

test('the drift grows with overtime and with a pause, and shrinks with a shorter step', () => {
  assert.equal(driftOf(CLOCK, AT + 4 * MINUTE_MS), 0);
  assert.equal(driftOf(CLOCK, AT + 13 * MINUTE_MS), 3 * MINUTE_MS);
  assert.equal(driftOf({ ...CLOCK, step_ends_at: AT + 8 * MINUTE_MS }, AT), -2 * MINUTE_MS);
  assert.equal(driftOf({ ...CLOCK, paused_at: AT + 4 * MINUTE_MS }, AT + 9 * MINUTE_MS), 5 * MINUTE_MS);
  assert.equal(driftOf({ ...CLOCK, planned_end: null }, AT), null);
});

test('a drift of less than a minute is on time', () => {
  assert.deepEqual(driftWords(59_000), { key: 'plan-on-time', n: 0 });
  assert.deepEqual(driftWords(-59_000), { key: 'plan-on-time', n: 0 });
  assert.deepEqual(driftWords(3.5 * MINUTE_MS), { key: 'plan-behind', n: 3 });
  assert.deepEqual(driftWords(-2 * MINUTE_MS), { key: 'plan-ahead', n: 2 });
});

test('silent collecting and a secret vote are named as such', () => {
  const open = { silent: false, mode: 'live' };
  assert.equal(momentWord({ ...open, moment: 'collect' }), 'collect');
  assert.equal(momentWord({ ...open, moment: 'collect', silent: true }), 'collect-silent');
  assert.equal(momentWord({ ...open, moment: 'vote', mode: 'blind' }), 'vote-blind');
  assert.equal(momentWord({ ...open, moment: 'closed', mode: 'blind' }), 'closed');
  assert.equal(momentWord({ ...open, moment: 'handed_over' }), 'handed-over');
});
