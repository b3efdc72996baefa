// The part of a page that is open stands in the address: reloading and going back keep it.
import { useEffect, useState } from 'preact/hooks';

const read = () => location.hash.slice(1);

/** @returns {[string, (hash: string) => void]} */
export function useHash() {
  const [hash, set] = useState(read);
  useEffect(() => {
    const changed = () => set(read());
    addEventListener('hashchange', changed);
    return () => removeEventListener('hashchange', changed);
  }, []);
  return [hash, (next) => void (location.hash = next)];
}
