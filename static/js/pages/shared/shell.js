// Whether this page can be opened again without a network: where a worker holds a copy of it, over https only.

/** @returns {boolean} */
export const mayReopen = () => Boolean(globalThis.navigator?.serviceWorker?.controller);
