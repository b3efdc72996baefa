// The whole live side of a page, made from its boot data: the page shows the stores and adds commands.
import { Clock } from './clock.js';
import { Connection } from './connection.js';
import { Outbox } from './outbox.js';
import { MineStore, StreamStore } from './store.js';

/** @import { Changes, Mine, Wish } from './protocol.js' */
/** @import { Parts as ConnectionParts } from './connection_parts.js' */
/** @typedef {{as: string | null, v: number, build: string, epoch: string, now: number, streams: Record<string, Changes>, mine: Mine | null}} Boot */
/** @typedef {Pick<ConnectionParts, "io" | "fetch" | "url" | "onState" | "onPulse" | "onOutdated" | "timers" | "random" | "retryMs"> & {boot: Boot, storage: import('./idb.js').Storage, now?: () => number, isHeld?: boolean}} Given `isHeld`: the page starts the connection itself */
/** @typedef {ReturnType<typeof startLive>} Live */

const BOOT_RTT_MS = 2_000; // nobody knows how long the page was on its way

/** Fills the stores at once, so that the page may paint; then loads the outbox and connects. @param {Given} given */
export function startLive({ boot, storage, now = Date.now, isHeld = false, ...given }) {
  const as = boot.as ?? ''; // without a grant the server refuses, and the page says so
  const clock = new Clock(now);
  clock.sync(boot.now, BOOT_RTT_MS);
  const stores = new Map(Object.entries(boot.streams).map(([stream, changes]) => [stream, storeOf(stream, changes)]));
  const mine = new MineStore(boot.mine?.stream ?? null);
  mine.apply(boot.mine);
  const outbox = new Outbox({
    ...{ storage, timers: given.timers, random: given.random },
    ...{ now, stamp: () => clock.now() },
    send: (as, commands, seat) => connection.send(as, commands, seat),
    seat: (of) => (of === as ? (mine.mine?.participant ?? '') : ''),
    maySend: () => connection.maySend,
    isAway: () => connection.state === 'offline' || connection.state === 'refused',
  });
  const connection = new Connection({
    ...{ ...given, ...boot, as, stores: stores.values(), clock, mine, now },
    onHello: (greeting) => outbox.sawEpoch(greeting),
    onState: (state, code) => {
      if (state === 'online' || state === 'fallback') outbox.flush();
      given.onState?.(state, code);
    },
  });
  const ready = outbox.load();
  if (!isHeld) connection.start();
  return {
    ...{ as, clock, connection, mine, outbox, stores, ready },
    /** @param {string} stream */
    store: (stream) => stores.get(stream) ?? null,
    /** @param {Wish} wish */
    act: (wish) => outbox.add(wish, { as }),
    stop: () => connection.stop(),
  };
}

/** @param {string} stream @param {Changes} changes */
function storeOf(stream, changes) {
  const store = new StreamStore(stream);
  store.apply(changes);
  return store;
}
