// The clock of a board or a lane: the step's in a plan, else the moderator's timer; pure.

/** @import { BoardRecord } from '../../core/protocol.js' */
/** @typedef {Pick<BoardRecord, 'phase' | 'step_ends_at' | 'paused_at' | 'timer_ends_at'>} Timed */
/** @typedef {{seconds: number, isOver: boolean, isPaused: boolean}} Clock `seconds` left, or over the time where it is over */

const SECOND = 1000;

/**
 * A step may run over its time; a timer ends at nothing. Before the opening and after the end there is no clock.
 * @param {Timed} timed
 * @param {number} now ms on the server's clock
 * @returns {Clock | null}
 */
export function clockOf({ phase, step_ends_at, paused_at, timer_ends_at }, now) {
  if (phase === 'lobby' || phase === 'handed_over') return null;
  if (step_ends_at !== null) {
    const over = (paused_at ?? now) - step_ends_at;
    const seconds = over < 0 ? Math.ceil(-over / SECOND) : Math.floor(over / SECOND);
    return { seconds, isOver: over >= SECOND, isPaused: paused_at !== null };
  }
  if (timer_ends_at === null) return null;
  return { seconds: Math.max(0, Math.ceil((timer_ends_at - now) / SECOND)), isOver: false, isPaused: false };
}
