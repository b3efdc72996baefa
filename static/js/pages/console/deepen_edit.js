// Editing a wording while others may edit it too: what began it, what was refused, whose text goes on; pure.

/** @import { IdeaRecord, Level, SetDeepened } from '../../core/protocol.js' */
/** @import { Entry } from '../../core/entry.js' */
/**
 * @typedef {object} Draft
 * @property {string} wording
 * @property {string} first_step
 * @property {Level | null} level
 * @property {Was} was what the editor began from
 */
/** @typedef {{wording: string | undefined, first_step?: string, level?: Level | null}} Was what is not there is not compared */

/** @param {IdeaRecord} idea @returns {Draft} */
export const draftOf = (idea) => ({ ...wasOf(idea), was: wasOf(idea) });

/** What an editor begins from. @param {IdeaRecord} idea */
export const wasOf = ({ wording, first_step, level }) => ({ wording, first_step, level });

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
  const { wording, first_step = '', level, was, was_first_step, was_level } = /** @type {SetDeepened} */ (entry.command);
  const before = { first_step: was_first_step ?? undefined, level: was_level === undefined ? undefined : was_level || null };
  return { wording, first_step, level: level || null, was: { wording: was ?? '', ...before } };
}

/** The fields of the command. @param {IdeaRecord} idea @param {Draft} draft */
export const fieldsOf = ({ id }, { wording, first_step, level, was }) => ({
  ...{ idea: id, wording: wording.trim(), first_step: first_step.trim(), level, was: was.wording },
  ...(was.first_step === undefined ? {} : { was_first_step: was.first_step }),
  ...(was.level === undefined ? {} : { was_level: was.level ?? '' }),
});
