// Listens to the keyboard of the whole page from the moment that a part of it is seen, for as long as it is shown.
import { useLayoutEffect, useRef } from 'preact/hooks';

/** @param {boolean} on @param {(event: KeyboardEvent) => void} handle */
export function useKeys(on, handle) {
  const current = useRef(handle);
  current.current = handle;
  useLayoutEffect(() => {
    if (!on) return undefined;
    const listen = (/** @type {KeyboardEvent} */ event) => current.current(event);
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  }, [on]);
}
