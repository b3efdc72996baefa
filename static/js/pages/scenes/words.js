// Sentences that several screens share.
import { stitches } from '../../core/ranking.js';
import { trackOf } from './state.js';

/** @import { LaneRecord } from '../../core/protocol.js' */
/** @import { Shown } from '../../core/scene.js' */
/** @import { State } from './state.js' */
/** @typedef {(id: string, args?: Record<string, string | number>) => string} T */

/**
 * «Проголосовали: 31 из 46, включая бумажные: 8»; nothing before the first vote.
 * @param {T} t
 * @param {{voted: number, present?: number, paper?: number}} counts
 */
export function turnoutWords(t, { voted, present = 0, paper = 0 }) {
  if (voted === 0) return '';
  const args = { voted, present: Math.max(voted, present) };
  return paper > 0 ? t('turnout-paper', { ...args, paper }) : t('turnout', args);
}

/** «1 стежок = 5 человек», where a stitch is more than one. @param {T} t @param {number} voters */
export function legendWords(t, voters) {
  const { unit } = stitches(0, voters);
  return unit > 1 ? t('stitch', { n: unit }) : '';
}

/** A track's state in two or three words, for its row. @param {T} t @param {LaneRecord | undefined} lane */
export function laneWords(t, lane) {
  if (!lane || lane.phase === 'lobby') return t('overview-soon');
  if (lane.phase !== 'open') return t(`phase-${lane.phase.replace(/_/g, '-')}`);
  if (!lane.ideas_on && !lane.voting_on) return t('overview-paused');
  return lane.ideas > 0 ? t('phase-open') : t('overview-quiet');
}

/**
 * A scene's name, for the host.
 * @param {T} t
 * @param {State} state
 * @param {Pick<Shown, 'kind' | 'board' | 'result' | 'idea'>} scene
 */
export function sceneWords(t, state, scene) {
  const result = scene.result ? state.results.get(scene.result) : undefined;
  const track = trackOf(state, result?.board ?? scene.board);
  const no = track ? String(track.no) : '';
  if (scene.kind === 'track_top') {
    if (!track) return t('scene-track-top');
    const words = t('scene-track-top-of', { no });
    return result ? `${words}, ${t('version', { version: String(result.version) })}` : words;
  }
  if (scene.kind === 'spotlight') {
    const row = result?.rows.find(({ id }) => id === scene.idea);
    return row && track ? t('scene-spotlight-of', { no: String(row.no), track: no }) : t('scene-spotlight');
  }
  return t(`scene-${scene.kind}`);
}
