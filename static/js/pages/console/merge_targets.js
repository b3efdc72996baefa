// With which family an idea may be merged, alike or found by number or by words; pure.
import { similarIdeas } from '../../core/similar.js';
import { leaderOf, UNNUMBERED, wordsOf } from './model.js';

/** @import { IdeaRecord, PairRecord } from '../../core/protocol.js' */
/** @import { Ideas } from './model.js' */
/** @typedef {{idea: IdeaRecord, via: IdeaRecord | null}} Target `via`: the part that the query named, where it is not the leader */

const SHOWN = 6;
const ALIKE = 3;

/**
 * The best first: the exact number, then numbers that begin so, or every word of the query.
 * @param {string} query
 * @param {IdeaRecord} source
 * @param {Ideas} ideas
 * @returns {Target[]}
 */
export function targetsOf(query, source, ideas) {
  const words = wordsOf(query);
  return words.length ? familiesOf(candidates(words, ideas), source, ideas).slice(0, SHOWN) : [];
}

/**
 * What looks like the idea, before anything is typed: the pairs that the server has found, then what reads alike.
 * @param {IdeaRecord} source
 * @param {Ideas} ideas
 * @param {readonly PairRecord[]} pairs
 * @returns {Target[]}
 */
export function alikeTo(source, ideas, pairs) {
  const paired = pairs
    .filter(({ one, other }) => one === source.id || other === source.id)
    .sort((a, b) => b.score - a.score)
    .flatMap(({ one, other }) => ideas.get(one === source.id ? other : one) ?? []);
  const others = [...ideas.values()].filter(({ id, no }) => id !== source.id && no !== UNNUMBERED);
  return familiesOf([...paired, ...similarIdeas(source.text, others, SHOWN)], source, ideas).slice(0, ALIKE);
}

/** The visible families of others that the ideas belong to, each once. @param {readonly IdeaRecord[]} found @param {IdeaRecord} source @param {Ideas} ideas */
function familiesOf(found, source, ideas) {
  const own = leaderOf(source, ideas);
  /** @type {Map<string, Target>} */
  const targets = new Map();
  for (const idea of found) {
    const leader = leaderOf(idea, ideas);
    if (leader.id === own.id || leader.status !== 'visible' || targets.has(leader.id)) continue;
    targets.set(leader.id, { idea: leader, via: idea === leader ? null : idea });
  }
  return [...targets.values()];
}

/**
 * Which of the targets Enter takes: the one that an arrow chose, else the first; but a number means only itself.
 * @param {string} query
 * @param {readonly Target[]} targets
 * @param {number | null} at where the arrows stand, or null
 */
export function chosenOf(query, targets, at) {
  if (at !== null) return Math.min(at, targets.length - 1);
  const no = numberIn(wordsOf(query));
  const [first] = targets;
  if (!first) return null;
  return no === null || (first.via ?? first.idea).no === no ? 0 : null;
}

/** @param {readonly string[]} words */
function numberIn([first = '', ...rest]) {
  return rest.length === 0 && /^\d+$/.test(first) ? Number(first) : null;
}

/** @param {string[]} words @param {Ideas} ideas */
function candidates(words, ideas) {
  const all = [...ideas.values()].filter(({ no }) => no !== UNNUMBERED).sort((a, b) => a.no - b.no);
  const no = numberIn(words);
  if (no !== null) return all.filter((idea) => String(idea.no).startsWith(String(no)));
  return all.filter((idea) => words.every((word) => textOf(idea).includes(word)));
}

/** @param {IdeaRecord} idea */
const textOf = ({ headline, text }) => `${headline} ${text}`.toLowerCase().replaceAll('ё', 'е');
