// Codes of badges and lists, as the server counts them; asked for now and then, since nothing pushes their use.
import { useCallback, useEffect, useState } from 'preact/hooks';

/** @typedef {{made: number, used: number}} Count */
/** @typedef {{badge: Count, list: Count, entries: {entry: string, used: boolean}[]}} Codes */
/** @typedef {{code: string, detail?: Record<string, unknown>}} Refusal */

const LOOK_MS = 15_000;
// A request's body has room for so many entries of the longest kind.
const AT_ONCE = 150;

/** @param {string} method @param {string} path @param {object} [body] */
async function request(method, path, body) {
  try {
    const sent = body && { headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) };
    return await (await fetch(path, { method, ...sent })).json();
  } catch {
    return { ok: false, code: 'offline' };
  }
}

/** One entry a line, each once. @param {string} text */
export const entriesOf = (text) => [...new Set(text.split('\n').map((line) => line.trim().replace(/\s+/g, ' ')).filter(Boolean))];

/** @param {string} as */
export function useCodes(as) {
  const [codes, setCodes] = useState(/** @type {Codes | null} */ (null));
  const [refused, setRefused] = useState(/** @type {Refusal | null} */ (null));
  const [made, setMade] = useState(/** @type {number | null} */ (null));
  const [isBusy, setBusy] = useState(false);
  const look = useCallback(async () => {
    const reply = await request('GET', `/api/badges?${new URLSearchParams({ as })}`);
    if (reply.ok) setCodes(reply);
  }, [as]);
  useEffect(() => {
    void look();
    const timer = setInterval(look, LOOK_MS);
    return () => clearInterval(timer);
  }, [look]);

  /** Until one is refused; true where none was. @param {string} method @param {object[]} bodies */
  const change = async (method, bodies) => {
    setBusy(true);
    setRefused(null);
    let sum = 0;
    let isDone = true;
    for (const body of bodies) {
      const reply = await request(method, '/api/badges', { as, ...body });
      isDone = reply.ok;
      if (reply.ok) setCodes(reply);
      else setRefused(reply);
      if (!isDone) break;
      sum += reply.made;
    }
    setMade(method === 'POST' ? sum : null);
    setBusy(false);
    return isDone;
  };
  return {
    ...{ codes, refused, isBusy, made },
    make: (/** @type {number} */ count) => change('POST', [{ count }]),
    list: (/** @type {string[]} */ entries) => {
      const parts = Math.ceil(entries.length / AT_ONCE);
      return change('POST', Array.from({ length: parts }, (_, n) => ({ entries: entries.slice(n * AT_ONCE, (n + 1) * AT_ONCE) })));
    },
    end: () => change('DELETE', [{}]),
  };
}
