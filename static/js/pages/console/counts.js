// Whose supporters may be seen: nobody's in a ballot that is secret until its end; pure.

/** @import { BoardRecord, Moment } from '../../core/protocol.js' */

/** Steps of a plan in which nothing is voted on yet. @type {ReadonlySet<Moment>} */
const BEFORE_THE_VOTE = new Set(['collect', 'group', 'review', 'draft']);

/** Whether there is, or has been, something to vote on. @param {Pick<BoardRecord, "moment">} board */
export const isVotedOn = ({ moment }) => !BEFORE_THE_VOTE.has(moment);

/** Whether the supporters of the idea may be shown, be there any or none (V8). @param {BoardRecord} board @param {string} idea */
export function isCounted({ ballot, moment }, idea) {
  if (!ballot || !isVotedOn({ moment }) || ballot.state === 'draft' || ballot.state === 'void') return false;
  if (ballot.mode === 'live' || ballot.state === 'revealed') return true;
  return ballot.state === 'revealing' && ballot.shown.includes(idea);
}
