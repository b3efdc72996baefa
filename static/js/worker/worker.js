// Over https a track's page opens without a network: the last good copy of it, and of the files it is made of.
import { ASSETS, isPage, nameOf } from '../core/copies.js';

const worker = /** @type {any} */ (self);
const NAME = nameOf(new URL(worker.location.href).searchParams.get('v') ?? '');
const PATIENCE_MS = 4_000;

worker.addEventListener('install', () => worker.skipWaiting());
worker.addEventListener('activate', (/** @type {any} */ event) => event.waitUntil(begin()));
worker.addEventListener('fetch', (/** @type {any} */ event) => {
  const { method, mode, url } = event.request;
  const { origin, pathname } = new URL(url);
  if (method !== 'GET' || origin !== worker.location.origin) return;
  if (pathname.startsWith(ASSETS)) event.respondWith(file(event.request));
  else if (mode === 'navigate' && isPage(pathname)) event.respondWith(page(event, pathname));
});

/** Copies of another build go; whoever is open already is copied, since that page came before the worker. */
async function begin() {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name !== NAME).map((name) => caches.delete(name)));
  await worker.clients.claim();
  const open = await worker.clients.matchAll({ type: 'window' });
  const paths = new Set(open.map((/** @type {{url: string}} */ { url }) => new URL(url).pathname));
  await Promise.all([...paths].filter(isPage).map((path) => copyPage(path).catch(() => null)));
}

/** A file's name tells its content: what is here is right for ever. @param {Request} request */
async function file(request) {
  const cache = await caches.open(NAME);
  const known = await cache.match(request, { ignoreVary: true });
  if (known) return known;
  const response = await fetch(request);
  if (response.ok) await cache.put(request, response.clone());
  return response;
}

/** As the server gives it; the copy where it gives nothing, or not in time. @param {any} event @param {string} path */
async function page(event, path) {
  const asked = fetch(event.request);
  const kept = asked.then((response) => keep(path, response.clone()), () => {});
  event.waitUntil(kept);
  const copy = await (await caches.open(NAME)).match(path, { ignoreVary: true });
  if (!copy) return asked;
  const late = new Promise((resolve) => setTimeout(() => resolve(copy), PATIENCE_MS));
  return Promise.race([asked.then((response) => (response.status < 500 ? response : copy), () => copy), late]);
}

/** The files that it names come first: where there is a copy, it is whole. @param {string} path */
async function copyPage(path) {
  const response = await fetch(path, { credentials: 'same-origin' });
  const html = await response.clone().text();
  const files = html.match(/\/static\/dist\/[\w.-]+/g) ?? [];
  await Promise.all([...files, '/favicon.svg'].map((one) => file(new Request(one))));
  await keep(path, response);
}

/** What the server refuses it refuses for good: then there is no copy either. @param {string} path @param {Response} response */
async function keep(path, response) {
  const cache = await caches.open(NAME);
  if (response.ok && !response.redirected && response.type === 'basic') await cache.put(path, response);
  else if (response.status >= 400 && response.status < 500) await cache.delete(path, { ignoreVary: true });
}
