// With which family an idea may be merged, found by number or by words; pure.
import { leaderOf, wordsOf } from './model.js';

/** @import { IdeaRecord } from '../../core/protocol.js' */
/** @import { Ideas } from './model.js' */
/** @typedef {{idea: IdeaRecord, via: IdeaRecord | null}} Target `via`: the part that the query named, where it is not the leader */

const SHOWN = 6;

/**
 * The best first: the exact number, then numbers that begin so, or every word of the query.
 * @param {string} query
 * @param {IdeaRecord} source
 * @param {Ideas} ideas
 * @returns {Target[]}
 */
export function targetsOf(query, source, ideas) {
  const words = wordsOf(query);
  if (!words.length) return [];
  const own = leaderOf(source, ideas);
  /** @type {Map<string, Target>} */
  const targets = new Map();
  for (const idea of candidates(words, ideas)) {
    const leader = leaderOf(idea, ideas);
    if (leader.id === own.id || leader.status !== 'visible' || targets.has(leader.id)) continue;
    targets.set(leader.id, { idea: leader, via: idea === leader ? null : idea });
  }
  return [...targets.values()].slice(0, SHOWN);
}

/** @param {string[]} words @param {Ideas} ideas */
function candidates(words, ideas) {
  const all = [...ideas.values()].sort((a, b) => a.no - b.no);
  const [first = ''] = words;
  if (words.length === 1 && /^\d+$/.test(first)) {
    const beginning = all.filter(({ no }) => String(no).startsWith(first));
    return beginning.sort((a, b) => a.no - b.no);
  }
  return all.filter((idea) => words.every((word) => textOf(idea).includes(word)));
}

/** @param {IdeaRecord} idea */
const textOf = ({ headline, text }) => `${headline} ${text}`.toLowerCase().replaceAll('ё', 'е');
