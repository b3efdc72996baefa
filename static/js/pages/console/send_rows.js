// The rows that a result will show: what the ballot has said with ties and almost equals, else the counts of this minute.
import { cutOf } from './model.js';
import { useStanding, withIdeas } from './standing.js';
import { aboveCut } from './ballot_model.js';
import { useDesk } from './state.jsx';

/** @import { IdeaRecord } from '../../core/protocol.js' */
/** @typedef {{idea: IdeaRecord, n: number, first: number, last?: number, tier?: number}} Placed */

/** @returns {{rows: Placed[], voted: number, present: number, paper: number, aside: number, isFinal: boolean}} `isFinal`: with almost equals (V11) */
export function useSendRows() {
  const { lists, people, ideas } = useDesk();
  const standing = useStanding();
  if (!standing) return { rows: cutOf(lists.board), voted: people.voted, present: people.of, paper: people.paper, aside: 0, isFinal: false };
  const rows = withIdeas(aboveCut(standing), ideas).map(({ idea, place: { supporters, rank, last, tier } }) => ({
    ...{ idea, n: supporters, first: rank, last, tier },
  }));
  return { rows, voted: standing.voted, present: standing.of, paper: standing.paper, aside: standing.aside, isFinal: true };
}
