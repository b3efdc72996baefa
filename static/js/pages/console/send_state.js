// The grace after the vote's closing, in which nothing may be revealed or sent (V7).
import { LIMITS } from '../../core/protocol.js';
import { useSecondsLeft } from '../../ui/seconds.js';
import { useDesk } from './state.jsx';

/**
 * Until when the votes are counted: late ones are still taken; null where nothing is waited for.
 * @param {{moment: string, voting_on: boolean, closed_at: number | null}} board
 */
export function countingUntil({ moment, voting_on, closed_at }) {
  const isClosed = moment === 'closed' || (moment === 'reveal' && !voting_on);
  if (!isClosed || closed_at === null) return null;
  return closed_at + LIMITS.grace_seconds * 1000;
}

/** Whole seconds of the grace that are left, 0 when there is none. */
export function useCounting() {
  const { board, now } = useDesk();
  return useSecondsLeft(countingUntil(board), now) ?? 0;
}
