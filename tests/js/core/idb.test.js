import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openStorage } from '../../../static/js/core/idb.js';
import { MemoryDrafts, MemoryStorage } from '../../../static/js/core/memory.js';
import { FakeIndexedDB } from './indexed_db.js';
import { FakeTimers, settle } from './timers.js';

const entry = (/** @type {string} */ op, more = {}) => /** @type {any} */ ({ v: 1, op, n: 1, state: 'waiting', ...more });

/** @param {FakeIndexedDB} [database] */
async function opened(database = new FakeIndexedDB()) {
  const timers = new FakeTimers();
  const storage = await openStorage({ indexedDB: /** @type {any} */ (database), timers });
  return { database, timers, ...storage };
}

/** @param {() => Promise<{outbox: any, drafts: any}>} open */
async function keepsEntriesAndDrafts(open) {
  const { outbox, drafts } = await open();
  const first = entry('op1');
  await outbox.put(first);
  await outbox.put(entry('op2'));
  await outbox.put(entry('op1', { state: 'sent' }));
  await outbox.put(entry('op3'));
  await outbox.remove('op3');
  first.state = 'changed by the page';
  await drafts.put('board0001', { text: 'Черновик' });

  assert.deepEqual((await outbox.load()).map(({ op, state }) => [op, state]), [['op1', 'sent'], ['op2', 'waiting']]);
  assert.deepEqual(await drafts.get('board0001'), { text: 'Черновик' });
  await drafts.remove('board0001');
  assert.equal(await drafts.get('board0001'), undefined);
}

test('IndexedDB keeps entries by operation and drafts by key', () => keepsEntriesAndDrafts(opened));

test('so does the memory', () => keepsEntriesAndDrafts(async () => ({ outbox: new MemoryStorage(), drafts: new MemoryDrafts() })));

test('another life of the page finds what the first one left', async () => {
  const { database, outbox, durable } = await opened();
  await outbox.put(entry('op1'));

  const again = await opened(database);

  assert.deepEqual([durable, outbox.durable, await again.outbox.load()], [true, true, [entry('op1')]]);
});

test('writing is done when it is on disk', async () => {
  const { database, outbox } = await opened();

  await outbox.put(entry('op1'));

  assert.deepEqual(database.transactions, [{ store: 'outbox', mode: 'readwrite', durability: 'strict' }]);
});

test('without IndexedDB, or where it throws, the memory stands in and says so', async () => {
  const refusing = new FakeIndexedDB();
  refusing.isRefused = true;

  for (const { outbox, drafts, durable } of [await opened(refusing), await openStorage()]) {
    assert.deepEqual([durable, outbox.durable], [false, false]);
    await outbox.put(entry('op1'));
    await drafts.put('k', 1);
    assert.deepEqual([(await outbox.load()).length, await drafts.get('k')], [1, 1]);
  }
});

test('a browser that never answers does not keep the page waiting', async () => {
  const silent = new FakeIndexedDB();
  silent.isSilent = true;
  const timers = new FakeTimers();
  const opening = openStorage({ indexedDB: /** @type {any} */ (silent), timers });

  await timers.advance(3000);

  assert.equal((await opening).durable, false);
});

test('a connection that the browser closed while the page slept is opened again', async () => {
  const { database, outbox } = await opened();
  await outbox.put(entry('op1'));
  for (const connection of database.connections) connection.close();

  await outbox.put(entry('op2'));

  assert.deepEqual([database.opened, (await outbox.load()).length], [2, 2]);
});

test('a newer page that wants another format is not held up', async () => {
  const { database } = await opened();

  database.connections[0].onversionchange();

  assert.equal(database.connections[0].isClosed, true);
});

test('a full disk is an error of that one write', async () => {
  const { database, outbox } = await opened();
  database.isFull = true;
  await assert.rejects(outbox.put(entry('op1')));

  database.isFull = false;
  await outbox.put(entry('op2'));

  assert.deepEqual((await outbox.load()).map(({ op }) => op), ['op2']);
  await settle();
});
