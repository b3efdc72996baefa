// What the device wants: width, motion.
import { useEffect, useState } from 'preact/hooks';

/** @param {string} query */
export function useMedia(query) {
  const [matches, setMatches] = useState(() => window.matchMedia(query).matches);
  useEffect(() => {
    const list = window.matchMedia(query);
    const update = () => setMatches(list.matches);
    update();
    list.addEventListener('change', update);
    return () => list.removeEventListener('change', update);
  }, [query]);
  return matches;
}

export function wantsStillness() {
  return window.matchMedia('(prefers-reduced-motion: reduce)').matches;
}
