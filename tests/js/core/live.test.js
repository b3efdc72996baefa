import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startLive } from '../../../static/js/core/live.js';
import { MemoryStorage } from '../../../static/js/core/memory.js';
import { shownIdeas, shownVotes } from '../../../static/js/core/optimistic.js';
import { FakeServer } from './fake_server.js';
import { addIdea, AS, BOARD, idea, mine, myVote, setVote, STREAM } from './records.js';
import { FakeTimers, seeded, settle } from './timers.js';

/** @param {any} [given] */
async function page({ server = new FakeServer(), storage = new MemoryStorage(), timers = new FakeTimers(), random = () => 0.5, boot = {}, ...more } = {}) {
  const { epoch } = server.rows;
  const facts = { as: AS, v: 1, build: 'build1', epoch, now: server.now(), mine: server.own, streams: { [STREAM]: server.rows.changesSince(-1) } };
  const live = startLive({ boot: { ...facts, ...boot }, io: server.io, fetch: server.fetch, storage, now: timers.now, timers, random, ...more });
  return { live, server, storage, timers };
}

/** @param {any} store */
const shown = (store) =>
  [...store.tables].flatMap(([kind, table]) => [...table.values()].map((/** @type {any} */ record) => [kind, record.id, JSON.stringify(record)])).sort();

test('the page can paint before anything is connected', async () => {
  const server = new FakeServer();
  server.rows.put(idea(1));
  server.own = mine({ left: 3 });

  const { live } = await page({ server });

  assert.deepEqual([live.store(STREAM)?.get('idea', 'idea1')?.no, live.mine.mine?.left, live.store('board:another1')], [1, 3, null]);
  assert.deepEqual([live.as, live.clock.synced, server.attempts, server.asked], [AS, true, 1, []]);
});

test('a page asks only for what came after its first paint', async () => {
  const { server, live } = await page();
  server.rows.put(idea(1));

  await settle();

  assert.deepEqual([server.asked, shown(live.store(STREAM))], [['hello 0'], server.rows.history.get(1)]);
});

test('a vote made without a connection is shown at once, survives the page, and is counted once', async () => {
  const server = new FakeServer();
  server.webSocket = 'blocked';
  server.http = 'down';
  const before = await page({ server });
  before.live.act(setVote(1));
  await before.timers.advance(20_000);
  const entries = before.live.outbox.of(AS);
  const votes = shownVotes({ mine: server.own, entries, board: BOARD });
  assert.deepEqual([[...votes.supported], votes.left, server.done.length], [['idea1'], 4, 0]);
  before.live.stop();

  server.webSocket = 'up';
  server.http = 'up';
  server.own = mine({ rev: 2, left: 4, votes: [myVote(1)] });
  const { live } = await page({ server, storage: before.storage });
  await settle();

  assert.deepEqual([server.done.length, live.outbox.isEmpty], [1, true]);
  const { mine: own } = live.mine;
  assert.deepEqual(own && shownVotes({ mine: own, entries: live.outbox.of(AS), board: BOARD }).left, 4);
});

test('an idea whose acknowledgement is lost with the connection is sent again, and exists once', async () => {
  const { live, server, timers } = await page();
  await settle();
  server.special = (event, body) => {
    if (event !== 'ops') return undefined;
    /** @type {any} */ (server)._ops(AS, body);
    server.cut();
    return null;
  };
  const { op } = live.act(addIdea('одна'));
  await settle();
  const { ideas } = shownIdeas({ mine: server.own, entries: live.outbox.of(AS), board: BOARD });
  assert.deepEqual(ideas.map(({ text, state }) => [text, state]), [['одна', 'waiting']]);

  server.special = () => undefined;
  await timers.advance(1000);

  assert.deepEqual([live.outbox.find(op)?.state, server.done.map(({ command }) => command.text)], ['sent', ['одна']]);
});

test('an outbox of fifty goes out over HTTP alone', async () => {
  const server = new FakeServer();
  server.webSocket = 'blocked';
  const { live, timers } = await page({ server });
  const ops = Array.from({ length: 50 }, (_, n) => live.act(setVote(n)).op);

  await timers.advance(10_000);

  assert.deepEqual(server.done.map(({ command }) => command.op), ops);
  assert.deepEqual(server.asked.filter((what) => what.startsWith('POST')).length, 2);
});

test('what a restored server has lost comes back from the phones', async () => {
  const { live, server, timers } = await page();
  await settle();
  for (const n of [1, 2, 3]) live.act(setVote(n));
  await settle();
  server.tick();
  server.cut();
  const { rows, journal, done } = new FakeServer();
  Object.assign(server, { rows, journal, done, restoredRev: 0 });
  server.rows.epoch = 'epoch2';

  await timers.advance(1000);

  assert.deepEqual(server.done.map(({ command }) => command.idea), ['idea1', 'idea2', 'idea3']);
});

test('a page without a grant is refused, and says so', async () => {
  const server = new FakeServer();
  server.refuses = 'not_signed_in';
  /** @type {any[]} */
  const states = [];

  await page({ server, boot: { as: null, mine: null }, onState: (/** @type {any} */ ...state) => states.push(state) });
  await settle();

  assert.deepEqual(states, [['refused', 'not_signed_in']]);
});

/** Things that happen to a hall. @param {FakeServer} server @param {() => number} random */
function disturb(server, random) {
  const what = random();
  if (what < 0.2) server.cut();
  server.webSocket = what < 0.3 ? 'blocked' : what < 0.35 ? 'hanging' : 'up';
  server.http = random() < 0.3 ? 'down' : 'up';
  const loss = random() < 0.4 ? 0.3 : 0;
  server.special = (event, body) => {
    if (random() >= loss) return undefined;
    if (event === 'ops' && random() < 0.5) /** @type {any} */ (server)._ops(AS, body);
    return event.startsWith('/') ? Promise.reject(new Error('lost')) : null;
  };
}

for (const seed of Array.from({ length: 12 }, (_, index) => index + 1)) {
  test(`nothing acknowledged is lost, nothing is done twice, and every page converges (seed ${seed})`, async () => {
    const random = seeded(seed);
    const server = new FakeServer();
    const timers = new FakeTimers();
    const storages = [1, 2, 3].map(() => new MemoryStorage());
    let pages = await Promise.all(storages.map((storage) => page({ server, storage, timers, random })));
    /** @type {string[]} */
    const made = [];

    for (let step = 0; step < 60; step += 1) {
      disturb(server, random);
      for (const { live } of pages) if (random() < 0.5) made.push(live.act(addIdea(`идея ${step}`, `idea-of-${made.length}`)).op);
      if (random() < 0.15) server.rows.changePhase();
      server.tick(() => random() > 0.2);
      await timers.advance(random() * 4000);
      if (random() < 0.1) {
        const at = Math.floor(random() * pages.length);
        pages[at]?.live.stop();
        const reloaded = await page({ server, storage: storages[at], timers, random });
        pages = pages.map((one, index) => (index === at ? reloaded : one));
      }
    }
    Object.assign(server, { webSocket: 'up', http: 'up', special: () => undefined });
    await timers.advance(120_000);
    server.tick();

    assert.deepEqual(server.done.map(({ command }) => command.op).sort(), made.sort());
    assert.deepEqual(pages.flatMap(({ live }) => live.outbox.entries), []);
    assert.deepEqual(pages.flatMap(({ live }) => live.outbox.sent.map(({ op }) => op)).sort(), made);
    for (const { live } of pages) assert.deepEqual(shown(live.store(STREAM)), server.rows.history.get(server.rows.rev));
  });
}
