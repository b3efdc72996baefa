// The page without a network, over https only: a worker keeps a copy of it, and drops it with the seat.
import { isPage, nameOf } from '../../core/copies.js';
import { scriptUrl } from './trusted.js';

/** @typedef {import('./page.jsx').Page} Page */

const QUIET_MS = 3_000; // nothing of the first seconds is for the worker
const SPREAD_MS = 7_000;

/** Whether this page can be opened again without a network. */
export const mayReopen = () => Boolean(globalThis.navigator?.serviceWorker?.controller);

/** @param {Pick<Page, "boot" | "status">} page */
export function keepCopy({ boot, status }) {
  const { serviceWorker } = navigator;
  if (location.protocol !== 'https:' || !serviceWorker) return;
  let isAsked = false;
  const look = () => {
    if (status.state === 'refused') void dropCopy(boot.build);
    if (status.state !== 'online' || isAsked) return;
    isAsked = true;
    setTimeout(() => void register(boot.build), QUIET_MS + Math.random() * SPREAD_MS);
  };
  status.subscribe(look);
  look();
}

/** A browser that refuses a worker has the page all the same, as over plain http. @param {string} build */
async function register(build) {
  const url = scriptUrl(`/worker.js?v=${encodeURIComponent(build)}`);
  await navigator.serviceWorker.register(url, { scope: '/' }).catch((error) => console.warn('no worker', error));
}

/** @param {string} build */
export async function dropCopy(build) {
  if (location.protocol !== 'https:' || !isPage(location.pathname)) return;
  const cache = await caches.open(nameOf(build));
  await cache.delete(location.pathname, { ignoreVary: true });
}
