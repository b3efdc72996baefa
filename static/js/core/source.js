// Where an option of the hall comes from; pure.

/** The number that people say: «3-17» of an option of the hall, the board's own of any other idea. @param {{no: number, source?: string}} idea */
export const numberOf = ({ no, source }) => source || String(no);

/** Track and number there; nothing for an idea that is at home on its board. @param {{source?: string} | undefined} idea */
export function sourceOf(idea) {
  const [track, no] = (idea?.source ?? '').split('-').map(Number);
  return track && no ? { track, no } : {};
}
