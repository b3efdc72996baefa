// What may be done to an idea: by its state, and by the permission table; pure.

/** @import { CommandName, Moment } from '../../core/protocol.js' */
/** @import { Intent } from './keys.js' */
/** @import { Row } from './model.js' */
/**
 * @typedef {"headline" | "text" | "merge" | "spotlight" | "pin" | "hide" | "kind" | "mute" | "urgent" | "restore"
 *   | "unmerge"} IdeaAct
 */
/** @typedef {(name: CommandName) => boolean} May whether the role may give the command now */

/** @type {Record<IdeaAct, CommandName>} */
const COMMANDS = {
  headline: 'set_headline',
  text: 'set_text',
  merge: 'merge_idea',
  spotlight: 'set_spotlight',
  pin: 'set_pinned',
  hide: 'set_hidden',
  kind: 'set_kind',
  mute: 'set_muted',
  urgent: 'set_hidden',
  restore: 'set_hidden',
  unmerge: 'unmerge_idea',
};

/** @type {Partial<Record<Intent, CommandName>>} */
const BY_KEY = { ...COMMANDS, first: 'merge_idea', second: 'merge_idea', different: 'reject_pair', later: 'reject_pair' };

/** Whether a key has a meaning now: those that only move about always have. @param {Intent} intent @param {May} may */
export function mayIntent(intent, may) {
  const command = BY_KEY[intent];
  return command === undefined || may(command);
}

/** Whether hiding the idea takes it off a ballot that is open or counted (V5). @param {Moment} moment @param {Row["idea"]} idea */
export const isStrike = (moment, { listed }) => listed && (moment === 'vote' || moment === 'closed');

/** What an idea in this state can be done to, whoever does it. @param {Row} row @returns {IdeaAct[]} */
function possible({ idea, leader }) {
  if (idea !== leader) return ['unmerge'];
  if (idea.status === 'hidden') return ['restore', ...authorOf(idea)];
  if (idea.status === 'held' || idea.status === 'kept') return ['restore', 'hide', 'headline', 'text', 'kind', ...authorOf(idea)];
  if (idea.status !== 'visible') return [];
  return ['headline', 'merge', 'text', 'spotlight', 'pin', 'hide', 'kind', ...authorOf(idea), 'urgent'];
}

/** Only a participant's ideas can be stopped. @param {Row["idea"]} idea @returns {IdeaAct[]} */
const authorOf = ({ by_staff }) => (by_staff ? [] : ['mute']);

/** @param {Row} row @param {May} may */
export function actsOn(row, may) {
  return possible(row).filter((act) => may(COMMANDS[act]));
}
