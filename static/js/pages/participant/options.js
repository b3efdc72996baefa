// The options of a ballot in the person's own order (V14), and those that were struck meanwhile (V5); pure.

/** @import { IdeaRecord } from '../../core/protocol.js' */
/** @typedef {{no: number, idea: IdeaRecord | null}} Option `idea` null: it has been struck */

/**
 * What stood on the ballot before keeps its place. An option that the order does not name yet comes last.
 * @param {object} given
 * @param {readonly number[]} given.order the person's own
 * @param {readonly IdeaRecord[]} given.ideas
 * @param {readonly number[]} given.before numbers as they were listed last
 * @returns {Option[]}
 */
export function optionsOf({ order, ideas, before }) {
  if (!order.length) return [];
  const byNo = new Map(ideas.filter(isOption).map((idea) => [idea.no, idea]));
  const listed = before.length ? before : order;
  const known = new Set(listed);
  const rest = [...order, ...byNo.keys()].filter((no) => !known.has(no));
  return [...listed, ...new Set(rest)].map((no) => ({ no, idea: byNo.get(no) ?? null }));
}

/** Withdrawn or not, what stands on a ballot may be voted for (I4). @param {IdeaRecord} idea */
const isOption = ({ status, disowned }) => status === 'visible' || disowned;
