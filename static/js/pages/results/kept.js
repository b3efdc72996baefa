// «Увезти с собой»: numbers of technologies, kept by this device alone.
import { useState } from 'preact/hooks';
import { numbersOf, putNumbers } from '../shared/device_numbers.js';

/**
 * @param {string} code the event's
 * @returns {{kept: readonly string[], keep: (number: string, on: boolean) => void}}
 */
export function useKept(code) {
  const [kept, set] = useState(() => numbersOf('kept', code));
  const keep = (/** @type {string} */ number, /** @type {boolean} */ on) => {
    const others = numbersOf('kept', code).filter((one) => one !== number);
    const next = on ? [...others, number] : others;
    putNumbers('kept', code, next);
    set(next);
  };
  return { kept, keep };
}
