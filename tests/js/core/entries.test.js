import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nextBatch, streamOf } from '../../../static/js/core/batches.js';
import { answered, made } from '../../../static/js/core/entry.js';
import { LIMITS } from '../../../static/js/core/protocol.js';
import { afterRestore } from '../../../static/js/core/restore.js';
import { addIdea, AS, BOARD, setVote, STREAM } from './records.js';

const HOST = '417208/host';

/** @param {number} n @param {object} wish @param {object} [more] @returns {any} */
const entry = (n, wish = setVote(n), more = {}) => ({
  ...made(/** @type {any} */ ({ ...wish, op: `operation0000000${n}` }), { as: AS, n, at: n }),
  ...more,
});

/** @param {number} n @param {number} rev @param {object} [wish] */
const sent = (n, rev, wish) => entry(n, wish, { state: 'sent', rev, epoch: 'before', reply: { op: `operation0000000${n}`, ok: true, rev } });

/** @param {any[]} entries @param {number | null} restoredRev */
const restored = (entries, restoredRev) => afterRestore(entries, { stream: STREAM, epoch: 'after', restoredRev });

/** @param {readonly any[]} entries */
const states = (entries) => entries.map(({ n, state, epoch, rev }) => [n, state, epoch, rev]);

test('what the backup may not have is sent again, also a blind vote at its last revision; the rest belongs to the new epoch', () => {
  assert.deepEqual(states(restored([sent(1, 10), sent(2, 11), sent(3, 12)], 11)), [
    [1, 'sent', 'after', 10],
    [2, 'waiting', '', -1],
    [3, 'waiting', '', -1],
  ]);
});

test('where nobody knows what is lost, everything is sent again: the server knows what it has', () => {
  assert.deepEqual(states(restored([sent(1, 10), sent(2, -1)], null)).map(([, state]) => state), ['waiting', 'waiting']);
});

test('nothing happens in the same epoch, nor for commands on other streams', () => {
  const event = sent(2, 50, { name: 'set_profile', event: 'event0001', region: null, group: null });

  assert.deepEqual(restored([{ ...sent(1, 10), epoch: 'after' }, event], 0), []);
});

test('what was only of the moment is not repeated an hour later, and does not count as unseen', () => {
  const timer = sent(1, 12, { name: 'set_timer', board: BOARD, seconds: 60 });

  assert.deepEqual(states(restored([timer], 11)), [[1, 'sent', 'after', 11]]);
});

test('what was taken back is not repeated, and neither is its undo', () => {
  const hide = sent(1, 12, { name: 'set_hidden', board: BOARD, idea: 'idea1', on: true });
  const undo = sent(2, 13, { name: 'undo_board', board: BOARD, target: hide.op });
  const lateUndo = sent(3, 14, { name: 'undo_board', board: BOARD, target: 'of-something-older' });

  assert.deepEqual(states(restored([hide, undo, lateUndo], 11)).map(([, state]) => state), ['sent', 'sent', 'waiting']);
});

test('a command belongs to the stream of its board or event', () => {
  const update = { name: 'update_track', event: 'event0001', board: BOARD };

  assert.equal(streamOf(entry(1).command), STREAM);
  assert.equal(streamOf(entry(1, update).command), 'event:event0001');
  assert.equal(streamOf(entry(1, { name: 'create_event', id: 'event0002' }).command), null);
});

test('a batch keeps the order, skips what is not waiting, and holds one grant', () => {
  const entries = [entry(1, setVote(1), { state: 'refused' }), entry(2), entry(3, setVote(3), { as: HOST }), entry(4)];

  assert.deepEqual(nextBatch(entries, () => false).map(({ n }) => n), [2, 4]);
  assert.deepEqual(nextBatch(entries, (as) => as === AS).map(({ n }) => n), [3]);
  assert.deepEqual(nextBatch(entries, () => true), []);
});

test('a batch is never longer than the protocol allows', () => {
  const entries = Array.from({ length: 50 }, (_, index) => entry(index));

  assert.equal(nextBatch(entries, () => false).length, LIMITS.batch);
});

test('a batch is never heavier than the protocol allows, counted in bytes', () => {
  const entries = Array.from({ length: 10 }, (_, n) => entry(n, addIdea('ы'.repeat(1500), `new-000${n}`)));

  const batch = nextBatch(entries, () => false);

  const bytes = Buffer.byteLength(JSON.stringify(batch.map(({ command }) => command)));
  assert.equal(batch.length, 5);
  assert.ok(bytes <= LIMITS.batch_bytes);
});

test('an entry marked so goes in a batch of its own, and the ones before it go first', () => {
  const entries = [entry(1), entry(2), entry(3, setVote(3), { alone: true }), entry(4)];

  assert.deepEqual(nextBatch(entries, () => false).map(({ n }) => n), [1, 2]);
  assert.deepEqual(nextBatch(entries.slice(2), () => false).map(({ n }) => n), [3]);
});

test('a command over the limit is refused before it is sent', () => {
  const large = entry(1, addIdea('ы'.repeat(4000)));

  assert.deepEqual([large.state, large.code], ['refused', 'too_large']);
});

test('an answer makes of an entry what it says', () => {
  const out = entry(1, setVote(1), { state: 'sending', tries: 1 });
  const judged = (/** @type {any} */ answer, batch = 1) => answered(out, answer, { epoch: 'e1', batch });
  const reply = (/** @type {object} */ more) => ({ ok: true, now: 0, replies: [{ op: out.op, ...more }] });

  assert.equal(judged(null).state, 'waiting');
  assert.equal(judged({ ok: true, now: 0, replies: [] }).state, 'waiting');
  assert.equal(judged(reply({ ok: false, code: 'slow_down', detail: { retry_in: 3 } })).state, 'waiting');
  assert.equal(judged({ ok: false, code: 'slow_down' }).state, 'waiting');
  assert.deepEqual(judged(reply({ ok: true, rev: 7 })), { ...out, state: 'sent', rev: 7, epoch: 'e1', reply: { op: out.op, ok: true, rev: 7 } });
  assert.deepEqual(judged(reply({ ok: false, code: 'too_late' })), { ...out, state: 'refused', code: 'too_late', detail: {} });
  assert.equal(judged({ ok: false, code: 'not_signed_in', detail: {} }).code, 'not_signed_in');
  assert.deepEqual([judged({ ok: false, code: 'too_large' }, 2).state, judged({ ok: false, code: 'too_large' }, 2).alone], ['waiting', true]);
  assert.equal(judged({ ok: false, code: 'too_large' }, 1).state, 'refused');
});
