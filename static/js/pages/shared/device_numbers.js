// Numbers of ideas («3-17») that this device alone remembers, event by event.

const NUMBER = /^\d+-\d+$/;

/** @typedef {'kept'|'own'} List technologies to be taken along, or ideas that were sent from here */

/** @param {List} list @param {string} code the event's @returns {string[]} */
export function numbersOf(list, code) {
  try {
    const found = JSON.parse(localStorage.getItem(`${list}:${code}`) ?? '[]');
    return Array.isArray(found) ? found.filter((one) => typeof one === 'string' && NUMBER.test(one)) : [];
  } catch {
    return []; // a private window has no storage
  }
}

/** @param {List} list @param {string} code @param {readonly string[]} numbers */
export function putNumbers(list, code, numbers) {
  try {
    localStorage.setItem(`${list}:${code}`, JSON.stringify(numbers));
  } catch {
    // the page still holds them
  }
}
