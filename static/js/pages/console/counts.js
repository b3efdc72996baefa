// Whose supporters may be seen: nobody's in a ballot that is secret until its end; pure.

/** @import { BoardRecord } from '../../core/protocol.js' */

/** Whether the supporters of the idea may be shown, be there any or none (V8). @param {BoardRecord} board @param {string} idea */
export function isCounted({ ballot }, idea) {
  if (!ballot || ballot.state === 'draft' || ballot.state === 'void') return false;
  if (ballot.mode === 'live' || ballot.state === 'revealed') return true;
  return ballot.state === 'revealing' && ballot.shown.includes(idea);
}
