// Editing a wording while others may edit it too: what began it, what was refused, whose text goes on; pure.

/** @import { IdeaRecord, Level, SetDeepened } from '../../core/protocol.js' */
/** @import { Entry } from '../../core/entry.js' */
/**
 * @typedef {object} Draft
 * @property {string} wording
 * @property {string} first_step
 * @property {Level | null} level
 * @property {string} was the wording that the editor began from
 */

/** @param {IdeaRecord} idea @returns {Draft} */
export const draftOf = ({ wording, first_step, level }) => ({ wording, first_step, level, was: wording });

/** Whether anything in it is one's own. @param {Draft} draft @param {IdeaRecord} idea */
export function isChanged({ wording, first_step, level }, idea) {
  return wording.trim() !== idea.wording || first_step.trim() !== idea.first_step || level !== idea.level;
}

/** The last refused wording of an idea: what was typed is kept there. @param {readonly Entry[]} refused @param {string} idea */
export function refusedDeepen(refused, idea) {
  return [...refused].reverse().find(({ command }) => command.name === 'set_deepened' && command.idea === idea) ?? null;
}

/** What was typed in a refused command, to be typed on. @param {Entry} entry @returns {Draft} */
export function draftFrom(entry) {
  const { wording, first_step = '', level = null, was } = /** @type {SetDeepened} */ (entry.command);
  return { wording, first_step, level, was: was ?? '' };
}

/** The fields of the command. @param {IdeaRecord} idea @param {Draft} draft */
export const fieldsOf = ({ id }, { wording, first_step, level, was }) => ({
  ...{ idea: id, wording: wording.trim(), first_step: first_step.trim(), level, was },
});
