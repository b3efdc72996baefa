// Rows that change places travel there instead of jumping.
import { useLayoutEffect, useRef } from 'preact/hooks';
import { wantsStillness } from './media.js';

const MOVE_MS = 480;
const AFTER_MS = 30; // the top row goes first

/**
 * Moves the children that carry `data-flip` whenever their order in `key` changes; the rising ones pass in front.
 * @param {import('preact').RefObject<any>} list
 * @param {string} key
 * @param {boolean} wanted nothing moves under a finger
 */
export function useFlip(list, key, wanted) {
  /** @type {import('preact').RefObject<Map<string, number>>} */
  const tops = useRef(new Map());
  useLayoutEffect(() => {
    const rows = /** @type {HTMLElement[]} */ (Array.from(list.current?.querySelectorAll('[data-flip]') ?? []));
    const before = tops.current ?? new Map();
    const still = !wanted || wantsStillness();
    rows.forEach((row, index) => {
      const from = before.get(row.dataset.flip ?? '');
      if (from === undefined || from === row.offsetTop || still) return;
      row.style.zIndex = from > row.offsetTop ? '1' : '';
      const moving = row.animate([{ transform: `translateY(${from - row.offsetTop}px)` }, { transform: 'none' }], {
        duration: MOVE_MS,
        delay: index * AFTER_MS,
        easing: 'cubic-bezier(.2, 0, 0, 1)',
        fill: 'backwards',
      });
      moving.onfinish = () => {
        row.style.zIndex = '';
      };
    });
    tops.current = new Map(rows.map((row) => [row.dataset.flip ?? '', row.offsetTop]));
  }, [key]);
}
