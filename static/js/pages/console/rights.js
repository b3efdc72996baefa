// What the role may do on the board now: asked of the permission table, never known here; pure.
import { COMMAND_ACTION, IN_HALL, may, NOT_IN_TRIAL, PHASE_CHANGES } from '../../core/protocol.js';

/** @import { CommandName, Moment, Phase, Role } from '../../core/protocol.js' */

/** @param {Role} role @param {CommandName} name @param {Moment} moment @param {boolean} [delegated] @param {boolean} [isTrial] */
export function mayCommand(role, name, moment, delegated = false, isTrial = false) {
  const action = COMMAND_ACTION[name];
  if (action === null || (isTrial && NOT_IN_TRIAL.some((one) => one === action))) return false;
  return may(role, action, moment, delegated);
}

/** The host is the moderator of the hall. @param {CommandName} name @param {Moment} moment */
export function mayInHall(name, moment) {
  return IN_HALL.some((one) => one === name) && mayCommand('moderator', name, moment);
}

/** Phases of the open board that the role may go to from here. @param {Role} role @param {Moment} moment @param {boolean} [delegated] */
export function nextPhases(role, moment, delegated = false) {
  if (moment === 'vote' || moment === 'closed') return []; // a ballot that is under way comes first
  const phase = moment === 'draft' ? 'vote' : moment;
  /** @type {readonly Phase[]} */
  const reachable = PHASE_CHANGES[/** @type {keyof typeof PHASE_CHANGES} */ (phase)] ?? [];
  if (!mayCommand(role, 'change_phase', moment, delegated)) return [];
  return /** @type {("open" | "reveal")[]} */ (reachable.filter((next) => next === 'open' || next === 'reveal'));
}
