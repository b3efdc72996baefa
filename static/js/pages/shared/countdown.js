// Seconds that are left until something may be tried again.
import { useEffect, useState } from 'preact/hooks';

export function useCountdown() {
  const [left, setLeft] = useState(0);
  useEffect(() => {
    if (left <= 0) return undefined;
    const timer = setTimeout(() => setLeft(left - 1), 1000);
    return () => clearTimeout(timer);
  }, [left]);
  /** @param {unknown} seconds as a refusal's `retry_in` */
  const start = (seconds) => setLeft(Math.max(1, Number(seconds) || 1));
  return { left, start };
}
