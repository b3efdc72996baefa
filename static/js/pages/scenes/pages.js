// Which scenes can be drawn, and the pages that they have; pure.
import { openPage, pageName, planPages, shownDecisions } from './plan.js';
import { pagesOfResult } from './rows.js';
import { currentResult } from './state.js';

/** @import { Scene, SceneKind } from '../../core/protocol.js' */
/** @import { Shown } from '../../core/scene.js' */
/** @import { State } from './state.js' */
/** @typedef {Pick<Shown, 'kind' | 'board' | 'result' | 'page'>} Paged */
/** @typedef {{all: number, top: number, open: number}} Pages in all; those that the steps go through; the one on air */

/** @type {ReadonlySet<SceneKind>} */
const DRAWN = new Set(['lobby', 'overview', 'track_top', 'spotlight', 'plan', 'message']);

/** Whether SceneView has a picture of it. @param {Scene} scene */
export const isDrawn = ({ kind }) => DRAWN.has(kind);

/** The pages of a scene. @param {State} state @param {Paged} scene @returns {Pages} */
export function pagesOf(state, scene) {
  if (scene.kind === 'plan') {
    const all = planPages(shownDecisions(state)).length;
    return { all, top: all, open: openPage(all, scene.page) };
  }
  const { all, top } = scene.kind === 'track_top' ? ofTop(state, scene) : { all: 0, top: 0 };
  return { all, top, open: Math.min(scene.page, Math.max(0, all - 1)) };
}

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
