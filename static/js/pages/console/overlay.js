// What the console shows: the server's records with one's own commands that are still on their way; pure.
import { leaderOf, UNNUMBERED } from './model.js';

/** @import { AddIdea, AnyCommand, BoardRecord, IdeaRecord, MergeIdea, SetText } from '../../core/protocol.js' */
/**
 * @typedef {object} Shown
 * @property {BoardRecord} board
 * @property {Map<string, IdeaRecord>} ideas
 * @property {Set<string>} pending ideas that wait for the server
 * @property {Set<string>} asked names of commands on the board itself that wait
 * @property {Set<string>} over pairs, requests, objections and paper ballots that were dealt with here
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
  const shown = { board, ideas: new Map(ideas.map((idea) => [idea.id, idea])), ...sets() };
  for (const command of commands) apply(shown, command);
  return shown;
}

const sets = () => ({ pending: new Set(), asked: new Set(), over: new Set() });

/** @param {Shown} shown @param {AnyCommand} command */
function apply(shown, command) {
  if (command.name === 'add_idea') return added(shown, command);
  if (command.name === 'lead_family') return led(shown, command.idea);
  const change = changeOf(shown, command);
  if (change && 'idea' in command && command.idea !== null) return changed(shown, command.idea, change);
  const over = overOf(command);
  if (over !== null) shown.over.add(over);
  shown.asked.add(command.name === 'set_switch' ? `set_switch:${command.switch}` : command.name);
  shown.board = { ...shown.board, ...boardChangeOf(command) };
}

/** The record that the command has an end of. @param {AnyCommand} command @returns {string | null} */
function overOf(command) {
  if (command.name === 'reject_pair') return command.pair;
  if (command.name === 'answer_request') return command.request;
  if (command.name === 'set_objection') return command.objection;
  return command.name === 'take_back_paper' ? command.paper : null;
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
    case 'set_text':
      return textOf(ideas, command);
    case 'set_headline':
      return { headline: command.headline.trim() };
    case 'set_kind':
      return { kind: command.kind, stages: command.stages ?? [], ...(command.level === undefined ? {} : { level: command.level || null }) };
    case 'set_pinned':
      return { pinned: command.on };
    case 'set_hidden':
      return command.on ? { status: 'hidden', reason: command.reason ?? '', pinned: false } : { status: 'visible', reason: '' };
    case 'merge_idea':
      return mergeOf(ideas, command);
    case 'set_muted':
      return { muted: command.on };
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

/** I5: another member stands for the family. @param {Shown} shown @param {string} id */
function led(shown, id) {
  const idea = shown.ideas.get(id);
  const leader = idea && leaderOf(idea, shown.ideas);
  if (!leader || leader === idea) return;
  changed(shown, leader.id, { parent: id, pinned: false });
  changed(shown, id, { parent: null, pinned: leader.pinned });
}

/** I3: the author's own words are kept. @param {Map<string, IdeaRecord>} ideas @param {SetText} command */
function textOf(ideas, { idea, text }) {
  const before = ideas.get(idea);
  return { text: text.trim(), original: before?.original ?? before?.text ?? null };
}

/** @param {AnyCommand} command @returns {Partial<BoardRecord>} */
function boardChangeOf(command) {
  if (command.name === 'set_switch') return command.switch === 'ideas' ? { ideas_on: command.on } : { voting_on: command.on };
  if (command.name === 'set_question') return { question: command.question };
  return command.name === 'set_spotlight' ? { spotlight: command.idea } : {};
}

// While a ballot is open or counted, new ideas wait in «Копилка».
const KEPT_IN = new Set(['vote', 'closed']);

/** @param {Shown} shown @param {AddIdea} command */
function added({ board, ideas, pending }, { id, text, kind = 'proposal', level = null, stages = [], region = null }) {
  if (ideas.has(id)) return;
  const family = { parent: null, pinned: false, members: [], regions: 0 };
  const unknown = { no: UNNUMBERED, headline: '', group: null, reason: '', original: null, by_staff: true, at: 0 };
  const later = { source: '', disowned: false, wording: '', first_step: '', listed: false, score: null, reads: 0, muted: false };
  const status = KEPT_IN.has(board.moment) ? 'kept' : 'visible';
  ideas.set(id, { ...{ t: 'idea', id, text, kind, level, stages, region, status }, ...family, ...unknown, ...later });
  pending.add(id);
}
