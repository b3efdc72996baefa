// What a projected picture needs from the browser: calm values, rows that fit, pages that turn.
import { useEffect, useLayoutEffect, useMemo, useReducer, useRef, useState } from 'preact/hooks';
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

/** @typedef {{key: string, n: number, isTight: boolean}} Fit `isTight`: small type, for what is few but long */

const FEW = 3; // rows that are set in large type where there are no more

/**
 * How many of `wanted` things fit into a box: first smaller type, then one fewer, as long as they overflow.
 * @param {import('preact').RefObject<HTMLElement | null>} box
 * @param {number} wanted
 * @param {string} key what is shown; anything else starts anew
 * @param {number} [least]
 * @returns {Fit}
 */
export function useFit(box, wanted, key, least = 1) {
  const [, again] = useReducer((/** @type {number} */ n) => n + 1, 0);
  const fit = useRef(/** @type {Fit} */ ({ key, n: wanted, isTight: false }));
  if (fit.current.key !== key || fit.current.n > wanted) fit.current = { key, n: wanted, isTight: false };
  useLayoutEffect(() => {
    const { n, isTight } = fit.current;
    if (!box.current || !overflows(box.current) || (n <= least && isTight)) return;
    fit.current = { key, n: isTight || n > FEW ? n - 1 : n, isTight: true };
    again(undefined);
  });
  useEffect(() => {
    const anew = () => {
      fit.current = { key: '', n: wanted, isTight: false };
      again(undefined);
    };
    const observer = new ResizeObserver(anew);
    if (box.current) observer.observe(box.current);
    const stop = whenTypefaceComes(anew);
    return () => {
      observer.disconnect();
      stop();
    };
  }, [wanted]);
  return fit.current;
}

const TYPES = ['', 'tight', 'small'];

/**
 * How many of `count` rows fit on a page, and in which type: first smaller type, then a row fewer.
 * @param {import('preact').RefObject<HTMLElement | null>} box
 * @param {number} count
 * @param {string} key what is shown
 * @returns {{n: number, name: string}} `name`: the class of the box
 */
export function useRows(box, count, key) {
  const steps = Array.from({ length: count }, (_, less) => TYPES.map((type) => ({ n: count - less, type }))).flat();
  const fit = useFit(box, steps.length, key);
  const { n, type } = steps[steps.length - fit.n] ?? { n: 1, type: 'small' };
  return { n, name: type ? `fit fit--${type}` : 'fit' };
}

/** Names the window's size and whether its typeface is here: what has been measured holds for as long as this. */
export function useRoom() {
  const [room, setRoom] = useState('');
  useEffect(() => {
    const measure = () => setRoom(`${innerWidth} ${innerHeight} ${document.fonts?.status ?? ''}`);
    addEventListener('resize', measure);
    const stop = whenTypefaceComes(measure);
    return () => {
      removeEventListener('resize', measure);
      stop();
    };
  }, []);
  return room;
}

/**
 * Calls back when a part of the typeface has come, after the boxes know of it.
 * @param {() => void} run
 * @returns {() => void} what stops it
 */
function whenTypefaceComes(run) {
  let frame = 0;
  const later = () => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(run);
  };
  void document.fonts?.ready.then(later);
  document.fonts?.addEventListener?.('loadingdone', later);
  return () => {
    cancelAnimationFrame(frame);
    document.fonts?.removeEventListener?.('loadingdone', later);
  };
}

/** Rows of a ranking close up and would be cut instead of pushing the others out. @param {HTMLElement} box */
function overflows(box) {
  if (box.scrollHeight > box.clientHeight + 1) return true;
  return Array.from(box.querySelectorAll('.rank-inner')).some(
    (inner) => inner.clientHeight > (inner.parentElement?.clientHeight ?? 0) + 1,
  );
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
