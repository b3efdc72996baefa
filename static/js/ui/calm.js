// A value that changes at most once in a while: the first change after quiet is shown at once.
import { useEffect, useRef, useState } from 'preact/hooks';
import { realTimers } from '../core/timers.js';

/**
 * @template T
 * @param {T} value
 * @param {number} [every] ms
 * @returns {T} what to show now
 */
export function useCalm(value, every = 1000) {
  const [shown, setShown] = useState({ value });
  const last = useRef(-Infinity);
  useEffect(() => {
    if (Object.is(value, shown.value)) return undefined;
    const wait = last.current + every - performance.now();
    const show = () => {
      last.current = performance.now();
      setShown({ value });
    };
    if (wait <= 0) {
      show();
      return undefined;
    }
    const timer = realTimers.setTimeout(show, wait);
    return () => realTimers.clearTimeout(timer);
  }, [value, every]);
  return shown.value;
}
