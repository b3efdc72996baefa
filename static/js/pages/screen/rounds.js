// The wordings of a track: the one that has just been worked on, or one after another.
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

/** @param {IdeaRecord} idea */
const workOf = ({ wording, first_step, level }) => `${wording}\n${first_step}\n${level ?? ''}`;

/**
 * The one that was changed last. A screen that has just started cannot know which: the top is worked on from its first
 * row, so it is the last one that has been worded.
 * @param {readonly IdeaRecord[]} rows
 */
export function useNewest(rows) {
  const seen = useRef(/** @type {Map<string, string>} */ (new Map()));
  const newest = useRef(rows[lastWorded(rows)]?.id);
  const changed = rows.find((row) => seen.current.has(row.id) && seen.current.get(row.id) !== workOf(row));
  if (changed) newest.current = changed.id;
  seen.current = new Map(rows.map((row) => [row.id, workOf(row)]));
  const at = Math.max(0, rows.findIndex(({ id }) => id === newest.current));
  return { at, row: rows[at] };
}

/** @param {readonly IdeaRecord[]} rows */
const lastWorded = (rows) => rows.reduce((last, row, at) => (row.wording || row.first_step ? at : last), 0);

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
