import assert from 'node:assert/strict';
import { test } from 'node:test';
import { MemoryStorage } from '../../../static/js/core/memory.js';
import { NotSent } from '../../../static/js/core/errors.js';
import { Outbox } from '../../../static/js/core/outbox.js';
import { addIdea, AS, setVote, STREAM } from './records.js';
import { FakeTimers, settle } from './timers.js';

const HOST = '417208/host';

/** A server that keeps a journal, and a line to it that the test holds in its hand. */
class Line {
  constructor() {
    /** @type {Map<string, any>} by operation */
    this.journal = new Map();
    /** @type {{as: string, ops: string[]}[]} */
    this.batches = [];
    /** @type {(commands: any[]) => any} */
    this.says = () => null;
    this.isCut = false;
    this.rev = 0;
    this.send = async (/** @type {string} */ as, /** @type {any[]} */ commands) => {
      this.batches.push({ as, ops: commands.map(({ op }) => op) });
      const special = await this.says(commands);
      if (special) return special;
      const replies = commands.map((command) => this._take(command));
      if (this.isCut) throw new Error('no answer');
      return { ok: true, now: 0, replies, mine: null };
    };
  }

  /** @param {any} command */
  _take(command) {
    const before = this.journal.get(command.op);
    if (before) return before;
    this.rev += 1;
    const reply = { op: command.op, ok: true, rev: this.rev };
    this.journal.set(command.op, reply);
    return reply;
  }
}

/** @param {{storage?: any, line?: Line, timers?: FakeTimers, isLoaded?: boolean}} [given] */
async function opened({ storage = new MemoryStorage(), line = new Line(), timers = new FakeTimers(), isLoaded = true } = {}) {
  let last = 0;
  const makeId = () => `operation${String((last += 1)).padStart(8, '0')}-${timers.t}`;
  const outbox = new Outbox({ storage, send: line.send, now: timers.now, makeId, timers, random: () => 0.5 });
  if (isLoaded) await outbox.load();
  return { outbox, storage, line, timers };
}

/** @param {Outbox} outbox */
const queue = (outbox) => outbox.entries.map(({ op, state }) => [op.slice(9, 17), state]);

/** @param {any} storage */
const onDisk = async (storage) => (await storage.load()).filter(({ v = 1 }) => v !== 0).map((/** @type {any} */ { op, state }) => [op.slice(9, 17), state]);

const refusing = (/** @type {string} */ code, detail = {}) => (/** @type {any[]} */ commands) => ({
  ...{ ok: true, now: 0, mine: null },
  replies: commands.map(({ op }) => ({ op, ok: false, code, detail })),
});

test('an added command is shown at once, sent, and kept in the log with its revision', async () => {
  const { outbox, line, storage } = await opened();

  const entry = outbox.add(setVote(1), { as: AS });
  assert.deepEqual([outbox.entries.length, outbox.isEmpty, entry.command.op], [1, false, entry.op]);
  await settle();

  assert.deepEqual([queue(outbox), outbox.isEmpty], [[], true]);
  assert.deepEqual(outbox.sent.map(({ op, rev, state }) => [op, rev, state]), [[entry.op, 1, 'sent']]);
  assert.deepEqual(line.batches, [{ as: AS, ops: [entry.op] }]);
  assert.deepEqual(await onDisk(storage), [['00000001', 'sent']]);
});

test('a command is on disk before it is sent', async () => {
  /** @type {string[]} */
  const order = [];
  const storage = new MemoryStorage();
  const put = storage.put.bind(storage);
  /** @type {() => void} */
  let finish = () => {};
  storage.put = async (entry) => {
    await new Promise((resolve) => (finish = () => resolve(undefined)));
    order.push(`put ${entry.state}`);
    await put(entry);
  };
  const { outbox, line } = await opened({ storage });
  line.says = () => void order.push('send');

  outbox.add(setVote(1), { as: AS });
  await settle();
  assert.deepEqual([order, line.batches.length], [[], 0]);
  finish();
  await settle();

  assert.deepEqual(order, ['put waiting', 'send']);
});

test('commands keep their order, and only one batch is on its way', async () => {
  const { outbox, line } = await opened();
  /** @type {() => void} */
  let answer = () => {};
  line.says = () => new Promise((resolve) => (answer = () => resolve(null)));

  const ops = [1, 2, 3].map((n) => outbox.add(setVote(n), { as: AS }).op);
  await settle();
  assert.deepEqual(line.batches.map((batch) => batch.ops), [[ops[0]]]);
  assert.deepEqual(outbox.entries.map(({ state }) => state), ['sending', 'waiting', 'waiting']);
  answer();
  await settle();
  answer();
  await settle();

  assert.deepEqual(line.batches.map((batch) => batch.ops), [[ops[0]], [ops[1], ops[2]]]);
  assert.deepEqual(outbox.sent.map(({ op }) => op), ops);
});

test('after silence the same operation is sent again, and the server takes it once', async () => {
  const { outbox, line, timers } = await opened();
  line.isCut = true;

  const { op } = outbox.add(setVote(1), { as: AS });
  await settle();
  assert.deepEqual([outbox.find(op)?.state, line.journal.size], ['waiting', 1]);
  line.isCut = false;
  await timers.advance(1000);

  assert.deepEqual(line.batches.map(({ ops }) => ops), [[op], [op]]);
  assert.deepEqual([outbox.find(op)?.state, outbox.find(op)?.rev, line.rev], ['sent', 1, 1]);
});

test('while there is no answer the waits grow, and never end', async () => {
  const { outbox, line, timers } = await opened();
  line.says = () => Promise.reject(new Error('no answer'));
  outbox.add(setVote(1), { as: AS });
  await settle();

  /** @type {number[]} */
  const waits = [];
  for (let n = 0; n < 7; n += 1) {
    waits.push(timers.next);
    await timers.advance(timers.next);
  }

  assert.deepEqual(waits, [750, 1250, 2250, 2500, 2500, 2500, 2500]);
});

test('a new connection sends at once what waits because of silence', async () => {
  const { outbox, line } = await opened();
  line.says = () => Promise.reject(new Error('no answer'));
  const { op } = outbox.add(setVote(1), { as: AS });
  await settle();

  line.says = () => null;
  outbox.flush();
  await settle();

  assert.equal(outbox.find(op)?.state, 'sent');
});

test('a reply that is missing from the answer is silence about that command alone', async () => {
  const { outbox, line, timers } = await opened({ isLoaded: false });
  const [first, second] = [1, 2].map((n) => outbox.add(setVote(n), { as: AS }));
  line.says = (commands) => ({ ok: true, now: 0, replies: [{ op: commands[0].op, ok: true, rev: 1 }] });
  await outbox.load();
  await settle();
  assert.deepEqual([outbox.find(first?.op ?? '')?.state, outbox.find(second?.op ?? '')?.state], ['sent', 'waiting']);

  line.says = () => null;
  await timers.advance(1000);

  assert.deepEqual(line.batches.map(({ ops }) => ops.length), [2, 1]);
  assert.equal(outbox.isEmpty, true);
});

test('slow_down: the same operation again after the time asked for, even if the connection comes back before', async () => {
  const { outbox, line, timers } = await opened();
  line.says = refusing('slow_down', { retry_in: 4 });
  const { op } = outbox.add(addIdea('одиннадцатая'), { as: AS });
  await settle();
  line.says = () => null;

  outbox.flush();
  await timers.advance(3999);
  assert.deepEqual([outbox.find(op)?.state, line.batches.length], ['waiting', 1]);
  await timers.advance(1);

  assert.deepEqual(line.batches.map(({ ops }) => ops), [[op], [op]]);
  assert.equal(outbox.find(op)?.state, 'sent');
});

test('slow_down for a whole batch holds it back as well', async () => {
  const { outbox, line, timers } = await opened();
  line.says = () => ({ ok: false, code: 'slow_down', detail: { retry_in: 2 } });
  const { op } = outbox.add(setVote(1), { as: AS });
  await settle();
  line.says = () => null;

  await timers.advance(2000);

  assert.equal(outbox.find(op)?.state, 'sent');
});

test('storage_full: the same operation is kept and goes again by itself; the page can say so meanwhile', async () => {
  const { outbox, line, timers } = await opened();
  line.says = refusing('storage_full', { retry_in: 5 });
  const { op } = outbox.add(addIdea('двенадцатая'), { as: AS });
  await settle();
  assert.deepEqual([outbox.find(op)?.state, outbox.isServerFull], ['waiting', true]);
  line.says = () => null;

  await timers.advance(5000);

  assert.deepEqual(line.batches.map(({ ops }) => ops), [[op], [op]]);
  assert.deepEqual([outbox.find(op)?.state, outbox.isServerFull], ['sent', false]);
});

test('a hold under one grant does not stop another one', async () => {
  const { outbox, line } = await opened();
  line.says = refusing('slow_down', { retry_in: 60 });
  outbox.add(setVote(1), { as: AS });
  await settle();
  line.says = () => null;

  const entry = outbox.add({ name: 'set_black', event: 'event0001', on: true }, { as: HOST });
  await settle();

  assert.equal(outbox.find(entry.op)?.state, 'sent');
  assert.deepEqual(line.batches.map(({ as }) => as), [AS, HOST]);
  assert.deepEqual([outbox.of(AS).length, outbox.of(HOST).length], [1, 0]);
});

test('a clock that is set back by an hour does not hold anything back for an hour', async () => {
  const { outbox, line, timers } = await opened();
  line.says = () => Promise.reject(new Error('no answer'));
  outbox.add(setVote(1), { as: AS });
  await settle();
  line.says = () => null;

  timers.t -= 3_600_000;
  outbox.add(setVote(2), { as: AS });
  await settle();

  assert.equal(outbox.isEmpty, true);
});

test('a refused command stays with its reason until it is dismissed', async () => {
  const { outbox, line, storage } = await opened();
  line.says = refusing('text_too_long', { over: 34 });

  const { op } = outbox.add(addIdea('длинная'), { as: AS });
  await settle();
  assert.deepEqual([outbox.find(op)?.state, outbox.find(op)?.code, outbox.find(op)?.detail], ['refused', 'text_too_long', { over: 34 }]);
  assert.deepEqual([outbox.isEmpty, await onDisk(storage)], [true, [['00000001', 'refused']]]);

  assert.equal(outbox.dismiss(op), true);
  assert.deepEqual([queue(outbox), await onDisk(storage), outbox.dismiss(op)], [[], [], false]);
});

test('a refused command is sent again only under a new operation', async () => {
  const { outbox, line } = await opened();
  line.says = refusing('voting_closed');
  const { op } = outbox.add(setVote(1), { as: AS });
  await settle();
  line.says = () => null;

  const again = outbox.again(op);
  await settle();

  assert.notEqual(again?.op, op);
  assert.deepEqual([outbox.find(op), outbox.find(again?.op ?? '')?.state, again?.as], [undefined, 'sent', AS]);
  assert.equal(outbox.again(again?.op ?? ''), null);
});

test('a command that has never left the device can be taken back, one that may have left cannot', async () => {
  const { outbox, line } = await opened();
  line.says = () => Promise.reject(new NotSent('no connection'));
  const offline = outbox.add(setVote(1), { as: AS });
  await settle();
  assert.deepEqual([outbox.find(offline.op)?.tries, outbox.dismiss(offline.op)], [0, true]);

  line.says = () => Promise.reject(new Error('no answer'));
  outbox.flush();
  const unsure = outbox.add(setVote(2), { as: AS });
  await settle();

  assert.deepEqual([outbox.find(unsure.op)?.tries, outbox.dismiss(unsure.op)], [1, false]);
});

test('one bad command in a batch is refused alone', async () => {
  const { outbox, line } = await opened({ isLoaded: false });
  const [good, bad, fine] = [1, 2, 3].map((n) => outbox.add(setVote(n), { as: AS }).op);
  line.says = (commands) => (commands.some(({ op }) => op === bad) ? { ok: false, code: 'malformed', detail: {} } : null);

  await outbox.load();
  await settle();

  assert.deepEqual([good, bad, fine].map((op) => outbox.find(op ?? '')?.state), ['sent', 'refused', 'sent']);
});

test('whoever asks learns the reply, before or after it came', async () => {
  const { outbox, line } = await opened();
  line.says = (commands) => ({ ok: true, now: 0, replies: [{ op: commands[0].op, ok: true, rev: 3, id: 'idea9', no: 9 }] });
  const { op } = outbox.add(addIdea('новая'), { as: AS });

  const early = await outbox.answer(op);
  const late = await outbox.answer(op);
  assert.deepEqual([early, late], [{ op, ok: true, rev: 3, id: 'idea9', no: 9 }, early]);

  line.says = refusing('not_open', { phase: 'lobby' });
  const refused = outbox.add(addIdea('рано'), { as: AS });
  assert.deepEqual(await outbox.answer(refused.op), { op: refused.op, ok: false, code: 'not_open', detail: { phase: 'lobby' } });
  assert.equal((await outbox.answer(outbox.add(addIdea('ы'.repeat(4000)), { as: AS }).op)).ok, false);
});

test('after a reload everything goes on: waiting and unsure ones are sent, refused ones stay, the log is there', async () => {
  const storage = new MemoryStorage();
  const before = await opened({ storage });
  before.outbox.add(setVote(1), { as: AS });
  await settle();
  before.line.says = refusing('not_votable');
  before.outbox.add(setVote(2), { as: AS });
  await settle();
  before.line.says = () => new Promise(() => {});
  const unsure = before.outbox.add(setVote(3), { as: AS });
  before.outbox.add(setVote(4), { as: AS });
  await settle();

  const { outbox, line } = await opened({ storage });
  assert.equal(outbox.find(unsure.op)?.state, 'sending');
  await settle();

  assert.deepEqual(line.batches.map(({ ops }) => ops.length), [2]);
  assert.deepEqual([queue(outbox), outbox.sent.length], [[['00000002', 'refused']], 3]);
});

test('what was added before the storage was read comes after what was left, and nothing is sent before', async () => {
  const storage = new MemoryStorage();
  const before = await opened({ storage });
  before.line.says = () => new Promise(() => {});
  const left = before.outbox.add(setVote(1), { as: AS });
  await settle();

  const timers = new FakeTimers();
  timers.t += 5000;
  const { outbox, line } = await opened({ storage, timers, isLoaded: false });
  const added = outbox.add(setVote(2), { as: AS });
  await settle();
  assert.deepEqual(line.batches, []);
  await outbox.load();
  await settle();

  assert.deepEqual(line.batches.map(({ ops }) => ops), [[left.op, added.op]]);
});

/** Two tabs of one browser, and what both of them have on disk. */
async function twoTabs() {
  const storage = Object.assign(new MemoryStorage(), { durable: true });
  const [line, timers] = [new Line(), new FakeTimers()];
  const first = await opened({ storage, line, timers });
  line.says = () => Promise.reject(new NotSent('no connection'));
  const { op } = first.outbox.add(setVote(1), { as: AS });
  await settle();
  const second = await opened({ storage, line, timers });
  await settle();
  line.batches = [];
  line.says = () => null;
  await timers.advance(5_000 - 1);
  return { storage, line, timers, op, first: first.outbox, second: second.outbox };
}

test('of two tabs that hold the same command one sends it, and the other learns what became of it', async () => {
  const { line, timers, op, first, second } = await twoTabs();
  await timers.advance(10_000);

  assert.deepEqual(line.batches.map(({ ops }) => ops), [[op]]);
  assert.deepEqual([first.find(op)?.state, second.find(op)?.state, first.isEmpty, second.isEmpty], ['sent', 'sent', true, true]);
});

test('what was refused, or taken back, in one tab is not sent by another', async () => {
  const { line, timers, op, first, second } = await twoTabs();
  line.batches = [];
  const again = second.add(setVote(2), { as: AS });
  line.says = refusing('too_late');
  await settle();
  const state = second.find(again.op)?.state;
  second.dismiss(again.op);
  first.flush();
  await timers.advance(20_000);

  assert.deepEqual([state, line.batches.flatMap(({ ops }) => ops).filter((one) => one === again.op).length], ['refused', 1]);
  assert.deepEqual([first.find(again.op), first.find(op)?.state], [undefined, 'sent']);
});

test('a tab that died while it was sending is waited for five seconds, not for ever', async () => {
  const storage = Object.assign(new MemoryStorage(), { durable: true });
  const [line, timers] = [new Line(), new FakeTimers()];
  const dead = await opened({ storage, line, timers });
  line.says = () => new Promise(() => {});
  const { op } = dead.outbox.add(setVote(1), { as: AS });
  await settle();
  line.says = () => null;
  line.batches = [];

  const { outbox } = await opened({ storage, line, timers });
  await settle();
  assert.deepEqual([line.batches, outbox.find(op)?.state], [[], 'waiting']);
  await timers.advance(8_000);

  assert.deepEqual([line.batches.map(({ ops }) => ops), outbox.find(op)?.state], [[[op]], 'sent']);
});

test('what one tab left behind is sent by another that is still open, once it hears of a connection', async () => {
  const { storage, line, timers, second } = await twoTabs();
  await timers.advance(10_000);
  const lost = Object.assign(new Line(), { says: () => new Promise(() => {}) });
  const closed = await opened({ storage, line: lost, timers });
  const { op } = closed.outbox.add(setVote(7), { as: AS });
  await settle();

  second.flush();
  await timers.advance(10_000);

  assert.deepEqual([second.find(op)?.state, line.journal.has(op)], ['sent', true]);
});

test('two tabs without a common storage send the same entries, and the server takes them once', async () => {
  const storage = new MemoryStorage();
  const line = new Line();
  const first = await opened({ storage, line });
  line.isCut = true;
  first.outbox.add(setVote(1), { as: AS });
  await settle();
  const second = await opened({ storage, line });
  await settle();
  line.isCut = false;

  first.outbox.flush();
  second.outbox.flush();
  await settle();

  assert.deepEqual([first.outbox.isEmpty, second.outbox.isEmpty, line.rev], [true, true, 1]);
});

test('entries of a newer format are left alone', async () => {
  const storage = new MemoryStorage();
  const newer = { v: 3, op: 'operation-of-tomorrow', state: 'waiting' };
  await storage.put(/** @type {any} */ (newer));

  const { outbox, line } = await opened({ storage });

  assert.deepEqual([outbox.entries, line.batches, await storage.load()], [[], [], [newer]]);
});

test('the log forgets what is older than a week', async () => {
  const storage = new MemoryStorage();
  const before = await opened({ storage });
  before.outbox.add(setVote(1), { as: AS });
  await settle();

  const timers = new FakeTimers();
  timers.t += 8 * 24 * 3_600_000;
  const { outbox } = await opened({ storage, timers });

  assert.deepEqual([outbox.sent, await storage.load()], [[], []]);
});

test('a storage that fails stops nothing, and the page can say that it must stay open', async () => {
  const storage = { ...new MemoryStorage(), durable: true, load: async () => [], remove: async () => {}, put: async () => Promise.reject(new Error('full')) };
  const { outbox, line } = await opened({ storage });
  assert.equal(outbox.durable, true);

  outbox.add(setVote(1), { as: AS });
  await settle();

  assert.deepEqual([outbox.durable, outbox.sent.length, line.rev], [false, 1, 1]);
  const unreadable = await opened({ storage: { ...storage, load: () => Promise.reject(new Error('broken')) } });
  assert.deepEqual([unreadable.outbox.durable, unreadable.outbox.entries], [false, []]);
});

test('after a restore of the server, what it has lost is sent again under the same operations and before anything new', async () => {
  const { outbox, line } = await opened();
  outbox.sawEpoch({ stream: STREAM, epoch: 'before', restoredRev: null });
  const ops = [1, 2, 3].map((n) => outbox.add(setVote(n), { as: AS }).op);
  await settle();
  line.batches = [];
  line.journal = new Map([...line.journal].slice(0, 1));
  line.rev = 1;
  line.says = () => Promise.reject(new Error('no answer'));
  const added = outbox.add(setVote(4), { as: AS });
  await settle();
  line.says = () => null;
  line.batches = [];

  outbox.sawEpoch({ stream: STREAM, epoch: 'after', restoredRev: 1 });
  outbox.flush();
  await settle();

  assert.deepEqual(line.batches.map((batch) => batch.ops), [[...ops, added.op]]);
  assert.deepEqual(outbox.sent.map(({ op, epoch }) => [op, epoch]), [...ops, added.op].map((op) => [op, 'after']));
  outbox.sawEpoch({ stream: STREAM, epoch: 'after', restoredRev: 1 });
  await settle();
  assert.equal(line.batches.length, 1);
});

test('whoever follows the outbox hears of every change', async () => {
  const { outbox } = await opened();
  /** @type {string[]} */
  const heard = [];
  const end = outbox.subscribe(() => heard.push(outbox.entries.map(({ state }) => state).join() || 'empty'));

  outbox.add(setVote(1), { as: AS });
  await settle();
  end();
  outbox.add(setVote(2), { as: AS });

  assert.deepEqual(heard, ['waiting', 'sending', 'empty']);
});
