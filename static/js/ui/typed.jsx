// Words that are being written: what is new in them appears letter by letter, in the place that it will keep.
import { useEffect, useState } from 'preact/hooks';
import { realTimers } from '../core/timers.js';
import { wantsStillness } from './media.js';

const TICK_MS = 30;
const LONGEST_MS = 2_500;

/** How many letters two texts begin with alike. @param {readonly string[]} one @param {readonly string[]} other */
function alike(one, other) {
  const end = one.findIndex((letter, index) => letter !== other[index]);
  return end < 0 ? one.length : end;
}

/** @param {{text: string, isNew?: boolean}} props `isNew`: it has just come, and is written from its first letter on */
export function Typed({ text, isNew = false }) {
  const letters = Array.from(text);
  const [told, setTold] = useState(() => ({ text, n: isNew ? 0 : letters.length }));
  const kept = told.text === text ? told.n : Math.min(told.n, alike(letters, Array.from(told.text)));
  const n = wantsStillness() ? letters.length : kept;
  useEffect(() => {
    if (n >= letters.length) {
      setTold((before) => (before.text === text && before.n === n ? before : { text, n }));
      return undefined;
    }
    const step = Math.ceil((letters.length * TICK_MS) / LONGEST_MS);
    const timer = realTimers.setTimeout(() => setTold({ text, n: Math.min(letters.length, n + step) }), TICK_MS);
    return () => realTimers.clearTimeout(timer);
  }, [text, n]);
  return (
    <>
      {letters.slice(0, n).join('')}
      {n < letters.length && <span class="typed-rest">{letters.slice(n).join('')}</span>}
    </>
  );
}
