import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Clock } from '../../../static/js/core/clock.js';
import { Connection } from '../../../static/js/core/connection.js';
import { NotSent } from '../../../static/js/core/errors.js';
import { MineStore, StreamStore } from '../../../static/js/core/store.js';
import { FakeServer } from './fake_server.js';
import { AS, changes, idea, mine, setVote, STREAM } from './records.js';
import { FakeTimers, settle } from './timers.js';

/** @param {any} [more] */
async function page({ server = new FakeServer(), random = () => 0.5, start = true, ...more } = {}) {
  const timers = new FakeTimers();
  const store = new StreamStore(STREAM);
  const own = new MineStore(STREAM);
  const clock = new Clock(timers.now);
  /** @type {string[]} */
  const states = [];
  /** @type {any[]} */
  const told = [];
  const connection = new Connection({
    ...{ io: server.io, fetch: server.fetch, as: AS, stores: [store], mine: own, clock, build: 'build1', epoch: 'epoch1' },
    ...{ now: timers.now, random, timers },
    onState: (state, code) => states.push(code ? `${state} ${code}` : state),
    onPulse: (pulse) => told.push(pulse),
    onHello: (greeting) => told.push(greeting),
    onOutdated: () => told.push('outdated'),
    ...more,
  });
  if (start) connection.start();
  await settle();
  return { server, timers, store, own, clock, states, told, connection };
}

/** @param {FakeServer} server */
const rowsOf = (server) => server.rows.history.get(server.rows.rev);

/** @param {StreamStore} store */
const shown = (store) =>
  [...store.tables].flatMap(([kind, table]) => [...table.values()].map((record) => [kind, record.id, JSON.stringify(record)])).sort();

test('a page connects over a WebSocket alone, under its grant, says hello and is online', async () => {
  const server = new FakeServer();
  server.rows.put(idea(1));

  const { store, own, states, connection, clock } = await page({ server });

  const [socket] = server.sockets;
  assert.deepEqual(socket?.options.transports, ['websocket']);
  assert.deepEqual([socket?.options.auth, socket?.options.reconnection], [{ as: AS, v: 1 }, false]);
  assert.deepEqual([server.asked, states, connection.state], [['hello -1'], ['online'], 'online']);
  assert.deepEqual([shown(store), own.mine, clock.now()], [rowsOf(server), server.own, server.now()]);
});

test('what the server tells arrives where it belongs', async () => {
  const { server, store, own, told } = await page();
  told.length = 0;

  server.rows.put(idea(1));
  server.tick();
  server.tell('mine', mine({ rev: 2, left: 4 }));
  server.tell('pulse', { stream: STREAM, present: { board0001: 12 } });
  server.tell('changes', { ...changes(0, 9), stream: 'board:another1' });

  assert.deepEqual([shown(store), own.mine?.left], [rowsOf(server), 4]);
  assert.deepEqual(told, [{ stream: STREAM, present: { board0001: 12 } }]);
});

test('people present may come with the answer to hello', async () => {
  const server = new FakeServer();
  const pulse = { stream: STREAM, present: { board0001: 3 } };
  const hello = /** @type {any} */ (server)._hello.bind(server);
  server.special = (event, body) => (event === 'hello' ? { ...hello(body), pulse } : undefined);

  const { told } = await page({ server });

  assert.deepEqual(told, [pulse, { stream: STREAM, epoch: 'epoch1', restoredRev: null }]);
});

test('a lost frame is repaired by one hello, however many frames show the gap', async () => {
  const { server, store } = await page();
  server.asked = [];

  server.rows.put(idea(1));
  server.tick(() => false);
  for (const no of [2, 3]) {
    server.rows.put(idea(no));
    server.tick();
  }
  await settle();

  assert.deepEqual([server.asked, shown(store)], [['hello 0'], rowsOf(server)]);
});

test('an answer that is older than a frame already seen is followed by another hello', async () => {
  const { server, store, timers } = await page();
  server.rows.put(idea(1));
  const late = { .../** @type {any} */ (server)._hello({ rev: 0, epoch: 'epoch1' }) };
  server.rows.delta();
  server.rows.put(idea(2));
  server.special = (event) => (event === 'hello' ? late : undefined);
  server.tick();
  await settle();
  assert.equal(store.rev, 1);

  server.special = () => undefined;
  await timers.advance(1000);

  assert.deepEqual(shown(store), rowsOf(server));
});

test('a page that lost its connection comes back by itself and asks only for what it missed', async () => {
  const { server, store, states, timers } = await page();
  server.rows.put(idea(1));
  server.tick();
  server.asked = [];

  server.cut();
  server.rows.put(idea(2));
  await timers.advance(749);
  assert.deepEqual(states, ['online', 'offline']);
  await timers.advance(1);

  assert.deepEqual([states, server.asked, shown(store)], [['online', 'offline', 'online'], ['hello 1'], rowsOf(server)]);
});

test('a thousand pages that lost the server come back spread over time', async () => {
  const waits = await Promise.all(
    [0, 0.25, 0.5, 0.999].map(async (value) => {
      const { server, timers } = await page({ random: () => value });
      server.cut();
      return timers.next;
    }),
  );

  assert.deepEqual(waits, [500, 625, 750, 999.5]);
});

test('attempts go on for ever, at most ten seconds apart', async () => {
  const server = new FakeServer();
  server.webSocket = 'blocked';
  server.http = 'down';
  const { timers, states } = await page({ server, random: () => 0.999 });

  await timers.advance(3_600_000);

  assert.ok(server.attempts > 360 && server.attempts < 400, `${server.attempts} attempts`);
  assert.deepEqual(states, ['offline']);
  server.webSocket = 'up';
  await timers.advance(10_000);
  assert.deepEqual(states, ['offline', 'online']);
});

test('where no WebSocket passes but HTTP does, the page polls and sends over HTTP', async () => {
  const server = new FakeServer();
  server.webSocket = 'blocked';
  const { connection, states, store, timers } = await page({ server });
  await timers.advance(5000);
  assert.deepEqual([states, server.attempts], [['offline', 'fallback'], 3]);

  server.rows.put(idea(1));
  await timers.advance(3000);
  assert.deepEqual(shown(store), rowsOf(server));
  const answer = await connection.send(AS, [{ ...setVote(1), op: 'operation00000001' }]);

  assert.deepEqual(answer.ok && answer.replies, [{ op: 'operation00000001', ok: true, rev: 2 }]);
  assert.equal(server.asked[server.asked.length - 1], 'POST /api/ops');
  await timers.advance(300);
  assert.deepEqual(shown(store), rowsOf(server));
});

test('the fallback asks every three seconds, and tries the WebSocket now and then', async () => {
  const server = new FakeServer();
  server.webSocket = 'blocked';
  const { timers, states, store } = await page({ server });
  await timers.advance(5000);
  server.asked = [];
  server.attempts = 0;

  await timers.advance(90_000);
  assert.deepEqual([server.asked.length, server.attempts], [30, 2]);

  server.webSocket = 'up';
  await timers.advance(45_000);
  assert.equal(states[states.length - 1], 'online');
  server.asked = [];
  server.rows.put(idea(1));
  server.tick();
  await timers.advance(20_000);
  assert.deepEqual([server.asked, shown(store)], [[], rowsOf(server)]);
});

test('a network that is down altogether is no reason for the fallback, and neither is a captive portal', async () => {
  for (const http of /** @type {const} */ (['down', 'portal'])) {
    const server = new FakeServer();
    server.webSocket = 'blocked';
    server.http = http;

    const { states, timers, connection } = await page({ server });
    await timers.advance(60_000);

    assert.deepEqual([http, states], [http, ['offline']]);
    await assert.rejects(connection.send(AS, []), NotSent);
  }
});

test('failures count towards the fallback only in a row', async () => {
  const server = new FakeServer();
  server.webSocket = 'blocked';
  const { states, timers } = await page({ server });
  await timers.advance(1500);
  server.http = 'down';
  await timers.advance(3000);
  server.http = 'up';

  await timers.advance(6400);
  assert.deepEqual([states, server.attempts], [['offline'], 5]);
  await timers.advance(200);
  assert.deepEqual([states, server.attempts], [['offline', 'fallback'], 6]);
});

test('a fallback that gets no answer is offline, and comes back without a WebSocket', async () => {
  const server = new FakeServer();
  server.webSocket = 'blocked';
  const { states, timers } = await page({ server });
  await timers.advance(5000);

  server.http = 'down';
  await timers.advance(30_000);
  server.http = 'up';
  await timers.advance(15_000);

  assert.deepEqual(states, ['offline', 'fallback', 'offline', 'fallback']);
});

test('a proxy that swallows what a WebSocket says is as good as none', async () => {
  const server = new FakeServer();
  server.special = (event) => (event === 'hello' ? null : undefined);

  const { states, timers } = await page({ server });
  await timers.advance(45_000);

  assert.deepEqual(states, ['offline', 'fallback']);
});

test('a poll that is still out when the socket opens does not stand for the hello', async () => {
  const server = new FakeServer();
  server.webSocket = 'blocked';
  /** @type {(answer: any) => void} */
  let late = () => {};
  server.special = (path) => (path === '/api/changes' ? new Promise((resolve) => (late = resolve)) : undefined);
  const { store, timers } = await page({ server });
  server.webSocket = 'up';
  server.asked = [];

  await timers.advance(2000);
  server.rows.put(idea(1));
  server.tick();
  late(/** @type {any} */ (server)._hello({ rev: -1, epoch: '' }));
  await settle();

  assert.deepEqual([server.asked, shown(store)], [['hello -1'], rowsOf(server)]);
});

test('a poll that was answered by the server before its restore counts for nothing after it', async () => {
  const server = new FakeServer();
  server.webSocket = 'blocked';
  /** @type {(answer: any) => void} */
  let late = () => {};
  server.special = (path) => (path === '/api/changes' ? new Promise((resolve) => (late = resolve)) : undefined);
  const { store, told, timers } = await page({ server });
  for (const no of [1, 2, 3]) server.rows.put(idea(no));
  const outlived = /** @type {any} */ (server)._hello({ rev: -1, epoch: '' });
  server.rows = new FakeServer().rows;
  server.rows.epoch = 'epoch2';
  server.webSocket = 'up';

  await timers.advance(2000);
  late(outlived);
  await settle();

  assert.deepEqual([store.rev, shown(store), told.length], [0, [], 1]);
});

test('a connection that ends in the very moment of its first answer is not taken for one', async () => {
  for (let moments = 0; moments < 20; moments += 1) {
    const server = new FakeServer();
    const cutIn = (/** @type {number} */ n) => queueMicrotask(() => (n ? cutIn(n - 1) : server.cut()));
    server.special = (event) => void (event === 'hello' && cutIn(moments));

    const { connection } = await page({ server });

    assert.deepEqual([moments, connection.state], [moments, 'offline']);
    await assert.rejects(connection.send(AS, []), NotSent);
  }
});

test('a redirect to somebody else\'s page is no answer', async () => {
  const server = new FakeServer();
  server.webSocket = 'blocked';
  /** @type {RequestInit[]} */
  const asked = [];
  const fetch = (/** @type {string} */ path, /** @type {RequestInit} */ init) => {
    asked.push(init);
    return server.fetch(path, init);
  };

  await page({ server, fetch });

  assert.deepEqual(asked.map(({ redirect, credentials }) => [redirect, credentials]), [['error', 'same-origin']]);
});

test('a page without its grant is told so, tries seldom, and is let in when the grant is back', async () => {
  const server = new FakeServer();
  server.refuses = 'not_signed_in';
  const { states, timers, connection } = await page({ server });
  assert.deepEqual([states, connection.code], [['refused not_signed_in'], 'not_signed_in']);

  await timers.advance(100_000);
  assert.equal(server.attempts, 3);
  server.refuses = null;
  connection.wake();
  await settle();

  assert.deepEqual([states, connection.code], [['refused not_signed_in', 'online'], null]);
});

test('a refusal that passes is no refusal of the page', async () => {
  const server = new FakeServer();
  server.refuses = 'slow_down';
  const { states, timers } = await page({ server });
  server.refuses = null;

  await timers.advance(2000);

  assert.deepEqual(states, ['offline', 'online']);
});

test('when the grant ends, the page says so at once', async () => {
  const { server, states } = await page();

  server.refuses = 'not_signed_in';
  server.tell('bye', { code: 'not_signed_in' });

  assert.deepEqual([states, server.sockets.size], [['online', 'refused not_signed_in'], 0]);
});

test('whoever was erased at the desk is told so, although the grant is gone as well', async () => {
  const { server, states } = await page();

  server.refuses = 'not_signed_in';
  server.tell('bye', { code: 'erased' });

  assert.deepEqual(states, ['online', 'refused erased']);
});

test('a stream that the page may not follow is a refusal', async () => {
  const server = new FakeServer();
  server.special = (event) => (event === 'hello' ? { ok: false, code: 'unknown_stream', detail: {} } : undefined);

  const { states } = await page({ server });

  assert.deepEqual(states, ['refused unknown_stream']);
});

test('commands go over the socket; what is mine is there before the answer is', async () => {
  const { server, connection, own, clock } = await page();
  server.own = mine({ rev: 7, left: 4 });

  const answer = await connection.send(AS, [{ ...setVote(1), op: 'operation00000001' }]);

  assert.deepEqual([answer.ok, own.mine?.left, server.asked], [true, 4, ['hello -1', 'ops']]);
  assert.deepEqual([clock.synced, clock.now()], [true, 9_000_000]);
});

test('commands under another grant of the device go over HTTP, and its record is not taken for mine', async () => {
  const { server, connection, own } = await page();
  server.own = mine({ rev: 7, left: 0 });

  await connection.send('417208/scribe/2', [{ ...setVote(1), op: 'operation00000001' }]);

  assert.deepEqual([server.done[0]?.as, own.mine?.left], ['417208/scribe/2', 5]);
});

test('commands that get no answer are rejected, and it stays open whether they arrived', async () => {
  const { server, connection, timers } = await page();
  server.special = (event) => (event === 'ops' ? null : undefined);
  const silent = connection.send(AS, []);
  const outcome = assert.rejects(silent, (error) => !(error instanceof NotSent));
  await timers.advance(20_000);
  await outcome;

  const cut = connection.send(AS, []);
  server.cut();
  await assert.rejects(cut, (error) => !(error instanceof NotSent));
});

test('an answer that is none is rejected, a refusal of the whole batch is an answer', async () => {
  const { server, connection } = await page();
  const saying = (/** @type {any} */ said) => (server.special = (event) => (event === 'ops' ? said : undefined));

  for (const nonsense of ['', 0, [], { ok: true }, { ok: false }, { ok: 'yes', replies: [] }]) {
    saying(nonsense);
    await assert.rejects(connection.send(AS, []));
  }
  saying({ ok: false, code: 'too_large', detail: {} });
  assert.deepEqual(await connection.send(AS, []), { ok: false, code: 'too_large', detail: {} });
});

test('before the first hello is answered nothing is sent', async () => {
  const server = new FakeServer();
  server.special = () => null;
  const { connection } = await page({ server });

  await assert.rejects(connection.send(AS, []), NotSent);
});

test('after 35 seconds without a byte the connection is given up; a ping is a byte', async () => {
  const { server, timers, states } = await page();
  for (let n = 0; n < 10; n += 1) {
    await timers.advance(10_000);
    server.ping();
  }
  assert.deepEqual([states, server.attempts], [['online'], 1]);

  await timers.advance(34_999);
  assert.deepEqual(states, ['online']);
  await timers.advance(1001);

  assert.deepEqual([states, server.attempts], [['online', 'offline', 'online'], 2]);
});

test('a phone that slept five minutes has a new connection at once', async () => {
  const { server, timers, states, connection } = await page();
  timers.t += 300_000;

  connection.wake();
  await settle();

  assert.deepEqual([states, server.attempts, server.sockets.size], [['online', 'offline', 'online'], 2, 1]);
});

test('a page that slept a little asks whether the connection still lives', async () => {
  const { server, timers, states, connection } = await page();
  timers.t += 15_000;
  connection.wake();
  await timers.advance(3000);
  assert.deepEqual([states, server.asked], [['online'], ['hello -1', 'hello 0']]);

  server.special = () => null;
  timers.t += 15_000;
  connection.wake();
  await timers.advance(3000);

  assert.deepEqual(states, ['online', 'offline']);
});

test('a page that has changed its network asks at once, and leaves a socket that is silent there', async () => {
  const { connection, server, timers } = await page();
  connection.wake(true);
  await settle();
  assert.deepEqual(server.asked, ['hello -1', 'hello 0']);

  server.special = () => null;
  connection.wake(true);
  await timers.advance(3_000);

  assert.deepEqual([connection.state, server.attempts], ['offline', 1]);
});

test('a page that is only looked at again asks nothing', async () => {
  const { server, timers, connection } = await page();
  timers.t += 5000;

  connection.wake();
  await settle();

  assert.deepEqual([server.asked, server.attempts], [['hello -1'], 1]);
});

test('when the network is back, the page does not wait for its turn', async () => {
  const server = new FakeServer();
  server.webSocket = 'blocked';
  server.http = 'down';
  const { timers, states, connection } = await page({ server });
  await timers.advance(60_000);
  server.webSocket = 'up';

  connection.wake();
  connection.wake();
  await settle();

  assert.deepEqual([states, server.sockets.size], [['offline', 'online'], 1]);
});

test('before a restart the server says when to come back, each page at its own time', async () => {
  const { server, timers, states, connection } = await page({ random: () => 0.25 });
  server.tell('restart', { in: 2000, spread: 4000 });
  assert.deepEqual(states, ['online']);
  await timers.advance(500);
  server.cut();

  connection.wake();
  await timers.advance(2499);
  assert.equal(server.attempts, 1);
  await timers.advance(1);

  assert.deepEqual([states, server.attempts], [['online', 'offline', 'online'], 2]);
});

test('a mass reset is fetched over HTTP after a wait of one\'s own, and frames meanwhile ask for nothing', async () => {
  const { server, store, timers } = await page({ random: () => 0.5 });
  server.asked = [];
  server.rows.changePhase();
  const { rev } = server.rows;
  server.tell('changes', { ...changes(0, rev), reset: true, fetch: 2000 });
  server.rows.delta();
  server.rows.put(idea(2));
  server.tick();
  await timers.advance(999);
  assert.deepEqual(server.asked, []);

  await timers.advance(1);

  assert.deepEqual([server.asked, shown(store)], [['GET /api/snapshot'], rowsOf(server)]);
});

test('a snapshot that is older than a frame already seen is followed by hello', async () => {
  const { server, store, timers } = await page();
  server.rows.changePhase();
  const snapshot = server.rows.changesSince(-1);
  server.tell('changes', { ...changes(0, server.rows.rev), reset: true, fetch: 100 });
  server.rows.delta();
  server.rows.put(idea(3));
  server.tick();
  server.special = (path) => (path === '/api/snapshot' ? snapshot : undefined);
  server.asked = [];

  await timers.advance(100);

  assert.deepEqual([server.asked, shown(store)], [['GET /api/snapshot', 'hello 1'], rowsOf(server)]);
});

test('where the snapshot cannot be had, the page asks again over the socket', async () => {
  const { server, store, timers } = await page();
  server.http = 'down';
  server.rows.changePhase();
  server.rows.put(idea(4));
  server.tell('changes', { ...changes(0, server.rows.rev), reset: true, fetch: 100 });

  await timers.advance(3000);

  assert.deepEqual(shown(store), rowsOf(server));
});

test('after a restore the page takes the older state, and tells what is known to be lost', async () => {
  const { server, store, own, told, timers } = await page();
  for (const no of [1, 2, 3]) server.rows.put(idea(no));
  server.tick();
  server.tell('mine', mine({ rev: 40 }));
  told.length = 0;
  server.cut();

  const restored = new FakeServer().rows;
  restored.epoch = 'epoch2';
  restored.put(idea(1));
  server.rows = restored;
  server.restoredRev = 1;
  server.own = mine({ rev: 2, left: 3 });
  await timers.advance(1000);

  assert.deepEqual([store.rev, shown(store), own.mine?.left], [1, rowsOf(server), 3]);
  assert.deepEqual(told, [{ stream: STREAM, epoch: 'epoch2', restoredRev: 1 }]);
  server.asked = [];
  await timers.advance(9000);
  assert.deepEqual(server.asked, []);
});

test('a newer build or protocol is told once', async () => {
  for (const newer of [{ build: 'build2' }, { v: 2 }]) {
    const { server, told, timers } = await page({ server: Object.assign(new FakeServer(), newer) });
    server.cut();
    await timers.advance(1000);

    assert.deepEqual(told.filter((one) => one === 'outdated'), ['outdated']);
  }
});

test('a page may follow another stream and leave it again', async () => {
  const { server, connection, timers } = await page();
  const other = new StreamStore('board:another1');
  server.asked = [];

  connection.follow(other);
  await settle();
  assert.deepEqual([server.asked, other.rev], [['hello -1'], 0]);
  connection.leave(other.stream);
  await settle();
  assert.equal(server.asked[1], 'leave');
  server.cut();
  await timers.advance(1000);

  assert.deepEqual(server.asked, ['hello -1', 'leave', 'hello 0']);
});

test('a page that is stopped is silent, and may start again', async () => {
  const { server, connection, timers, states } = await page();

  connection.stop();
  server.asked = [];
  await timers.advance(120_000);
  assert.deepEqual([server.asked, server.sockets.size, timers.pending], [[], 0, 0]);
  connection.start();
  await settle();

  assert.deepEqual(states, ['online', 'connecting', 'online']);
});

test('nothing is left behind by a connection that came and went', async () => {
  const { server, timers, connection } = await page();
  for (let n = 0; n < 20; n += 1) {
    server.cut();
    await timers.advance(1000);
  }

  assert.deepEqual([server.sockets.size, timers.pending], [1, 1]);
  connection.stop();
  assert.equal(timers.pending, 0);
});
