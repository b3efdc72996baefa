// A seat in the event: taken when the page is opened for the first time, and once more where it has been lost.
import { LIMITS } from '../../core/protocol.js';
import { backoff } from '../../core/timers.js';
import { ask } from '../shared/http.js';
import { wasErased } from './erasing.js';

/** @typedef {import('../shared/page.jsx').Boot} Boot */
/** @typedef {import('../shared/page.jsx').Live} Live */
/** @typedef {import('../shared/page.jsx').Page} Page */
/** @typedef {import('../shared/status.js').Status} Status */

// There is no seat here, and the page says why.
const FINAL = new Set(['sealed', 'erased', 'doors_closed', 'too_many_seats', 'seat_moved']);
// Nothing that the person could change: it is tried again by itself.
const PASSING = new Set(['offline', 'slow_down', 'internal', 'storage_full']);

/** The seat that a page asks for. @param {Boot} boot */
export const place = ({ event, tracks, board }) => ({
  code: event.code,
  track: tracks.find(({ id }) => id === board)?.no ?? null,
});

/**
 * What was done here under seats that are no more belongs to the one that the device has now.
 * @param {Boot} boot
 * @param {Live} live
 * @param {{anew?: boolean}} [more]
 */
async function join(boot, { as, outbox, mine }, more = {}) {
  const here = mine.mine?.participant;
  const before = [...new Set([...outbox.seats(as), ...(here ? [here] : [])])].slice(-LIMITS.seats_before);
  const reply = await ask('/api/join', { ...place(boot), before, ...more });
  if (reply.ok) outbox.inherit({ as, gone: reply.gone, erased: reply.erased, to: reply.participant });
  return reply;
}

/**
 * Goes on until the server has spoken; a refusal is then heard again, and shown, by the connection.
 * @param {Boot} boot
 * @param {Status} status
 * @param {Live} live
 */
export async function takeSeat(boot, status, live) {
  await live.ready;
  for (let failures = 0; ; failures += 1) {
    const reply = await join(boot, live);
    if (FINAL.has(reply.code ?? '')) status.connection('refused', reply.code ?? null);
    if (reply.ok || !PASSING.has(reply.code ?? '')) return;
    status.connection('offline', null);
    await rest(backoff(failures, Math.random));
  }
}

/**
 * Where the seat is gone (a rehearsal has ended), takes a new one, once until the next connection; what was written
 * meanwhile is sent from there. There is none in an event that was closed: then the page says so.
 * @param {Page} page
 */
export function keepSeat({ boot, live, status }) {
  let tried = false;
  status.subscribe(async () => {
    if (status.state === 'online' || status.state === 'fallback') tried = false;
    if (status.state !== 'refused' || FINAL.has(status.code ?? '') || tried) return;
    if (wasErased(boot.event.code)) return void status.connection('refused', 'erased');
    tried = true;
    const reply = await join(boot, live);
    if (FINAL.has(reply.code ?? '')) status.connection('refused', reply.code ?? null);
    if (!reply.ok) return;
    live.mine.forget();
    live.connection.wake();
  });
}

/** The person's seat went on elsewhere, and somebody takes a new one here: only when asked. @param {import('../shared/page.jsx').Page} page */
export const takeAnother = ({ boot, live }) => join(boot, live, { anew: true });

/** @param {number} ms */
const rest = (ms) =>
  new Promise((resolve) => {
    const timer = setTimeout(done, ms);
    addEventListener('online', done);
    function done() {
      clearTimeout(timer);
      removeEventListener('online', done);
      resolve(undefined);
    }
  });
