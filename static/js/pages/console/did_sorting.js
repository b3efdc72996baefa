// What was done while sorting, in words; pure.

import { isStrike } from './idea_rights.js';

/** @import { AnyCommand, CommandName, IdeaRecord, Moment } from '../../core/protocol.js' */
/** @import { Entry } from '../../core/entry.js' */

/** @type {Partial<Record<CommandName, string | ((command: any) => string)>>} */
const WORDS = {
  set_text: 'text',
  lead_family: 'led',
  reject_pair: 'different',
  answer_request: ({ grant }) => (grant ? 'granted' : 'declined'),
  set_muted: ({ on }) => (on ? 'muted' : 'unmuted'),
  enter_paper: 'paper',
  take_back_paper: 'paper-back',
};

/** Names of the commands that the line of what was done speaks of. */
export const SORTING_SAID = /** @type {CommandName[]} */ (Object.keys(WORDS));

/** The last part of the keys did-… and undone-…, or null where it is no command of sorting. @param {AnyCommand} command @returns {string | null} */
export function sortingWordOf(command) {
  const word = WORDS[command.name];
  return typeof word === 'function' ? word(command) : (word ?? null);
}

/**
 * V5: an option of a ballot under way is struck, which is more than hidden.
 * @param {{key: string, args: Record<string, string | number>}} sentence
 * @param {Moment} moment
 * @param {Iterable<IdeaRecord>} ideas
 */
export function inWordsOf(sentence, moment, ideas) {
  const isOne = [...ideas].some((idea) => String(idea.no) === sentence.args.no && isStrike(moment, idea));
  return isOne ? { ...sentence, key: sentence.key.replace(/^(did|undone)-hidden$/, '$1-struck') } : sentence;
}

/** What the sentence names besides: serials, and numbers that only the server's answer knows. @param {Entry} entry @returns {Record<string, string>} */
export function sortingArgsOf({ command, reply }) {
  const said = /** @type {Record<string, any>} */ (reply ?? {});
  if (command.name === 'enter_paper') return { serial: command.serial };
  if (command.name === 'take_back_paper') return { serial: String(said.serial ?? '') };
  if (command.name === 'answer_request') return { no: String(said.no ?? '') };
  if (command.name !== 'reject_pair') return {};
  const [no = '', into = ''] = said.numbers ?? [];
  return { no: String(no), into: String(into) };
}
