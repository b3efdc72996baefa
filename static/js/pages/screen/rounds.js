// The wordings of a track one after another; the one that has just been changed comes at once and stays for its time.
import { useRef } from 'preact/hooks';
import { useTurn } from '../scenes/hooks.js';
import { visibleIdeas } from '../scenes/rows.js';
import { usePage } from '../shared/page.jsx';

/** @import { IdeaRecord } from '../../core/protocol.js' */
/** @import { Track } from './state.js' */

const ROUND_MS = 12_000;

/** Ideas above the cut line; without a vote, those that have been worded. @param {Track} track @returns {IdeaRecord[]} */
export function wordedIdeas({ store, standing }) {
  if (!standing) return visibleIdeas(store).filter(({ wording }) => wording).sort((a, b) => a.no - b.no);
  return standing.rows.slice(0, standing.cut).flatMap(({ id }) => store.get('idea', id) ?? []);
}

/**
 * @template {{id: string}} T
 * @param {readonly T[]} rows
 * @param {(row: T) => string} textOf what makes a row come at once when it changes
 */
export function useRound(rows, textOf) {
  const { live } = usePage();
  const seen = useRef(/** @type {Map<string, string>} */ (new Map()));
  const start = useRef({ at: 0, from: 0 });
  const changed = rows.findIndex((row) => seen.current.has(row.id) && seen.current.get(row.id) !== textOf(row));
  seen.current = new Map(rows.map((row) => [row.id, textOf(row)]));
  if (changed >= 0) start.current = { at: live.clock.now(), from: changed };
  const turn = useTurn(live.clock, rows.length, ROUND_MS, start.current.at);
  const at = rows.length ? (start.current.from + turn) % rows.length : 0;
  return { at, row: rows[at] };
}
