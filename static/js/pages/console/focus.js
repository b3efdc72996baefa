// What opens because of a tap or a key takes the focus, before the next key comes.
import { useLayoutEffect, useRef } from 'preact/hooks';

/** @param {string} [selector] what inside of the element, where it is not the element itself */
export function useFocus(selector) {
  const element = useRef(/** @type {any} */ (null));
  useLayoutEffect(() => {
    const target = selector ? element.current?.querySelector(selector) : element.current;
    target?.focus();
  }, []);
  return element;
}
