// A list that keeps still while somebody works in it; pure.

/**
 * While it is held, rows keep their places, those that have gone leave, and new ones wait outside.
 * @param {readonly string[]} shown ids as they stand
 * @param {readonly string[]} live ids as they should stand
 * @param {boolean} isHeld
 * @returns {{ids: readonly string[], fresh: number, isStale: boolean}} `fresh`: how many wait outside
 */
export function kept(shown, live, isHeld) {
  if (!isHeld) return { ids: live, fresh: 0, isStale: false };
  const still = new Set(live);
  const ids = shown.filter((id) => still.has(id));
  const known = new Set(ids);
  const inside = live.filter((id) => known.has(id));
  return { ids, fresh: live.length - ids.length, isStale: ids.some((id, at) => id !== inside[at]) };
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
