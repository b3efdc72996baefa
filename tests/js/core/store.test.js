import assert from 'node:assert/strict';
import { test } from 'node:test';
import { MineStore, StreamStore } from '../../../static/js/core/store.js';
import { changes, idea, mine, STREAM, tally } from './records.js';

/** @param {object[]} frames applied one after another */
function storeWith(...frames) {
  const store = new StreamStore(STREAM);
  for (const frame of frames) store.apply(/** @type {any} */ (frame));
  return store;
}

/** @param {StreamStore} store */
const shown = (store) => Object.fromEntries([...store.tables].map(([kind, table]) => [kind, [...table.keys()].sort()]));

const first = changes(-1, 3, { reset: true, put: [idea(1), tally(1, 4)] });

test('a new store has nothing, and asks for everything', () => {
  const store = storeWith();

  assert.deepEqual(store.hello('e1'), { stream: STREAM, rev: -1, epoch: 'e1' });
  assert.deepEqual(store.all('idea'), []);
  assert.equal(store.get('idea', 'idea1'), undefined);
});

test('a reset fills the store', () => {
  const store = storeWith(first);

  assert.equal(store.rev, 3);
  assert.deepEqual(store.get('idea', 'idea1'), idea(1));
  assert.deepEqual(store.all('tally'), [tally(1, 4)]);
});

test('a delta puts, replaces and drops records', () => {
  const store = storeWith(first);

  const verdict = store.apply(changes(3, 5, { put: [idea(2), tally(2, 1)], gone: [['idea', 'idea1'], ['tally', 'idea1']] }));

  assert.equal(verdict, 'applied');
  assert.equal(store.rev, 5);
  assert.deepEqual(shown(store), { idea: ['idea2'], tally: ['idea2'] });
});

test('what is gone is dropped before records are put: a hidden and restored idea stays', () => {
  const store = storeWith(first);

  store.apply(changes(3, 6, { put: [idea(1, { text: 'снова' })], gone: [['idea', 'idea1']] }));

  assert.equal(store.get('idea', 'idea1')?.text, 'снова');
});

test('a reset clears what it does not name', () => {
  const store = storeWith(first);

  store.apply(changes(3, 4, { reset: true, put: [idea(2)] }));

  assert.deepEqual(shown(store), { idea: ['idea2'] });
});

test('an older frame is ignored', () => {
  const store = storeWith(first, changes(3, 5, { put: [tally(1, 9)] }));

  assert.equal(store.apply(changes(3, 4, { put: [tally(1, 5)] })), 'ignored');
  assert.deepEqual([store.rev, store.get('tally', 'idea1')?.n], [5, 9]);
});

test('a duplicate frame changes nothing', () => {
  const frame = changes(3, 5, { put: [tally(1, 9)] });
  const store = storeWith(first, frame);
  const before = shown(store);

  store.apply(frame);

  assert.deepEqual([store.rev, shown(store), store.get('tally', 'idea1')?.n], [5, before, 9]);
});

test('a lost frame shows as a gap, and nothing of the next one is taken', () => {
  const store = storeWith(first);

  assert.equal(store.apply(changes(4, 5, { put: [idea(2)] })), 'gap');
  assert.deepEqual([store.rev, shown(store)], [3, { idea: ['idea1'], tally: ['idea1'] }]);
});

test('reordered frames end in a gap, not in a mixture', () => {
  const store = storeWith(first);

  assert.equal(store.apply(changes(4, 5, { put: [tally(1, 6)] })), 'gap');
  assert.equal(store.apply(changes(3, 4, { put: [tally(1, 5)] })), 'applied');
  assert.equal(store.apply(changes(3, 5, { put: [tally(1, 6)] })), 'applied');
  assert.deepEqual([store.rev, store.get('tally', 'idea1')?.n], [5, 6]);
});

test('a frame that starts before what is known and ends after it is taken whole', () => {
  const store = storeWith(first, changes(3, 4, { put: [tally(1, 5)] }));

  assert.equal(store.apply(changes(3, 6, { put: [tally(1, 7)] })), 'applied');
  assert.equal(store.rev, 6);
});

test('a live reset bridges a gap, because it names everything', () => {
  const store = storeWith(first);

  assert.equal(store.apply(changes(7, 8, { reset: true, put: [idea(9)] })), 'applied');
  assert.deepEqual([store.rev, shown(store)], [8, { idea: ['idea9'] }]);
});

test('a late reset must not show again what a phase has hidden', () => {
  const store = storeWith(first, changes(3, 5, { reset: true, put: [idea(1)] }));

  assert.equal(store.apply(changes(-1, 4, { reset: true, put: [idea(1), tally(1, 4)] })), 'ignored');
  assert.deepEqual(shown(store), { idea: ['idea1'] });
});

test('a late answer to my own hello must not show again what a phase has hidden meanwhile', () => {
  const store = storeWith(first);
  store.hello('e1');
  store.apply(changes(4, 6, { reset: true, put: [idea(1)] }));

  const verdict = store.apply(changes(-1, 5, { reset: true, put: [idea(1), tally(1, 4)] }), { answersHello: true });

  assert.equal(verdict, 'ignored');
  assert.deepEqual([store.rev, shown(store)], [6, { idea: ['idea1'] }]);
});

test('the reset that answers my own hello is taken even when it is older', () => {
  const store = storeWith(changes(-1, 50, { reset: true, put: [idea(1), idea(2)] }));
  store.hello('e1');

  const verdict = store.apply(changes(-1, 20, { reset: true, put: [idea(1)] }), { answersHello: true });

  assert.equal(verdict, 'applied');
  assert.deepEqual([store.rev, shown(store)], [20, { idea: ['idea1'] }]);
});

test('an older delta is ignored even when it answers my hello', () => {
  const store = storeWith(first);

  assert.equal(store.apply(changes(1, 2, { gone: [['idea', 'idea1']] }), { answersHello: true }), 'ignored');
});

test('a short frame asks for the snapshot and changes nothing yet', () => {
  const store = storeWith(first);

  assert.equal(store.apply(changes(3, 9, { reset: true, fetch: 2000 })), 'fetch');
  assert.deepEqual([store.rev, shown(store)], [3, { idea: ['idea1'], tally: ['idea1'] }]);
  assert.equal(store.apply(changes(-1, 9, { reset: true, put: [idea(4)] })), 'applied');
  assert.equal(store.apply(changes(3, 9, { reset: true, fetch: 2000 })), 'ignored');
  assert.equal(store.apply(changes(3, 8, { reset: true, fetch: 2000 })), 'ignored');
});

test('frames of another stream are ignored', () => {
  const store = storeWith(first);

  assert.equal(store.apply({ ...changes(3, 4, { put: [idea(2)] }), stream: 'board:another1' }), 'ignored');
});

test('after a restore the store keeps what it shows until the next reset, and takes any revision', () => {
  const store = storeWith(first);

  store.forget();
  assert.deepEqual([store.rev, shown(store)], [-1, { idea: ['idea1'], tally: ['idea1'] }]);
  assert.equal(store.apply(changes(1, 2, { put: [idea(2)] })), 'gap');
  assert.equal(store.apply(changes(-1, 2, { reset: true, put: [idea(2)] })), 'applied');
  assert.deepEqual(shown(store), { idea: ['idea2'] });
});

test('listeners hear once per applied frame which kinds it touched, and nothing of ignored ones', () => {
  const store = new StreamStore(STREAM);
  /** @type {string[][]} */
  const heard = [];
  const end = store.subscribe((kinds) => heard.push([...kinds].sort()));

  store.apply(first);
  store.apply(changes(3, 4, { put: [idea(2), idea(3)] }));
  store.apply(changes(1, 2, { put: [idea(7)] }));
  store.apply(changes(9, 10));
  store.apply(changes(4, 5, { gone: [['tally', 'idea1']] }));
  store.apply(changes(5, 6, { reset: true, put: [idea(1)] }));
  end();
  store.apply(changes(6, 7, { put: [idea(8)] }));

  assert.deepEqual(heard, [['idea', 'tally'], ['idea'], ['tally'], ['idea', 'tally']]);
});

test('what is mine is replaced by newer or equal revisions, never by older ones', () => {
  const own = new MineStore(STREAM);
  let told = 0;
  own.subscribe(() => (told += 1));

  assert.deepEqual([own.apply(mine({ rev: 5, left: 4 })), own.mine?.left], [true, 4]);
  assert.deepEqual([own.apply(mine({ rev: 5, left: 3 })), own.mine?.left], [true, 3]);
  assert.deepEqual([own.apply(mine({ rev: 4, left: 5 })), own.mine?.left], [false, 3]);
  assert.deepEqual([own.apply(null), own.apply(mine({ rev: 9, stream: 'board:another1' }))], [false, false]);
  own.forget();
  assert.deepEqual([own.apply(mine({ rev: 1, left: 5 })), own.mine?.left, told], [true, 5, 3]);
});
