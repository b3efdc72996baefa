// The options of the open ballot as they are listed here, and news of those that were struck meanwhile (V5).
import { useRef, useState } from 'preact/hooks';
import { optionsOf } from './options.js';

/** @typedef {import('./view.js').View} View */
/** @typedef {import('./told.js').News} News */

/** The list of a ballot never changes its order while the page is open. @param {View} view */
export function useOptions({ board, mine, ideas }) {
  const kept = useRef({ ballot: '', numbers: /** @type {readonly number[]} */ ([]) });
  const [heard, setHeard] = useState(/** @type {readonly number[]} */ ([]));
  const ballot = board.ballot?.id ?? '';
  const isOpen = board.moment === 'vote';
  const before = kept.current.ballot === ballot ? kept.current.numbers : [];
  const options = isOpen ? optionsOf({ order: mine.order, ideas, before }) : [];
  if (isOpen) kept.current = { ballot, numbers: options.map(({ no }) => no) };
  const struck = options.flatMap(({ no, idea }) => (idea ? [] : [no]));
  // Whoever voted for it hears of the vote that came back.
  const isTold = (/** @type {number} */ no) => heard.includes(no) || mine.votes.some((vote) => vote.no === no);
  return {
    options,
    news: struck.filter((no) => !isTold(no)).map((no) => /** @type {News} */ ({ key: 'vote-struck', args: { no: String(no) }, about: null })),
    hear: () => setHeard(struck),
  };
}
