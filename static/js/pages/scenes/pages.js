// Which scenes can be drawn, and the pages that they have; pure.
import { groupPages, regionPages } from './groups.js';
import { openPage, pageName, planPages, shownDecisions } from './plan.js';
import { pagesOfResult } from './rows.js';
import { growthRiskPages, lawPages, topPages } from './shelves.js';
import { currentResult } from './state.js';

/** @import { Scene, SceneKind } from '../../core/protocol.js' */
/** @import { Shown } from '../../core/scene.js' */
/** @import { State } from './state.js' */
/** @typedef {Pick<Shown, 'kind' | 'board' | 'result' | 'page'>} Paged */
/** @typedef {{all: number, top: number, open: number}} Pages in all; those that the steps go through; the one on air */

/** @type {ReadonlySet<SceneKind>} */
export const BREAKDOWNS = new Set(['regions', 'groups']);

/** Whether SceneView has a picture of it: of the hall there are no regions. @param {Scene} scene */
export const isDrawn = ({ kind, board, result }) => kind !== 'regions' || Boolean(result ?? board);

/** A track's result by its people, where the hall's own is not meant. @param {Scene} scene */
export const isBreakdown = ({ kind, board }) => BREAKDOWNS.has(kind) && Boolean(board);

/** The pages of a scene. @param {State} state @param {Paged} scene @returns {Pages} */
export function pagesOf(state, scene) {
  if (scene.kind === 'plan') {
    const all = planPages(shownDecisions(state)).length;
    return { all, top: all, open: openPage(all, scene.page) };
  }
  const { all, top } = counts(state, scene);
  return { all, top, open: Math.min(scene.page, Math.max(0, all - 1)) };
}

/** @param {State} state @param {Paged} scene @returns {{all: number, top: number}} */
function counts(state, scene) {
  const result = scene.result ? state.results.get(scene.result) : undefined;
  switch (scene.kind) {
    case 'track_top':
      return ofTop(state, scene);
    case 'growth_risk':
      return ofShelves(growthRiskPages(state));
    case 'laws':
      return ofShelves(lawPages(state));
    case 'groups':
      return even(result ? groupPages(result) : []);
    case 'regions':
      return even(result ? regionPages(result) : []);
    default:
      return { all: 0, top: 0 };
  }
}

/** @param {readonly import('./shelves.js').Page[]} pages */
const ofShelves = (pages) => ({ all: pages.length, top: topPages(pages) });

/** @param {readonly unknown[]} pages */
const even = ({ length }) => ({ all: length, top: length });

/** A ranking's pages: in all, and above the cut line. @param {State} state @param {Paged} scene */
function ofTop(state, scene) {
  const shown = scene.result ? state.results.get(scene.result) : scene.board ? currentResult(state, scene.board) : null;
  const pages = shown && shown.voted > 0 ? pagesOfResult(shown) : [];
  return { all: pages.length, top: pages.filter(({ isRest }) => !isRest).length };
}

/**
 * The same scene at another page.
 * @param {Pick<Shown, 'kind' | 'board' | 'result'>} scene
 * @param {number} page
 * @param {number} all how many there are
 * @returns {Scene}
 */
export function turned({ kind, board, result }, page, all) {
  if (kind === 'plan') return { kind, page: pageName(all, page) };
  return { kind, ...(result ? { result } : board ? { board } : {}), page };
}
