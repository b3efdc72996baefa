// Pairs of ideas that look alike: those still to be decided, the surest first; pure.

/** @import { PairRecord } from '../../core/protocol.js' */
/** @import { Row } from './model.js' */
/** @typedef {{id: string, first: Row, second: Row}} Pair `first` is the one that had better lead */

/**
 * @param {readonly PairRecord[]} records
 * @param {readonly Row[]} board visible leading ideas
 * @param {readonly string[]} later pairs put off here, in that order: they come last
 * @returns {Pair[]}
 */
export function pairsOf(records, board, later = []) {
  const rows = new Map(board.map((row) => [row.idea.id, row]));
  const open = records.flatMap(({ id, one, other, score }) => {
    const [a, b] = [rows.get(one), rows.get(other)];
    return a && b ? [{ id, score, ...inOrder(a, b) }] : [];
  });
  open.sort((a, b) => b.score - a.score || a.first.idea.no - b.first.idea.no || a.second.idea.no - b.second.idea.no);
  const put = new Map(later.map((id, at) => [id, at]));
  const places = open.map((pair) => ({ pair, at: put.get(pair.id) ?? -1 }));
  return places.sort((a, b) => a.at - b.at).map(({ pair: { id, first, second } }) => ({ id, first, second }));
}

/** More supporters, then a headline, then more ideas in it, then the smaller number. @param {Row} a @param {Row} b */
function inOrder(a, b) {
  const order = b.n - a.n || Number(b.idea.headline !== '') - Number(a.idea.headline !== '') || b.parts.length - a.parts.length;
  return (order || a.idea.no - b.idea.no) <= 0 ? { first: a, second: b } : { first: b, second: a };
}
