// What an urgent hide takes off the plenary: everything that can be read on the screen at this moment; pure.
import { shownHeadline } from '../../core/headlines.js';
import { groupPages, regionPages } from '../scenes/groups.js';
import { pagesOf } from '../scenes/pages.js';
import { planPages, shownDecisions } from '../scenes/plan.js';
import { pagesOfResult } from '../scenes/rows.js';
import { growthRiskPages, lawPages } from '../scenes/shelves.js';
import { trackOf } from '../scenes/state.js';

/** @import { ResultRecord } from '../../core/protocol.js' */
/** @import { Shown } from '../../core/scene.js' */
/** @import { StreamStore } from '../../core/store.js' */
/** @import { State } from '../scenes/state.js' */
/** @typedef {{ideas: string[], decisions: string[]}} Words ideas by their spoken numbers, decisions by id */
/** @typedef {{rows: readonly {no: number}[], hall: Pick<StreamStore, 'all'> | null}} Live rows of the board that is shown live; the hall's board */

// Nothing that people have written stands there; of a ballot that is under way the option is struck, not hidden.
const HARMLESS = new Set(['lobby', 'overview', 'result_qr', 'ballot']);

/** Whether there is anything to hide. @param {Shown} air */
export const isHideable = ({ kind }) => !HARMLESS.has(kind);

/** @param {State} state @param {Shown} air @param {Live} live @returns {Words} */
export function wordsOnAir(state, air, live) {
  const { open } = pagesOf(state, air);
  if (air.kind === 'plan') return { ideas: [], decisions: (planPages(shownDecisions(state))[open] ?? []).map(({ id }) => id) };
  return { ideas: [...new Set(ideasOnAir(state, air, open, live))], decisions: [] };
}

/** @param {State} state @param {Shown} air @param {number} open the page @param {Live} live @returns {string[]} */
function ideasOnAir(state, air, open, { rows, hall }) {
  const result = air.result ? state.results.get(air.result) : undefined;
  if (result) return spokenOf(state, result.board, rowsOnAir(result, air, open));
  switch (air.kind) {
    case 'track_top':
      return air.board ? spokenOf(state, air.board, rows) : [];
    case 'growth_risk':
      return (growthRiskPages(state)[open] ?? []).flat().map(({ track, no }) => `${track}-${no}`);
    case 'laws':
      return (lawPages(state)[open] ?? []).flat().map(({ track, no }) => `${track}-${no}`);
    case 'cross_top':
    case 'groups':
    case 'consent':
      return (hall?.all('idea') ?? []).filter(({ id, source }) => source && (!air.idea || id === air.idea)).map(({ source }) => source);
    default:
      return [];
  }
}

/** @param {ResultRecord} result @param {Shown} air @param {number} open @returns {readonly {no: number}[]} */
function rowsOnAir(result, { kind, idea }, open) {
  if (kind === 'spotlight') return result.rows.filter(({ id }) => id === idea);
  if (kind === 'groups') return groupPages(result)[open]?.rows ?? [];
  if (kind === 'regions') return regionPages(result)[open] ?? [];
  return result.voted > 0 ? (pagesOfResult(result)[open]?.rows ?? []) : result.rows;
}

/** @param {State} state @param {string} board @param {readonly {no: number}[]} rows */
function spokenOf(state, board, rows) {
  const track = trackOf(state, board)?.no;
  return rows.map(({ no }) => `${track}-${no}`);
}

/**
 * A hidden idea in its own words, for those who may have them back.
 * @param {State} state as it is without the veil
 * @param {string} spoken
 */
export function hiddenWords(state, spoken) {
  const [track, no] = spoken.split('-').map(Number);
  const board = state.tracks.find((one) => one.no === track)?.id;
  const rows = [...state.results.values()].filter((result) => result.board === board).sort((a, b) => b.version - a.version);
  const row = rows.flatMap((result) => result.rows).find((one) => one.no === no);
  return row ? shownHeadline(row) : '';
}
