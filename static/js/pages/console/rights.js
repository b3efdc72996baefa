// Which buttons there are: asked of the permission table, never known here; pure.
import { COMMAND_ACTION, may, PHASE_CHANGES } from '../../core/protocol.js';

/** @import { CommandName, Phase, Role } from '../../core/protocol.js' */
/** @import { Row } from './model.js' */
/** @typedef {"headline" | "merge" | "spotlight" | "pin" | "hide" | "kind" | "restore" | "unmerge"} IdeaAct */

/** @type {Record<IdeaAct, CommandName>} */
const COMMANDS = {
  headline: 'set_headline',
  merge: 'merge_idea',
  spotlight: 'set_spotlight',
  pin: 'set_pinned',
  hide: 'set_hidden',
  kind: 'set_kind',
  restore: 'set_hidden',
  unmerge: 'unmerge_idea',
};

/** @param {Role} role @param {CommandName} name @param {Phase} phase */
export function mayCommand(role, name, phase) {
  const action = COMMAND_ACTION[name];
  return action !== null && may(role, action, phase);
}

/** Whether a key has a meaning for the role: those that only move about always have. @param {import('./keys.js').Intent} intent @param {Role} role @param {Phase} phase */
export function mayIntent(intent, role, phase) {
  return !(intent in COMMANDS) || mayCommand(role, COMMANDS[/** @type {IdeaAct} */ (intent)], phase);
}

/** Phases that the role may go to from here by its own command. @param {Role} role @param {Phase} phase */
export function nextPhases(role, phase) {
  /** @type {readonly Phase[]} */
  const reachable = PHASE_CHANGES[phase];
  if (!mayCommand(role, 'change_phase', phase)) return [];
  return /** @type {("open" | "reveal")[]} */ (reachable.filter((next) => next === 'open' || next === 'reveal'));
}

/** What an idea in this state can be done to, whoever does it. @param {Row} row @returns {IdeaAct[]} */
function possible({ idea, leader }) {
  if (idea !== leader) return ['unmerge'];
  if (idea.status === 'visible') return ['headline', 'merge', 'spotlight', 'pin', 'hide', 'kind'];
  if (idea.status === 'held' || idea.status === 'kept') return ['restore', 'hide', 'headline', 'kind'];
  return idea.status === 'hidden' ? ['restore'] : [];
}

/** @param {Row} row @param {Role} role @param {Phase} phase */
export function actsOn(row, role, phase) {
  return possible(row).filter((act) => mayCommand(role, COMMANDS[act], phase));
}
