// A list that keeps still while somebody works in it; pure.

/**
 * While it is held, rows keep their places, those that have gone leave, those that come back stand where they belong,
 * and new ones wait outside.
 * @param {object} given
 * @param {readonly string[]} given.shown ids as they stand
 * @param {readonly string[]} given.live ids as they should stand
 * @param {boolean} given.isHeld
 * @param {ReadonlySet<string>} given.known ids that are not new
 * @returns {{ids: readonly string[], fresh: number, isStale: boolean}} `fresh`: how many wait outside
 */
export function kept({ shown, live, isHeld, known }) {
  if (!isHeld) return { ids: live, fresh: 0, isStale: false };
  const still = new Set(live);
  const ids = shown.filter((id) => still.has(id));
  const inside = new Set(ids);
  live.forEach((id, at) => {
    if (!known.has(id) || inside.has(id)) return;
    ids.splice(placeOf(live, at, ids), 0, id);
    inside.add(id);
  });
  const wanted = live.filter((id) => inside.has(id));
  return { ids, fresh: live.length - ids.length, isStale: ids.some((id, at) => id !== wanted[at]) };
}

/** After the nearest one above it that is shown. @param {readonly string[]} live @param {number} at @param {readonly string[]} ids */
function placeOf(live, at, ids) {
  for (let above = at - 1; above >= 0; above -= 1) {
    const place = ids.indexOf(live[above] ?? '');
    if (place >= 0) return place + 1;
  }
  return 0;
}

/**
 * Where the cursor goes when its row has left: to the row that took its place, else to the last one.
 * @param {readonly string[]} before
 * @param {readonly string[]} after
 * @param {string | null} cursor
 */
export function cursorIn(before, after, cursor) {
  if (cursor === null || after.includes(cursor)) return cursor;
  const at = before.indexOf(cursor);
  if (at < 0) return null;
  const still = new Set(after);
  return before.slice(at + 1).find((id) => still.has(id)) ?? after[after.length - 1] ?? null;
}

/**
 * @param {readonly string[]} ids
 * @param {string | null} cursor
 * @param {1 | -1} step
 */
export function stepped(ids, cursor, step) {
  const at = cursor === null ? -1 : ids.indexOf(cursor);
  if (at < 0) return (step === 1 ? ids[0] : ids[ids.length - 1]) ?? null;
  return ids[Math.min(ids.length - 1, Math.max(0, at + step))] ?? null;
}
