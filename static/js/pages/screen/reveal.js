// Which rows of a reveal stand on the wall: the page that the last revealed row is on; once all are there, the pages in turn.
import { useRef } from 'preact/hooks';
import { pagesOf } from '../../ui/brackets.js';
import { useTurn } from '../scenes/hooks.js';
import { usePage } from '../shared/page.jsx';

/** @import { Row } from '../scenes/rows.js' */

const PAGE_MS = 12_000;

/**
 * The pages of `places`, whose last ones `rows` have come to; a null is a place that is still empty.
 * @param {readonly Row[]} rows
 * @param {number} places
 * @param {number} size
 * @returns {{pages: (Row | null)[][], at: number}} `at`: the page where the reveal is
 */
export function revealPages(rows, places, size) {
  const empty = Math.max(0, places - rows.length);
  const pages = pagesOf([...Array.from({ length: empty }, () => null), ...rows], size);
  let left = rows.length === 0 ? places - 1 : empty;
  const at = pages.findIndex((page) => {
    left -= page.length;
    return left < 0;
  });
  return { pages, at: Math.max(0, at) };
}

/**
 * @param {readonly Row[]} rows as far as they are revealed
 * @param {number} places
 * @param {number} size of a page
 */
export function useReveal(rows, places, size) {
  const { live } = usePage();
  const { pages, at } = revealPages(rows, places, size);
  const isWhole = rows.length >= places;
  const whole = useRef(/** @type {number | null} */ (isWhole ? 0 : null));
  if (!isWhole) whole.current = null;
  else if (whole.current === null) whole.current = live.clock.now();
  const turn = useTurn(live.clock, pages.length, PAGE_MS, whole.current ?? 0);
  const page = isWhole ? turn : at;
  const open = pages[page] ?? [];
  const shown = open.filter((row) => row !== null);
  return { shown, page, count: pages.length, empty: open.length - shown.length };
}
