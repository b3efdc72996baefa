// A count of seconds that redraws its component once a second, on the server's clock.
import { useEffect, useState } from 'preact/hooks';
import { realTimers } from '../core/timers.js';

/**
 * Whole seconds left, a begun one counted; null without an end.
 * @param {number|null} endsAt ms on the server's clock
 * @param {() => number} now
 * @param {() => void} [onEnd] called once when the end is reached while shown
 */
export function useSecondsLeft(endsAt, now, onEnd) {
  const [, redraw] = useState(0);
  useEffect(() => {
    if (endsAt === null || endsAt <= now()) return undefined;
    /** @type {unknown} */
    let timer;
    const wait = () => {
      const left = endsAt - now();
      timer = realTimers.setTimeout(tick, left > 0 ? left % 1000 || 1000 : 0);
    };
    const tick = () => {
      redraw((count) => count + 1);
      if (endsAt > now()) wait();
      else onEnd?.();
    };
    wait();
    return () => realTimers.clearTimeout(timer);
  }, [endsAt]);
  return endsAt === null ? null : Math.max(0, Math.ceil((endsAt - now()) / 1000));
}
