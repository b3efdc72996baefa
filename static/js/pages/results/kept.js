// «Увезти с собой»: numbers of technologies, kept by this device alone.
import { useState } from 'preact/hooks';

const NUMBER = /^\d+-\d+$/;
const nameOf = (/** @type {string} */ code) => `kept:${code}`;

/** @param {string} code @returns {string[]} */
function saved(code) {
  try {
    const found = JSON.parse(localStorage.getItem(nameOf(code)) ?? '[]');
    return Array.isArray(found) ? found.filter((one) => typeof one === 'string' && NUMBER.test(one)) : [];
  } catch {
    return []; // a private window has no storage: what is kept lives as long as the page
  }
}

/** @param {string} code @param {string[]} numbers */
function save(code, numbers) {
  try {
    localStorage.setItem(nameOf(code), JSON.stringify(numbers));
  } catch {
    // the page still holds them
  }
}

/**
 * @param {string} code the event's
 * @returns {{kept: readonly string[], keep: (number: string, on: boolean) => void}}
 */
export function useKept(code) {
  const [kept, set] = useState(() => saved(code));
  const keep = (/** @type {string} */ number, /** @type {boolean} */ on) => {
    const others = saved(code).filter((one) => one !== number);
    const next = on ? [...others, number] : others;
    save(code, next);
    set(next);
  };
  return { kept, keep };
}
