// The grace after the vote's closing, in which nothing may be sent (V7).
import { LIMITS } from '../../core/protocol.js';
import { useNow } from '../shared/hooks.js';
import { useDesk } from './state.jsx';

/**
 * Whole seconds of the grace that are left in `reveal`; 0 when the result may be sent.
 * @param {{phase: string, voting_on: boolean, closed_at: number | null}} board
 * @param {number} now
 */
export function countingLeft({ phase, voting_on, closed_at }, now) {
  if (phase !== 'reveal' || voting_on || closed_at === null) return 0;
  const left = closed_at + LIMITS.grace_seconds * 1000 - now;
  return left >= 0 ? Math.max(1, Math.ceil(left / 1000)) : 0;
}

export function useCounting() {
  const { board, page } = useDesk();
  const now = useNow(page.live.clock, 250);
  return countingLeft(board, now);
}
