// What the present ballot has said, as far as it is revealed, with the ideas it is about.
import { shownHeadline } from '../../core/headlines.js';
import { numberOf } from '../../core/source.js';
import { aboveCut } from './ballot_model.js';
import { useDesk } from './state.jsx';

/** @import { IdeaRecord, StandingRecord, StandingRow } from '../../core/protocol.js' */
/** @typedef {{place: StandingRow, idea: IdeaRecord}} Standing */

/** @returns {StandingRecord | undefined} */
export function useStanding() {
  const { board, records } = useDesk();
  return records('standing').find(({ id }) => id === board.ballot?.id);
}

/** Rows whose ideas are known here. @param {readonly StandingRow[]} rows @param {ReadonlyMap<string, IdeaRecord>} ideas @returns {Standing[]} */
export const withIdeas = (rows, ideas) =>
  rows.flatMap((place) => {
    const idea = ideas.get(place.id);
    return idea ? [{ place, idea }] : [];
  });

/** What is worked on after the vote: the rows above the cut. @returns {Standing[]} */
export function useTopRows() {
  const { ideas } = useDesk();
  return withIdeas(aboveCut(useStanding()), ideas);
}

/** A row as the rankings of all screens take it. @param {Standing} row @param {string} [headline] as it is being written */
export const rankRow = ({ place, idea }, headline = idea.headline) => ({
  ...{ id: idea.id, no: numberOf(idea), n: place.supporters, rank: place.rank, tier: place.tier },
  headline: shownHeadline({ headline, text: idea.text }),
});
