// What may be done to an idea: by its state, and by the permission table; pure.

/** @import { CommandName } from '../../core/protocol.js' */
/** @import { Row } from './model.js' */
/** @typedef {"headline" | "merge" | "spotlight" | "pin" | "hide" | "kind" | "restore" | "unmerge"} IdeaAct */
/** @typedef {(name: CommandName) => boolean} May whether the role may give the command now */

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

/** Whether a key has a meaning now: those that only move about always have. @param {import('./keys.js').Intent} intent @param {May} may */
export function mayIntent(intent, may) {
  return !(intent in COMMANDS) || may(COMMANDS[/** @type {IdeaAct} */ (intent)]);
}

/** What an idea in this state can be done to, whoever does it. @param {Row} row @returns {IdeaAct[]} */
function possible({ idea, leader }) {
  if (idea !== leader) return ['unmerge'];
  if (idea.status === 'visible') return ['headline', 'merge', 'spotlight', 'pin', 'hide', 'kind'];
  if (idea.status === 'held' || idea.status === 'kept') return ['restore', 'hide', 'headline', 'kind'];
  return idea.status === 'hidden' ? ['restore'] : [];
}

/** @param {Row} row @param {May} may */
export function actsOn(row, may) {
  return possible(row).filter((act) => may(COMMANDS[act]));
}
