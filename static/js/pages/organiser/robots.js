// Simulated participants: how many are at work, started and stopped.
import { useEffect, useState } from 'preact/hooks';
import { ask } from '../shared/http.js';

const LOOK_MS = 5_000;

/** @typedef {{running: boolean, n: number}} RobotsState */

/** @param {string} as */
export function useRobots(as) {
  const [state, setState] = useState(/** @type {RobotsState | null} */ (null));
  const [code, setCode] = useState(/** @type {string | null} */ (null));
  const [isBusy, setBusy] = useState(false);
  const [wasStopped, setStopped] = useState(false);
  useEffect(() => {
    const look = async () => {
      const reply = await ask(`/api/robots?${new URLSearchParams({ as })}`);
      if (reply.ok) setState({ running: reply.running, n: reply.n });
    };
    look();
    const timer = setInterval(look, LOOK_MS);
    return () => clearInterval(timer);
  }, [as]);

  /** @param {Promise<any>} request */
  const settle = async (request) => {
    setBusy(true);
    const reply = await request;
    setBusy(false);
    setCode(reply.ok ? null : (reply.code ?? 'unknown'));
    if (reply.ok) setState({ running: reply.running, n: reply.n });
    return Boolean(reply.ok);
  };
  const start = (/** @type {number} */ n, /** @type {number} */ speed) => {
    setStopped(false);
    return settle(ask('/api/robots', { as, n, speed }));
  };
  const stop = async () => setStopped(await settle(stopRobots(as)));
  return { state, code, isBusy, wasStopped, start, stop };
}

/** @param {string} as @returns {Promise<{ok: boolean, code?: string, running?: boolean, n?: number}>} */
async function stopRobots(as) {
  try {
    const headers = { 'Content-Type': 'application/json' };
    const response = await fetch('/api/robots', { method: 'DELETE', headers, body: JSON.stringify({ as }) });
    return await response.json();
  } catch {
    return { ok: false, code: 'offline' };
  }
}
