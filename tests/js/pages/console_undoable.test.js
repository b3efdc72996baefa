import assert from 'node:assert/strict';
import { test } from 'node:test';
import { StreamStore } from '../../../static/js/core/store.js';
import { undoableOf } from '../../../static/js/pages/console/undoable.js';
import { AS, BOARD, command, entry, idea } from './console_builders.js';

const STREAM = `board:${BOARD.id}`;

/** A device that has just carried the command out. @param {any} made */
function device(made) {
  const records = new StreamStore(STREAM);
  const put = (/** @type {any[]} */ ...all) =>
    records.apply({ stream: STREAM, since: records.rev, rev: records.rev + 1, reset: records.rev < 0, put: all, gone: [], fetch: 0 });
  put(BOARD, idea(1), idea(2));
  const done = entry(made, { rev: 0 });
  const live = /** @type {any} */ ({ as: AS, outbox: { entries: [], sent: [done] }, store: () => records });
  const offered = () => undoableOf(live, BOARD.id, 2_000)?.command.name ?? null;
  assert.equal(offered(), made.name);
  return { put, offered };
}

test('ideas that come and votes that fall leave the way back open', () => {
  const { put, offered } = device(command('set_timer', { seconds: 300 }));

  put(idea(3), { ...BOARD, ballot: { ...BOARD.ballot, options: 3 } });

  assert.equal(offered(), 'set_timer');
});

test('another step, or another hand on the idea, closes it', () => {
  const timer = device(command('set_timer', { seconds: 300 }));
  timer.put({ ...BOARD, voting_on: false });
  assert.equal(timer.offered(), null);

  const headline = device(command('set_headline', { idea: 'idea-1', headline: 'Так' }));
  headline.put({ ...BOARD, voting_on: false }, idea(2, { headline: 'Иначе' }));
  assert.equal(headline.offered(), 'set_headline');
  headline.put(idea(1, { headline: 'Иначе' }));
  assert.equal(headline.offered(), null);
});

test('an opened ballot is taken back while it is the same and open', () => {
  const { put, offered } = device(command('open_ballot', { ballot: 'ballot-1' }));

  put({ ...BOARD, ballot: { ...BOARD.ballot, state: 'closed' } });

  assert.equal(offered(), null);
});
