// Ideas that were sent from this device, for the day when the server no longer knows whose they are.
import { numbersOf, putNumbers } from './device_numbers.js';

/** @param {string} code the event's @returns {string[]} «3-17», by track and number */
export const ownNumbers = (code) => numbersOf('own', code).sort(inOrder);

/** The present ones of a track; others stay. @param {string} code @param {number} track @param {readonly (number | null)[]} numbers */
export function keepOwnNumbers(code, track, numbers) {
  const others = ownNumbers(code).filter((one) => !one.startsWith(`${track}-`));
  putNumbers('own', code, [...others, ...numbers.flatMap((no) => (no === null ? [] : [`${track}-${no}`]))]);
}

/** @param {string} a @param {string} b */
function inOrder(a, b) {
  const [one = 0, first = 0] = a.split('-').map(Number);
  const [other = 0, second = 0] = b.split('-').map(Number);
  return one - other || first - second;
}
