// What has just come to the middle of the console is shown from its top, unless somebody is writing there.
import { useLayoutEffect, useRef } from 'preact/hooks';
import { isTyping } from './keys.js';

/** @param {string} shown what stands there; a change of it scrolls */
export function useFromTop(shown) {
  const last = useRef(shown);
  useLayoutEffect(() => {
    const isSame = last.current === shown;
    last.current = shown;
    const pane = document.getElementById('content');
    const at = document.activeElement;
    if (isSame || !pane || (isTyping(at) && pane.contains(at))) return;
    pane.scrollTop = 0;
    scrollTo(0, 0); // a phone scrolls the whole page
    if (at === null || at === document.body) pane.focus({ preventScroll: true });
  }, [shown]);
}
