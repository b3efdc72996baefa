// Where one stands among the columns, and whether the headline there is being edited.
import { useState } from 'preact/hooks';

/** @import { Column } from './columns.js' */
/** @typedef {ReturnType<typeof useCursor>} Cursor */

/** @param {readonly Column[]} columns as they are shown */
export function useCursor(columns) {
  const [at, setAt] = useState({ id: /** @type {string | null} */ (null), track: columns[0]?.track.id ?? '' });
  const [isEditing, setEditing] = useState(false);
  const select = (/** @type {string | null} */ id, track = at.track) => {
    setEditing(false);
    setAt({ id, track });
  };
  /** @param {readonly [string | null, string]} to */
  const go = ([id, track]) => {
    select(id, track);
    focusFamily(id);
  };
  return {
    ...{ id: at.id, track: at.track, isEditing, setEditing, select },
    /** @param {string} id a family that may be anywhere */
    jump: (id) => go([id, columns.find((one) => has(one, id))?.track.id ?? at.track]),
    /** @param {1 | -1} by */
    step: (by) => go(stepped(columns, at, by)),
    /** @param {1 | -1} by */
    side: (by) => go(sideways(columns, at, by)),
  };
}

/** @param {Column} column @param {string | null} id */
const has = ({ families }, id) => families.some((family) => family.id === id);

/**
 * @param {readonly Column[]} columns
 * @param {{id: string | null, track: string}} at
 * @param {1 | -1} by
 * @returns {[string | null, string]} the next family of the column, the first where none was chosen
 */
export function stepped(columns, { id, track }, by) {
  const families = columns.find((one) => one.track.id === track)?.families ?? [];
  const index = families.findIndex((family) => family.id === id);
  const next = index < 0 ? families[0] : families[index + by];
  return [next?.id ?? id, track];
}

/**
 * @param {readonly Column[]} columns
 * @param {{id: string | null, track: string}} at
 * @param {1 | -1} by
 * @returns {[string | null, string]} the family at the same height of the next track that shows any
 */
export function sideways(columns, { id, track }, by) {
  const index = columns.findIndex((one) => one.track.id === track);
  const height = Math.max(0, columns[index]?.families.findIndex((family) => family.id === id) ?? 0);
  const beyond = by > 0 ? columns.slice(index + 1) : columns.slice(0, Math.max(0, index)).reverse();
  const next = beyond.find(({ families }) => families.length > 0);
  if (!next) return [id, track];
  return [next.families[Math.min(height, next.families.length - 1)]?.id ?? null, next.track.id];
}

/** When it is drawn: on a phone its column was not there before. @param {string | null} id */
function focusFamily(id) {
  requestAnimationFrame(() => {
    const head = id === null ? null : document.getElementById(`family-${id}`);
    head?.focus({ preventScroll: true });
    head?.closest('li')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  });
}
