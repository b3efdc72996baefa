// The counter of a silent room breathes while ideas arrive, in whole breaths.
import { useEffect, useRef, useState } from 'preact/hooks';
import { realTimers } from '../../core/timers.js';

export const BREATH_MS = 3_000;

/**
 * How long the counter goes on breathing: to the end of the first breath that begins no earlier than the last idea.
 * @param {number} since when it began, ms
 * @param {number} now when the last idea came
 */
export function restOfBreath(since, now) {
  const gone = (now - since) % BREATH_MS;
  return gone === 0 ? BREATH_MS : 2 * BREATH_MS - gone;
}

/** Whether it breathes now; what was there from the beginning makes it not. @param {number} count */
export function useBreath(count) {
  const [isBreathing, setBreathing] = useState(false);
  const last = useRef(count);
  const since = useRef(/** @type {number | null} */ (null));
  const timer = useRef(/** @type {unknown} */ (null));
  useEffect(() => {
    const isMore = count > last.current;
    last.current = count;
    if (!isMore) return;
    const now = performance.now();
    since.current ??= now;
    setBreathing(true);
    realTimers.clearTimeout(timer.current);
    timer.current = realTimers.setTimeout(() => {
      since.current = null;
      setBreathing(false);
    }, restOfBreath(since.current, now));
  }, [count]);
  useEffect(() => () => realTimers.clearTimeout(timer.current), []);
  return isBreathing;
}
