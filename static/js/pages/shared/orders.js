// Documents that were ordered: how far each is; asked more often while one is being made.
import { useCallback, useEffect, useState } from 'preact/hooks';
import { ask } from './http.js';

const BUSY_MS = 700;
const QUIET_MS = 60_000;

/** @typedef {'waiting'|'reading'|'writing'|'written'|'ready'|'failed'} Step */
/** What was asked besides; `track` is the number of the only one. @typedef {{track?: number} & Record<string, unknown>} Options */
/** @typedef {{id: string, format: string, language: string, options?: Options, state: Step, bytes: number}} Order */

/** @param {Order | undefined} order */
export const isUnderWay = (order) => order !== undefined && order.state !== 'ready' && order.state !== 'failed';

/** @param {string} as */
export function useOrders(as) {
  const [orders, setOrders] = useState(/** @type {Order[]} */ ([]));
  const [refused, setRefused] = useState(/** @type {{code: string, detail: Record<string, unknown>} | null} */ (null));
  const isBusy = orders.some(isUnderWay);
  const look = useCallback(async () => {
    const reply = await ask(`/api/documents?${new URLSearchParams({ as })}`);
    if (reply.ok) setOrders(reply.jobs);
  }, [as]);
  useEffect(() => {
    look();
    const timer = setInterval(look, isBusy ? BUSY_MS : QUIET_MS);
    return () => clearInterval(timer);
  }, [look, isBusy]);

  const order = async (/** @type {string} */ format, /** @type {string} */ language, /** @type {Options} */ options = {}) => {
    const more = Object.keys(options).length ? { options } : {};
    const reply = await ask('/api/documents', { as, format, language, ...more });
    setRefused(reply.ok ? null : { code: reply.code ?? 'unknown', detail: reply.detail ?? {} });
    if (reply.ok) await look();
  };
  return { orders, refused, order };
}

/** @param {string} as @param {string} id */
export const addressOf = (as, id) => `/api/documents/${id}?${new URLSearchParams({ as })}`;
