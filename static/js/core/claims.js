// Two tabs of one browser share what waits on disk: one of them sends it, the other learns what became of it. Pure.
import { isKnown, isOver } from './entry.js';

/** @import { Entry } from './entry.js' */
/** @typedef {{by: string, from: number, until: number}} Claim whose page is sending it, on the device's clock */
/** @typedef {Entry & {claim?: Claim}} Kept an entry as it is on disk */

const DROPPED = 0;
const CLAIM_MS = 5_000;

/** @param {string} by the page @param {number} now @returns {Claim} */
export const claimOf = (by, now) => ({ by, from: now, until: now + CLAIM_MS });

/** Whether a page may send it now. A clock that was set back ends a claim. @param {Kept} kept @param {Claim} claim */
export function isFree(kept, { by, from: now }) {
  const { claim } = kept;
  if (!isKnown(kept) || isOver(kept)) return false;
  return !claim || claim.by === by || now >= claim.until || now < claim.from;
}

/** What is left of an entry that the person took back, so that no other tab sends it. @param {Entry} entry @returns {Entry} */
export const dropped = ({ op, at }) => /** @type {any} */ ({ v: DROPPED, op, at });

/** @param {Entry} kept */
export const isDropped = ({ v }) => v === DROPPED;

/**
 * What this page may send of a batch, what another one has settled or dropped, and what that one is sending.
 * @param {Entry[]} batch
 * @param {Map<string, Kept>} onDisk as it was before it was claimed; what is missing there was never kept
 * @param {Claim} claim
 */
export function shared(batch, onDisk, claim) {
  const of = (/** @type {Entry} */ { op }) => onDisk.get(op);
  const isOwn = (/** @type {Entry} */ entry) => isFree(of(entry) ?? entry, claim);
  const others = batch.flatMap((entry) => (isOwn(entry) ? [] : [/** @type {Kept} */ (of(entry))]));
  return {
    own: batch.filter(isOwn),
    settled: others.filter((kept) => isKnown(kept) && isOver(kept)),
    dropped: others.filter(isDropped),
    busy: others.filter((kept) => isKnown(kept) && !isOver(kept)),
  };
}
