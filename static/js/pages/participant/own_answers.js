// Own marks of the reading round and own stances, with those that are still on their way; pure.

/** @import { Entry } from '../../core/entry.js' */
/** @import { Card, Mine, MyConsent } from '../../core/protocol.js' */
/** @typedef {{level: number, objection: string, state: MyConsent["state"]}} Stance `level` 0: none */

/**
 * The cards that were dealt, as the person has marked them (V19).
 * @param {Mine} mine
 * @param {readonly Entry[]} entries
 * @returns {Card[]}
 */
export function shownCards({ cards, board }, entries) {
  const marks = new Map(
    taken(entries, board).flatMap((command) => (command.name === 'set_mark' ? [[command.idea, command.value]] : [])),
  );
  return cards.map((card) => ({ ...card, mark: marks.get(card.id) ?? card.mark }));
}

/**
 * Own stances by idea (V20).
 * @param {Mine} mine
 * @param {readonly Entry[]} entries
 * @returns {Map<string, Stance>}
 */
export function shownStances({ consents, board }, entries) {
  const stances = new Map(consents.map(({ idea, level, objection, state }) => [idea, { level, objection, state }]));
  for (const command of taken(entries, board)) {
    if (command.name !== 'set_consent') continue;
    stances.set(command.idea, { level: command.level, objection: command.objection ?? '', state: '' });
  }
  return stances;
}

/** Commands for the board that have not been refused. @param {readonly Entry[]} entries @param {string} board */
const taken = (entries, board) =>
  entries
    .filter(({ state, command }) => state !== 'refused' && 'board' in command && command.board === board)
    .map(({ command }) => command);
