// Boards that are followed only while somebody looks at them; two pictures of one board share its store.
import { useEffect, useState } from 'preact/hooks';
import { StreamStore } from '../../core/store.js';
import { useSources } from '../shared/hooks.js';

/** @import { Live } from '../shared/page.jsx' */
/** @typedef {Pick<Live['connection'], 'follow' | 'leave'>} Connection */

/** @type {WeakMap<Connection, Map<string, {store: StreamStore, users: number}>>} */
const FOLLOWED = new WeakMap();

/** @param {Connection} connection @param {string} stream @returns {StreamStore} */
export function take(connection, stream) {
  const all = FOLLOWED.get(connection) ?? new Map();
  FOLLOWED.set(connection, all);
  const one = all.get(stream) ?? { store: new StreamStore(stream), users: 0 };
  all.set(stream, one);
  one.users += 1;
  if (one.users === 1) connection.follow(one.store);
  return one.store;
}

/** @param {Connection} connection @param {string} stream */
export function release(connection, stream) {
  const all = FOLLOWED.get(connection);
  const one = all?.get(stream);
  if (!all || !one) return;
  one.users -= 1;
  if (one.users > 0) return;
  all.delete(stream);
  connection.leave(stream);
}

/**
 * Another board's stream, for as long as it is shown; null until its first records are here.
 * @param {Live} live
 * @param {string | null} board
 */
export function useBoard(live, board) {
  const stream = board && `board:${board}`;
  const [store, setStore] = useState(/** @type {StreamStore | null} */ (null));
  useEffect(() => {
    if (!stream) return undefined;
    setStore(take(live.connection, stream));
    return () => release(live.connection, stream);
  }, [live, stream]);
  useSources(store);
  return store && store.stream === stream && store.rev >= 0 ? store : null;
}
