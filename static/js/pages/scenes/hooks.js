// What a projected picture needs from the browser: calm values, rows that fit, pages that turn.
import { useEffect, useLayoutEffect, useMemo, useReducer, useRef } from 'preact/hooks';
import { useCalm } from '../../ui/calm.js';
import { useNow } from '../shared/hooks.js';

/**
 * A value made anew at every redraw, changing at most once a second.
 * @template T
 * @param {T} value plain data
 * @returns {T}
 */
export function useSteady(value) {
  const key = JSON.stringify(value);
  const held = useMemo(() => value, [key]);
  return useCalm(held);
}

/**
 * How many of `wanted` things fit into a box: one fewer as long as they overflow.
 * @param {import('preact').RefObject<HTMLElement>} box
 * @param {number} wanted
 * @param {string} key what is shown; anything else starts anew
 */
export function useFit(box, wanted, key) {
  const [, again] = useReducer((/** @type {number} */ n) => n + 1, 0);
  const fit = useRef({ key, n: wanted });
  if (fit.current.key !== key) fit.current = { key, n: wanted };
  useLayoutEffect(() => {
    const { current } = box;
    if (!current || fit.current.n <= 1 || current.scrollHeight <= current.clientHeight + 1) return;
    fit.current.n -= 1;
    again(undefined);
  });
  useEffect(() => {
    const anew = () => {
      fit.current.n = wanted;
      again(undefined);
    };
    const observer = new ResizeObserver(anew);
    if (box.current) observer.observe(box.current);
    void document.fonts?.ready.then(anew);
    return () => observer.disconnect();
  }, [wanted]);
  return Math.min(fit.current.n, wanted);
}

/**
 * Which of `count` pages is open now, each for `ms`: the same on every screen, since it hangs on the server's clock.
 * @param {{now: () => number}} clock
 * @param {number} count
 * @param {number} ms
 * @param {number} [start] when the first page opened
 */
export function useTurn(clock, count, ms, start = 0) {
  const now = useNow(clock, 500);
  return count > 1 ? Math.floor(Math.max(0, now - start) / ms) % count : 0;
}
