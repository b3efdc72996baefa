// V9: of how many people those who voted are: who voted or is there.

/** @import { Pulse } from '../../core/protocol.js' */

/**
 * A server that does not tell it yet tells at least how many are there.
 * @param {Pulse | undefined} pulse
 * @param {string} board
 * @param {number} voted
 */
export const votersOf = (pulse, board, voted) => Math.max(voted, pulse?.of?.[board] ?? pulse?.present?.[board] ?? 0);
