import assert from 'node:assert/strict';
import { test } from 'node:test';
import { NotSent } from '../../../static/js/core/errors.js';
import { MemoryStorage } from '../../../static/js/core/memory.js';
import { Outbox } from '../../../static/js/core/outbox.js';
import { AT_ONCE } from '../../../static/js/core/protocol.js';
import { BOARD, setVote, STREAM } from './records.js';
import { FakeTimers, settle } from './timers.js';

const AS = '417208/moderator/1';
/** @type {any} */
const SEND = { name: 'send_result', board: BOARD, note: '', after: 0 };
/** @type {any} */
const HEADLINE = { name: 'set_headline', board: BOARD, idea: 'idea1', headline: 'Свет' };

/** An outbox whose line the test cuts. @param {{storage?: any, timers?: FakeTimers}} [given] */
async function desk({ storage = new MemoryStorage(), timers = new FakeTimers() } = {}) {
  const line = { isUp: true, isAnswering: true, sent: /** @type {string[]} */ ([]) };
  const outbox = new Outbox({
    ...{ storage, timers, now: timers.now, random: () => 0.5, maySend: () => line.isUp },
    send: async (_as, commands) => {
      if (!line.isUp) throw new NotSent('no connection');
      line.sent.push(...commands.map(({ name }) => name));
      if (!line.isAnswering) throw new Error('no answer');
      return { ok: true, now: 0, replies: commands.map(({ op }) => ({ op, ok: true, rev: 1 })), mine: null };
    },
  });
  await outbox.load();
  return { outbox, line, timers, storage };
}

/** @param {Outbox} outbox */
const refused = (outbox) => outbox.entries.map(({ command, state, code }) => [command.name, state, code]);

test('what means the present moment is not kept where there is no connection; what is written down is', async () => {
  const { outbox, line, timers } = await desk();
  line.isUp = false;

  outbox.add(SEND, { as: AS });
  outbox.add(HEADLINE, { as: AS });
  await settle();
  assert.deepEqual(refused(outbox), [['send_result', 'refused', 'not_kept'], ['set_headline', 'waiting', null]]);
  line.isUp = true;
  outbox.flush();
  await timers.advance(1_000);

  assert.deepEqual([line.sent, outbox.isEmpty], [['set_headline'], true]);
});

test('without an answer it is sent again for a few seconds, and then no more: not after a reload either', async () => {
  const { outbox, line, timers, storage } = await desk();
  line.isAnswering = false;
  const { op } = outbox.add(SEND, { as: AS });
  outbox.add(setVote(1), { as: AS });
  await timers.advance(2_000);
  const tries = line.sent.filter((name) => name === 'send_result').length;
  assert.ok(tries > 1);
  line.isUp = false;
  await timers.advance(60_000);

  const later = await desk({ storage, timers });
  line.isUp = line.isAnswering = true;
  line.sent = [];
  outbox.flush();
  await timers.advance(1_000);

  assert.deepEqual([line.sent.includes('send_result'), later.line.sent.includes('send_result')], [false, false]);
  assert.deepEqual([outbox.find(op)?.code, later.outbox.find(op)?.code, outbox.dismiss(op)], ['not_kept', 'not_kept', true]);
});

test('a short break is bridged: the same operation arrives', async () => {
  const { outbox, line, timers } = await desk();
  line.isAnswering = false;
  outbox.add(SEND, { as: AS });
  await timers.advance(500);
  line.isAnswering = true;
  outbox.flush();
  await timers.advance(1_000);

  assert.deepEqual(outbox.sent.map(({ command }) => command.name), ['send_result']);
});

test('what a restored server had taken once is sent again all the same', async () => {
  const { outbox, line, timers } = await desk();
  outbox.sawEpoch({ stream: STREAM, epoch: 'before', restoredRev: null });
  outbox.add(SEND, { as: AS });
  await settle();
  await timers.advance(60_000);

  outbox.sawEpoch({ stream: STREAM, epoch: 'after', restoredRev: 0 });
  await settle();

  assert.deepEqual(line.sent, ['send_result', 'send_result']);
});

test('participants keep everything: none of their commands is of the moment', () => {
  /** @type {readonly string[]} */
  const names = AT_ONCE;
  const theirs = ['add_idea', 'edit_idea', 'withdraw_idea', 'set_vote', 'set_mark', 'set_consent', 'ask_change', 'set_profile', 'set_name'];
  assert.deepEqual(theirs.filter((name) => names.includes(name)), []);
  for (const name of ['send_result', 'open_ballot', 'close_ballot', 'reveal_next', 'change_phase', 'go_to_step', 'take_scene', 'void_ballot']) assert.ok(names.includes(name), name);
});

test('what could not be done for want of a connection is told as long as there is none', async () => {
  const { outbox, line } = await desk();
  line.isUp = false;
  outbox.add(SEND, { as: AS });
  await settle();
  assert.deepEqual(refused(outbox), [['send_result', 'refused', 'not_kept']]);

  line.isUp = true;
  outbox.sawEpoch({ stream: STREAM, epoch: 'epoch1', restoredRev: null });

  assert.deepEqual([refused(outbox), line.sent], [[], []]);
});
