// Where the host can go: the agenda's scenes and the others, numbered; the next and the previous one; pure.
import { BREAKDOWNS, isDrawn, pagesOf, turned } from '../scenes/pages.js';
import { isAtWork, newestResult } from '../scenes/state.js';

/** @import { Scene } from '../../core/protocol.js' */
/** @import { Shown } from '../../core/scene.js' */
/** @import { State } from '../scenes/state.js' */
/**
 * @typedef {object} Stop
 * @property {string} key
 * @property {number} no as it is typed
 * @property {string | null} agenda the agenda item, where it is one
 * @property {string | null} title
 * @property {number | null} minutes
 * @property {Scene} scene
 */
/** @typedef {{scene: Scene, agenda: string | null, stop: Stop | null, page: number | null}} Step `page`: only the page turns */

/**
 * The agenda's items that can be shown, then the scenes that it does not name.
 * @param {State} state
 * @returns {Stop[]}
 */
export function stopsOf(state) {
  const planned = state.agenda.filter(({ scene }) => scene !== null && isDrawn(scene));
  const names = new Set(planned.map(({ scene }) => scene && nameOf(scene)));
  /** @type {Scene[]} */
  const all = [
    { kind: 'lobby' },
    { kind: 'overview' },
    ...state.tracks.map(({ id }) => trackScene(id)),
    ...OF_RESULTS,
    ...OF_HALL,
    { kind: 'plan' },
    { kind: 'result_qr' },
    ...state.tracks.flatMap(({ id }) => [...BREAKDOWNS].map((kind) => ({ kind, board: id }))),
  ];
  const others = all.filter((scene) => !names.has(nameOf(scene)));
  const stops = [
    ...planned.map((item) => ({ key: item.id, agenda: item.id, title: item.title, minutes: item.minutes, scene: item.scene })),
    ...others.map((scene) => ({ key: nameOf(scene), agenda: null, title: null, minutes: null, scene })),
  ];
  return stops.map((stop, index) => ({ ...stop, scene: /** @type {Scene} */ (stop.scene), no: index + 1 }));
}

/** Scenes of the hall's own ballot. @type {Scene[]} */
const OF_HALL = [{ kind: 'ballot' }, { kind: 'cross_top' }, { kind: 'groups' }, { kind: 'consent' }];

/** Scenes of everything that the tracks have sent. @type {Scene[]} */
const OF_RESULTS = [{ kind: 'growth_risk' }, { kind: 'laws' }];

/** @param {string} board @returns {Scene} */
const trackScene = (board) => ({ kind: 'track_top', board });

/** @param {Scene} scene */
const nameOf = ({ kind, board }) => `${kind} ${board ?? ''}`;

/** Kinds of the agenda that cannot be shown yet, each once. @param {State} state */
export function missingOf(state) {
  return [...new Set(state.agenda.filter(({ scene }) => scene === null || !isDrawn(scene)).map(({ kind }) => kind))];
}

/**
 * What a stop shows now: a track's newest result where it has sent one and not gone on, else its board; null before the
 * board opens, and for its breakdowns before it has sent one.
 * @param {State} state
 * @param {Scene} scene
 * @returns {Scene | null}
 */
export function ready(state, scene) {
  if (!scene.board) return scene;
  const lane = state.lanes.get(scene.board);
  const result = newestResult(state, scene.board);
  if (result && !isAtWork(lane)) return { kind: scene.kind, result: result.id };
  return scene.kind !== 'track_top' || lane === undefined || lane.phase === 'lobby' ? null : scene;
}

/** The board that a scene is about. @param {State} state @param {Pick<Shown, 'board' | 'result'>} scene */
export function boardOf(state, { board, result }) {
  return board ?? (result ? (state.results.get(result)?.board ?? null) : null);
}

/** The agenda item that is about this board, so that the plan goes on from there. @param {State} state @param {string} board */
export function itemOf(state, board) {
  return state.agenda.find(({ scene }) => scene?.kind === 'track_top' && scene.board === board)?.id ?? state.stage.agenda;
}

/** The stop that is on air, in the list; null where none of it is. @param {State} state @param {Stop[]} stops @param {Shown} scene */
export function stopNow(state, stops, scene) {
  const planned = stops.find(({ agenda }) => agenda !== null && agenda === state.stage.agenda);
  if (planned || state.stage.control === 'auto') return planned ?? null;
  const name = nameOf({ kind: scene.kind === 'spotlight' ? 'track_top' : scene.kind, board: boardOf(state, scene) });
  return stops.find((stop) => nameOf(stop.scene) === name) ?? null;
}

/**
 * One step on (or back): the next page of the top, then the next stop that can be shown.
 * @param {State} state
 * @param {Shown} scene what is on air
 * @param {1 | -1} by
 * @returns {Step | null} null at the end of the list
 */
export function stepFrom(state, scene, by) {
  const pages = pagesOf(state, scene);
  const page = pages.open + by;
  const hasPage = by > 0 ? page < pages.top : page >= 0 && pages.all > 0;
  if (hasPage && state.stage.control === 'host') {
    return { scene: turned(scene, page, pages.all), agenda: state.stage.agenda, stop: null, page };
  }
  const stops = stopsOf(state);
  const walk = stops.some(({ agenda }) => agenda !== null) ? stops.filter(({ agenda }) => agenda !== null) : stops;
  const now = stopNow(state, walk, scene);
  const from = now ? walk.indexOf(now) : -1;
  if (!now && by < 0) return null;
  const ahead = by > 0 ? walk.slice(from + 1) : walk.slice(0, from).reverse();
  for (const stop of ahead) {
    const next = ready(state, stop.scene);
    if (next) return { scene: next, agenda: stop.agenda, stop, page: null };
  }
  return null;
}
