import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startLive } from '../../../static/js/core/live.js';
import { MemoryStorage } from '../../../static/js/core/memory.js';
import { FakeServer } from './fake_server.js';
import { addIdea, AS, mine, setVote, STREAM } from './records.js';
import { FakeTimers, settle } from './timers.js';

const OTHER = mine({ participant: 'person002', rev: 0 });

/** @param {any} [given] */
function page({ server = new FakeServer(), storage = new MemoryStorage(), timers = new FakeTimers(), boot = {} } = {}) {
  const { epoch } = server.rows;
  const facts = { as: AS, v: 1, build: 'build1', epoch, now: timers.now(), mine: server.own, streams: { [STREAM]: server.rows.changesSince(-1) } };
  server.now = timers.now;
  const live = startLive({ boot: { ...facts, ...boot }, io: server.io, fetch: server.fetch, storage, now: timers.now, timers, random: () => 0.5 });
  return { live, server, storage, timers };
}

/** @param {FakeServer} server */
function goBack(server) {
  server.cut();
  const { rows, journal, done } = new FakeServer();
  rows.epoch = 'epoch2';
  Object.assign(server, { rows, journal, done, restoredRev: 0 });
}

/** @param {any} live */
const open = (live) => live.outbox.entries.map((/** @type {any} */ { command, state, code, by }) => [command.idea ?? command.text, state, code, by]);

/** @param {FakeServer} server */
const done = (server) => server.done.map(({ command }) => command.idea ?? command.text);

test('what one seat has done is not sent under another, not even to a restored server: it is shown as not sent', async () => {
  const { live, server, timers } = page();
  await settle();
  live.act(setVote(1));
  await settle();
  goBack(server);
  server.own = OTHER;

  await timers.advance(1_000);

  assert.deepEqual([live.mine.mine?.participant, done(server)], ['person002', []]);
  assert.deepEqual(open(live), [['idea1', 'refused', 'other_seat', 'person001']]);
});

test('what waits on disk of another seat is not sent after a reload either', async () => {
  const server = new FakeServer();
  server.webSocket = 'blocked';
  server.http = 'down';
  const before = page({ server });
  before.live.act(setVote(1));
  await settle();
  before.live.stop();
  Object.assign(server, { webSocket: 'up', http: 'up', own: OTHER });

  const { live } = page({ server, storage: before.storage });
  await settle();

  assert.deepEqual([done(server), open(live)], [[], [['idea1', 'refused', 'other_seat', 'person001']]]);
});

test('an idea of another seat becomes one of this seat by a tap, under an id of its own', async () => {
  const { live, server, timers } = page();
  await settle();
  live.act(addIdea('Свет'));
  await settle();
  const { id } = /** @type {any} */ (live.outbox.sent[0]).command;
  goBack(server);
  server.own = OTHER;
  await timers.advance(1_000);

  const [entry] = live.outbox.entries;
  live.outbox.again(entry?.op ?? '');
  await settle();

  assert.deepEqual([done(server), open(live)], [['Свет'], []]);
  assert.notEqual(server.done[0]?.command.id, id);
});

test('the seat comes back: what waited for it is sent', async () => {
  const { live, server, timers } = page();
  await settle();
  live.act(setVote(1));
  await settle();
  goBack(server);
  server.own = OTHER;
  await timers.advance(1_000);
  server.own = mine({ rev: 0 });
  server.cut();

  await timers.advance(1_000);

  assert.deepEqual([done(server), open(live)], [['idea1'], []]);
});

test('what was done under a seat that is no more belongs to the one after it', async () => {
  const { live, server, timers } = page();
  await settle();
  live.act(setVote(1));
  await settle();
  assert.deepEqual(live.outbox.seats(AS), ['person001']);
  goBack(server);
  live.outbox.inherit({ as: AS, gone: ['person001'], erased: [], to: 'person002' });
  server.own = OTHER;

  await timers.advance(1_000);

  assert.deepEqual([done(server), open(live), live.outbox.seats(AS)], [['idea1'], [], ['person002']]);
});

test('what was done by somebody who was erased goes with him, sent or not', async () => {
  const { live, server } = page();
  await settle();
  live.act(setVote(1));
  await settle();
  server.webSocket = 'blocked';
  server.http = 'down';
  server.cut();
  live.act(addIdea('Свет'));
  await settle();
  assert.equal(open(live).length + live.outbox.sent.length, 2);

  live.outbox.inherit({ as: AS, gone: [], erased: ['person001'], to: 'person002' });

  assert.deepEqual([open(live), live.outbox.sent, live.outbox.seats(AS)], [[], [], []]);
});

test('what an earlier page has left without a mark is taken for that of the seat that is here', async () => {
  const storage = new MemoryStorage();
  const unmarked = { v: 1, op: 'operation-of-yesterday', n: 1, as: AS, command: { ...setVote(1), op: 'operation-of-yesterday' } };
  await storage.put(/** @type {any} */ ({ ...unmarked, state: 'waiting', at: 9_000_000, tries: 0, alone: false, code: null, detail: {}, rev: -1, epoch: '', reply: null }));

  const { live, server } = page({ storage });
  await settle();

  assert.deepEqual([done(server), live.outbox.sent.map(({ v, by }) => [v, by])], [['idea1'], [[2, 'person001']]]);
});

test('over HTTP the server is told whose it is, also by a page of another grant', async () => {
  const server = new FakeServer();
  /** @type {any[]} */
  const asked = [];
  const { fetch } = server;
  server.fetch = /** @type {any} */ ((/** @type {string} */ path, /** @type {any} */ init) => {
    if (init?.body) asked.push(JSON.parse(init.body).seat);
    return fetch(path, init);
  });
  server.webSocket = 'blocked';
  server.http = 'down';
  const before = page({ server });
  before.live.act(setVote(1));
  await settle();
  before.live.stop();
  Object.assign(server, { webSocket: 'up', http: 'up', own: null });

  page({ server, storage: before.storage, boot: { as: '417208/moderator/1' } });
  await settle();

  assert.deepEqual(asked, ['person001']);
});
