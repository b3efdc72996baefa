// What the server says of seats that look made by one hand; asked for now and then, since nothing pushes it.
import { useEffect, useState } from 'preact/hooks';
import { ask } from '../shared/http.js';

/** @typedef {{id: string, signal: "burst" | "hops" | "back" | "same", seats: number, left: number, figures: Record<string, number>, here: number, votes: number | null}} Alike */
/** `since`: when the server began to watch. @typedef {{since: number, groups: Alike[]}} Report */

const LOOK_MS = 20_000;

/** @param {string} as @param {unknown} changed asks at once when it is another */
export function useReport(as, changed) {
  const [report, setReport] = useState(/** @type {Report | null} */ (null));
  useEffect(() => {
    let isOver = false;
    const look = async () => {
      const reply = await ask(`/api/anomalies?${new URLSearchParams({ as })}`);
      if (reply.ok && !isOver) setReport({ since: reply.since, groups: reply.groups });
    };
    void look();
    const timer = setInterval(look, LOOK_MS);
    return () => {
      isOver = true;
      clearInterval(timer);
    };
  }, [as, changed]);
  return report;
}
