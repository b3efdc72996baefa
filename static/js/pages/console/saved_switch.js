// A switch that is remembered on the device; on until it is turned off.
import { useState } from 'preact/hooks';

/** @param {string} name @returns {[boolean, (on: boolean) => void]} */
export function useSavedSwitch(name) {
  const [on, set] = useState(() => read(name));
  return [
    on,
    (next) => {
      write(name, next);
      set(next);
    },
  ];
}

/** @param {string} name */
function read(name) {
  try {
    return localStorage.getItem(name) !== 'off';
  } catch {
    return true;
  }
}

/** @param {string} name @param {boolean} on */
function write(name, on) {
  try {
    localStorage.setItem(name, on ? 'on' : 'off');
  } catch {
    // A private window may refuse: the choice then holds until the page is closed.
  }
}
