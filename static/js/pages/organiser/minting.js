// Fresh role links. Their secrets are known to this page only, until it is closed.
import { useState } from 'preact/hooks';
import { ask } from '../shared/http.js';
import { EVENT_ROLES, TRACK_ROLES } from './places.js';

/** @import { Place, QrCode } from './places.js' */
/** A link's place: a role, and for a role on a track its board. @typedef {{role: string, board: string | null}} Post */
/** `isAlone` was asked for by itself: its QR code is shown at once. @typedef {Post & {id: string, url: string, qr: QrCode, at: number, isAlone: boolean}} Minted */
/** @typedef {Post & {code: string, isAlone: boolean}} Failed */

/** @param {Place[]} places @returns {Post[]} every role of the event and of its tracks, in the order of the page */
export function postsOf(places) {
  const ofEvent = EVENT_ROLES.map((role) => ({ role, board: null }));
  return [...ofEvent, ...places.flatMap(({ track }) => TRACK_ROLES.map((role) => ({ role, board: track.id })))];
}

/** @param {Post} a @param {Post} b */
export const isSamePost = (a, b) => a.role === b.role && a.board === b.board;

/** @param {string} as @param {{now: () => number}} clock */
export function useMinting(as, clock) {
  const [minted, setMinted] = useState(/** @type {Minted[]} */ ([]));
  const [failed, setFailed] = useState(/** @type {Failed | null} */ (null));
  const [queue, setQueue] = useState(/** @type {Post[]} */ ([]));

  /** One after another; the first refusal ends it. @param {Post[]} posts */
  const mint = async (posts) => {
    setFailed(null);
    for (const [index, post] of posts.entries()) {
      setQueue(posts.slice(index));
      const reply = await ask('/api/links', { as, ...post });
      if (!reply.ok) {
        setFailed({ ...post, code: reply.code ?? 'unknown', isAlone: posts.length === 1 });
        break;
      }
      const { id, url, qr } = reply;
      setMinted((before) => [...before, { ...post, id, url, qr, at: clock.now(), isAlone: posts.length === 1 }]);
    }
    setQueue([]);
  };
  /** @param {Place[]} places */
  const mintAll = (places) =>
    mint(postsOf(places).filter((post) => !minted.some((one) => isSamePost(one, post))));
  return { minted, failed, queue, mint, mintAll };
}
