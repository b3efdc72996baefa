// Listens to the keyboard of the whole page for as long as a part of it is shown.
import { useEffect, useRef } from 'preact/hooks';

/** @param {boolean} on @param {(event: KeyboardEvent) => void} handle */
export function useKeys(on, handle) {
  const current = useRef(handle);
  current.current = handle;
  useEffect(() => {
    if (!on) return undefined;
    const listen = (/** @type {KeyboardEvent} */ event) => current.current(event);
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  }, [on]);
}
