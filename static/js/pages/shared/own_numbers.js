// Numbers of the ideas that were sent from this device: kept here alone, for the day when the server no longer knows whose they are.

const NUMBER = /^\d+-\d+$/;
const nameOf = (/** @type {string} */ code) => `own:${code}`;

/** @param {string} code the event's @returns {string[]} «3-17», by track and number */
export function ownNumbers(code) {
  try {
    const found = JSON.parse(localStorage.getItem(nameOf(code)) ?? '[]');
    return Array.isArray(found) ? found.filter((one) => typeof one === 'string' && NUMBER.test(one)).sort(inOrder) : [];
  } catch {
    return []; // a private window remembers nothing
  }
}

/** The present ones of a track; others stay. @param {string} code @param {number} track @param {readonly (number | null)[]} numbers */
export function keepOwnNumbers(code, track, numbers) {
  const others = ownNumbers(code).filter((one) => !one.startsWith(`${track}-`));
  const own = numbers.flatMap((no) => (no === null ? [] : [`${track}-${no}`]));
  try {
    localStorage.setItem(nameOf(code), JSON.stringify([...others, ...own]));
  } catch {
    // nothing depends on it
  }
}

/** @param {string} a @param {string} b */
function inOrder(a, b) {
  const [one = 0, first = 0] = a.split('-').map(Number);
  const [other = 0, second = 0] = b.split('-').map(Number);
  return one - other || first - second;
}
