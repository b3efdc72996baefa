// Several clients behind a bad network; drops, repeats and reorders; phases that hide. Each must always show exactly
// some state that the server had, never go back without a restore, and in the end show the newest.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { StreamStore } from '../../../static/js/core/store.js';
import { ServerRows } from './server_rows.js';
import { seeded } from './timers.js';

const SEEDS = Array.from({ length: 60 }, (_, index) => index + 1);
const STEPS = 250;

/** @param {StreamStore} store */
const contents = (store) =>
  [...store.tables].flatMap(([kind, table]) => [...table.values()].map((record) => [kind, record.id, JSON.stringify(record)])).sort();

class Client {
  /** @param {ServerRows} server @param {() => number} random */
  constructor(server, random) {
    this.server = server;
    this.random = random;
    this.store = new StreamStore(server.stream);
    /** @type {{changes: any, answersHello: boolean}[]} */
    this.wire = [];
    this.isAsking = false;
  }

  /** A new connection: what was under way is lost. */
  reconnect() {
    this.wire = [];
    this.isAsking = false;
    this.hello();
  }

  hello() {
    if (this.isAsking) return;
    this.isAsking = true;
    const { rev } = this.store.hello(this.server.epoch);
    this.send({ changes: this.server.changesSince(rev), answersHello: true });
  }

  /** Late or not at all; only a frame that answers nothing may come twice. @param {{changes: any, answersHello: boolean}} frame */
  send(frame) {
    if (this.random() < 0.15) return;
    const place = this.random() < 0.3 ? Math.floor(this.random() * (this.wire.length + 1)) : this.wire.length;
    this.wire.splice(place, 0, frame);
    if (!frame.answersHello && this.random() < 0.1) this.wire.push(frame);
  }

  receive() {
    const frame = this.wire.shift();
    if (!frame) return;
    if (frame.answersHello) this.isAsking = false;
    const before = this.store.rev;
    const verdict = this.store.apply(frame.changes, { answersHello: frame.answersHello });
    if (verdict === 'gap') this.hello();
    if (verdict === 'fetch') this.store.apply(this.server.changesSince(-1));
    assert.ok(this.store.rev >= before, 'the page went back');
    if (this.store.rev >= 0) assert.deepEqual(contents(this.store), this.server.history.get(this.store.rev));
  }
}

for (const seed of SEEDS) {
  test(`clients converge, and show only states that the server had (seed ${seed})`, () => {
    const random = seeded(seed);
    const server = new ServerRows();
    const clients = Array.from({ length: 4 }, () => new Client(server, random));
    for (const client of clients) client.hello();

    for (let step = 0; step < STEPS; step += 1) {
      const what = random();
      if (what < 0.35) server.change(random);
      if (what < 0.45) for (const client of clients) client.send({ changes: server.delta(random), answersHello: false });
      if (what > 0.97) clients[Math.floor(random() * clients.length)]?.reconnect();
      for (const client of clients) if (random() < 0.7) client.receive();
    }

    for (const client of clients) {
      client.random = () => 0.5;
      client.reconnect();
      client.receive();
      assert.equal(client.store.rev, server.rev);
    }
  });
}
