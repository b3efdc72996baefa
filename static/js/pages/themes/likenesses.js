// Asks the server which families look alike, again when their texts have changed, and not more often than it helps.
import { useEffect, useState } from 'preact/hooks';
import { ask } from '../shared/http.js';

/** @import { Likeness } from './topics.js' */
/** @typedef {{pairs: readonly Likeness[], state: 'waiting' | 'known' | 'failed'}} Likenesses */

const REST_MS = 4_000; // what is being typed in five rooms is compared when there is a pause
const AGAIN_MS = 15_000;

/**
 * @param {string} as
 * @param {readonly {subscribe: (listener: (kinds: Set<string>) => void) => () => void}[]} boards
 * @returns {Likenesses}
 */
export function useLikenesses(as, boards) {
  const [known, setKnown] = useState(/** @type {Likenesses} */ ({ pairs: [], state: 'waiting' }));
  useEffect(() => {
    let timer = 0;
    let isOver = false;
    const load = async () => {
      timer = 0;
      const answer = await ask(`/api/likenesses?${new URLSearchParams({ as })}`);
      if (isOver) return;
      if (answer.ok) setKnown({ pairs: answer.pairs, state: 'known' });
      else {
        setKnown(({ pairs, state }) => ({ pairs, state: state === 'known' ? state : 'failed' }));
        plan(AGAIN_MS);
      }
    };
    const plan = (/** @type {number} */ ms) => {
      timer ||= Number(setTimeout(load, ms));
    };
    const ends = boards.map((store) => store.subscribe((kinds) => (kinds.has('idea') || kinds.has('board') ? plan(REST_MS) : undefined)));
    void load();
    return () => {
      isOver = true;
      clearTimeout(timer);
      for (const end of ends) end();
    };
  }, [as]);
  return known;
}
