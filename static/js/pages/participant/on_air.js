// The plenary screen as a phone knows it: what is on it now, with what may be said of it; pure.
import { slotAt } from '../../core/scene.js';
import { veiled } from '../../core/veil.js';

/** @import { AirRecord, SceneKind, TopRecord } from '../../core/protocol.js' */
/** @import { StreamStore } from '../../core/store.js' */
/** @typedef {{id: string, no: string, headline: string, n: number, rank: number, last: number, tier: number}} Row */
/**
 * @typedef {object} OnAir
 * @property {SceneKind} kind
 * @property {boolean} isBlack
 * @property {number} track its number, 0 where the scene is about none
 * @property {TopRecord | null} top
 * @property {Row[]} rows of the top, where the scene is one
 * @property {{no: string, words: string, n: number} | null} idea
 * @property {string} text of a message
 */

/** @param {number} track @param {number} no */
const spoken = (track, no) => `${track}-${no}`;

/**
 * @param {StreamStore} events
 * @param {number} now on the server's clock
 * @param {string} veil what stands for the words that the host has hidden
 * @returns {OnAir | null} null before the first frame
 */
export function onAirAt(events, now, veil) {
  const raw = events.all('air')[0];
  if (!raw) return null;
  const store = veiled(events, raw.hidden, veil);
  const air = /** @type {AirRecord} */ (store.get('air', raw.id));
  const slot = slotAt(air, now);
  const scene = sceneOf(air, slot?.result ?? null);
  const top = (scene.result && store.get('top', scene.result)) || null;
  const track = scene.track || (top?.track ?? 0);
  return {
    ...{ kind: scene.kind, isBlack: air.black, track, top, text: scene.text },
    rows: scene.kind === 'track_top' ? rowsOf(top) : [],
    idea: scene.kind === 'spotlight' ? { no: spoken(track, scene.no), words: scene.words, n: scene.n } : null,
  };
}

/** @param {AirRecord} air @param {string | null} slot the result that is on air by itself @returns {AirRecord['scene']} */
function sceneOf({ control, scene }, slot) {
  if (control === 'host') return scene;
  const kind = slot ? 'track_top' : 'overview';
  return { kind, result: slot, track: 0, no: 0, words: '', n: 0, text: '' };
}

/** @param {TopRecord | null} top @returns {Row[]} */
function rowsOf(top) {
  if (!top) return [];
  return top.rows.map(({ no, words, n, rank, last, tier }) => ({ id: String(no), no: spoken(top.track, no), headline: words, n, rank, last, tier }));
}

const CALLS = /** @type {const} */ ({ ballot: 'air-hall-votes', consent: 'air-hall-agrees' });

/** What the hall is asked now, by the scene that a host shows: the words of the way there; null where nothing. @param {AirRecord | undefined} air */
export const hallCall = (air) => (air?.control === 'host' && CALLS[/** @type {keyof typeof CALLS} */ (air.scene.kind)]) || null;

/** Whether the sitting goes on: somebody leads its screen beyond the welcome. @param {AirRecord | undefined} air */
export const isUnderWay = (air) => air !== undefined && air.control === 'host' && air.scene.kind !== 'lobby';
