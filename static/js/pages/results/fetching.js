// A document that everybody may have: ordered, waited for, and fetched as soon as it is made.
import { useEffect, useRef, useState } from 'preact/hooks';
import { ask } from '../shared/http.js';

const LOOK_MS = 800;

/** @typedef {'idle'|'making'|'ready'|'failed'|'busy'|'offline'} State `busy`: too many people want one just now */

/**
 * @param {string} code the event's
 * @param {(address: string) => void} [take] fetches a file, and leaves the page where it is
 */
export function useFetching(code, take = (address) => location.assign(address)) {
  const [state, setState] = useState(/** @type {State} */ ('idle'));
  const alive = useRef(true);
  useEffect(
    () => () => {
      alive.current = false;
    },
    [],
  );

  /** @param {{format: string, language: string, options?: object}} order */
  const fetchIt = async (order) => {
    setState('making');
    const reply = await ask('/api/documents', { code, ...order });
    const ended = reply.ok ? await made(code, reply.job, alive) : problemOf(reply.code);
    if (!alive.current) return;
    setState(ended);
    if (ended === 'ready') take(`/api/documents/${reply.job.id}?${new URLSearchParams({ code })}`);
  };
  return { state, fetchIt };
}

/** @param {string | undefined} code @returns {State} */
function problemOf(code) {
  if (code === 'slow_down') return 'busy';
  return code === 'offline' ? 'offline' : 'failed';
}

/**
 * @param {string} code
 * @param {{id: string, state: string}} job
 * @param {{current: boolean}} alive
 * @returns {Promise<State>}
 */
async function made(code, { id, state }, alive) {
  let now = state;
  while (alive.current && now !== 'ready' && now !== 'failed') {
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
    const reply = await ask(`/api/documents?${new URLSearchParams({ code, id })}`);
    if (!reply.ok) return problemOf(reply.code);
    now = reply.jobs[0]?.state ?? 'failed';
  }
  return now === 'ready' ? 'ready' : 'failed';
}
