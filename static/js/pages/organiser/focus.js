// Where the focus goes when a question in place is answered: back to the button that asked it.
import { useEffect, useRef } from 'preact/hooks';

/**
 * @param {boolean} isAsked
 * @returns {import('preact').RefObject<any>} of the box that holds the button, and while asking the question
 */
export function useFocusBack(isAsked) {
  const box = useRef(/** @type {HTMLElement | null} */ (null));
  const wasAsked = useRef(isAsked);
  useEffect(() => {
    if (wasAsked.current && !isAsked) (box.current?.querySelector('button') ?? box.current)?.focus();
    wasAsked.current = isAsked;
  }, [isAsked]);
  return box;
}
