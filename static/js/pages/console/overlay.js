// What the console shows: the server's records with one's own commands that are still on their way; pure.
import { leaderOf, UNNUMBERED } from './model.js';

/** @import { AddIdea, AnyCommand, BoardRecord, IdeaRecord, MergeIdea } from '../../core/protocol.js' */
/**
 * @typedef {object} Shown
 * @property {BoardRecord} board
 * @property {Map<string, IdeaRecord>} ideas
 * @property {Set<string>} pending ideas that wait for the server
 * @property {Set<string>} asked names of commands on the board itself that wait
 */

/**
 * Phase, timer, sending and taking back are the server's to decide: they are only named in `asked`.
 * @param {BoardRecord} board
 * @param {readonly IdeaRecord[]} ideas
 * @param {readonly AnyCommand[]} commands in the order in which they were made
 * @returns {Shown}
 */
export function overlaid(board, ideas, commands) {
  /** @type {Shown} */
  const shown = { board, ideas: new Map(ideas.map((idea) => [idea.id, idea])), pending: new Set(), asked: new Set() };
  for (const command of commands) apply(shown, command);
  return shown;
}

/** @param {Shown} shown @param {AnyCommand} command */
function apply(shown, command) {
  if (command.name === 'add_idea') return added(shown, command);
  const change = changeOf(shown, command);
  if (change && 'idea' in command && command.idea !== null) return changed(shown, command.idea, change);
  shown.asked.add(command.name === 'set_switch' ? `set_switch:${command.switch}` : command.name);
  shown.board = { ...shown.board, ...boardChangeOf(command) };
}

/** @param {Shown} shown @param {string} id @param {Partial<IdeaRecord>} change */
function changed({ ideas, pending }, id, change) {
  const idea = ideas.get(id);
  if (!idea) return;
  ideas.set(id, { ...idea, ...change });
  pending.add(id);
}

/** @param {Shown} shown @param {AnyCommand} command @returns {Partial<IdeaRecord> | null} */
function changeOf({ ideas }, command) {
  switch (command.name) {
    case 'set_headline':
      return { headline: command.headline.trim() };
    case 'set_kind':
      return { kind: command.kind, level: command.level ?? null, stages: command.stages ?? [] };
    case 'set_pinned':
      return { pinned: command.on };
    case 'set_hidden':
      return command.on ? { status: 'hidden', reason: command.reason ?? '', pinned: false } : { status: 'visible', reason: '' };
    case 'merge_idea':
      return mergeOf(ideas, command);
    case 'unmerge_idea':
      return { parent: null };
    default:
      return null;
  }
}

/** What has become impossible meanwhile the server will refuse. @param {Map<string, IdeaRecord>} ideas @param {MergeIdea} command */
function mergeOf(ideas, { idea, into }) {
  const [one, other] = [ideas.get(idea), ideas.get(into)];
  const root = other && leaderOf(other, ideas);
  if (!one || !root || leaderOf(one, ideas) === root) return {};
  return { parent: root.id, pinned: false };
}

/** @param {AnyCommand} command @returns {Partial<BoardRecord>} */
function boardChangeOf(command) {
  if (command.name === 'set_switch') return command.switch === 'ideas' ? { ideas_on: command.on } : { voting_on: command.on };
  if (command.name === 'set_question') return { question: command.question };
  return command.name === 'set_spotlight' ? { spotlight: command.idea } : {};
}

/** @param {Shown} shown @param {AddIdea} command */
function added({ ideas, pending }, { id, text, kind = 'proposal', level = null, stages = [] }) {
  if (ideas.has(id)) return;
  const family = { parent: null, pinned: false, members: [], regions: 0 };
  const unknown = { no: UNNUMBERED, headline: '', region: null, group: null, reason: '', by_staff: true, at: 0 };
  ideas.set(id, /** @type {IdeaRecord} */ ({ t: 'idea', id, text, kind, level, stages, status: 'visible', ...family, ...unknown }));
  pending.add(id);
}
