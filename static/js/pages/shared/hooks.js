// Redraws a component when what it reads has changed, at most once a frame.
import { useEffect, useReducer, useState } from 'preact/hooks';

/**
 * @param {Array<{subscribe: (listener: () => void) => () => void} | null | undefined>} sources stores, outbox, status
 */
export function useSources(...sources) {
  const [, redraw] = useReducer((/** @type {number} */ n) => n + 1, 0);
  useEffect(() => {
    let frame = 0;
    const changed = () => {
      frame ||= setTimeoutOrFrame(() => {
        frame = 0;
        redraw(undefined);
      });
    };
    const ends = sources.map((source) => source?.subscribe(changed));
    changed();
    return () => {
      for (const end of ends) end?.();
      cancelAnimationFrame(frame);
      clearTimeout(frame);
    };
  }, sources);
}

/**
 * The time on the server's clock, again every `ms`.
 * @param {{now: () => number}} clock
 */
export function useNow(clock, ms = 1000) {
  const [now, set] = useState(() => clock.now());
  useEffect(() => {
    const timer = setInterval(() => set(clock.now()), ms);
    return () => clearInterval(timer);
  }, [clock, ms]);
  return now;
}

/** A hidden page gets no frames, and yet its title and its live regions should be true. @param {() => void} run */
function setTimeoutOrFrame(run) {
  return document.visibilityState === 'hidden' ? Number(setTimeout(run, 50)) : requestAnimationFrame(run);
}
