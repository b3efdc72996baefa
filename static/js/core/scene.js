// What the plenary screen shows at an instant of the server's clock.

/** @import { StageRecord, SceneKind } from './protocol.js' */
/** @typedef {Pick<StageRecord, 'control' | 'slots' | 'black'>} Led the stage, or what phones are told of it */
/** @typedef {{kind: SceneKind, board: string | null, result: string | null, idea: string | null, text: string, page: number, black: boolean}} Shown */

/**
 * Under automatic control the slot that holds now, else the overview; under a host the host's scene.
 * @param {StageRecord} stage
 * @param {number} now
 * @returns {Shown}
 */
export function sceneAt(stage, now) {
  const blank = { board: null, result: null, idea: null, text: '', page: 0, black: stage.black };
  if (stage.control === 'host') return { ...blank, ...stage.scene };
  const slot = slotAt(stage, now);
  return slot ? { ...blank, kind: 'track_top', result: slot.result } : { ...blank, kind: 'overview' };
}

/** The result that is on air by its own time. @param {Led} stage @param {number} now */
export const slotAt = ({ control, slots }, now) =>
  control === 'auto' ? slots.find(({ start, end }) => start <= now && now < end) : undefined;

/**
 * Milliseconds until the scene changes by itself; null where it does not.
 * @param {Led} stage
 * @param {number} now
 */
export function nextChange(stage, now) {
  if (stage.control === 'host') return null;
  const edges = stage.slots.flatMap(({ start, end }) => [start, end]).filter((edge) => edge > now);
  return edges.length ? Math.min(...edges) - now : null;
}
