// Which wording of the consent a person is asked, and what became of the own name; pure.

/** @import { Entry } from '../../core/entry.js' */
/** @import { EventRecord, Mine, SetName, Wording } from '../../core/protocol.js' */

/**
 * In the language of the page where there is one; null where nobody is asked.
 * @param {Pick<EventRecord, "names" | "wordings">} event
 * @param {string} language
 * @returns {Wording | null}
 */
export function wordingOf({ names, wordings }, language) {
  if (names !== 'wished') return null;
  return wordings.find((one) => one.language === language) ?? wordings[0] ?? null;
}

/**
 * The own name, also one that is on its way. `state`: the last part of the key name-…
 * @param {{event: Pick<EventRecord, "names" | "wordings">, mine: Pick<Mine, "name" | "name_consent" | "name_held">, entries: readonly Entry[]}} view
 * @returns {{name: string, state: "given" | "held" | "stale" | "hidden"}}
 */
export function ownName({ event, mine, entries }) {
  const own = entries.filter(({ command, state }) => command.name === 'set_name' && state !== 'refused');
  const wish = /** @type {SetName | undefined} */ (own[own.length - 1]?.command);
  const name = wish ? wish.text : mine.name;
  const consent = wish?.consent ?? mine.name_consent;
  if (event.names !== 'wished') return { name, state: 'hidden' };
  if (!event.wordings.some(({ digest }) => digest === consent)) return { name, state: 'stale' };
  return { name, state: !wish && mine.name_held ? 'held' : 'given' };
}
