// Which results have been on the screen: remembered on the host's device.

/** @param {string} event @returns {Set<string>} */
export function remembered(event) {
  try {
    return new Set(JSON.parse(localStorage.getItem(`shown:${event}`) ?? '[]'));
  } catch {
    return new Set();
  }
}

/**
 * Keeps what still exists.
 * @param {string} event
 * @param {Set<string>} seen
 * @param {Map<string, unknown>} results
 */
export function remember(event, seen, results) {
  const kept = new Set([...seen].filter((id) => results.has(id)));
  try {
    localStorage.setItem(`shown:${event}`, JSON.stringify([...kept]));
  } catch {
    // A private window may refuse: then it is known until the page is closed.
  }
  return kept;
}
