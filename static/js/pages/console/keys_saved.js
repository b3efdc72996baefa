// Whether the keys are on: remembered on the device.
const NAME = 'console-keys';

export function savedKeys() {
  try {
    return localStorage.getItem(NAME) !== 'off';
  } catch {
    return true;
  }
}

/** @param {boolean} on */
export function saveKeys(on) {
  try {
    localStorage.setItem(NAME, on ? 'on' : 'off');
  } catch {
    // A private window may refuse: the choice then holds until the page is closed.
  }
}
