// Sentences that several screens share.
import { stitches } from '../../core/ranking.js';
import { factLines } from './rows.js';
import { trackOf } from './state.js';

/** @import { LaneRecord } from '../../core/protocol.js' */
/** @import { Row } from './rows.js' */
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

/** The same in two lines, so that there is room beside them. @param {T} t @param {{voted: number, present: number, paper: number}} counts */
export function turnoutLines(t, { voted, present, paper }) {
  return [turnoutWords(t, { voted, present }), voted > 0 && paper > 0 ? t('wall-paper', { paper }) : ''];
}

/** The ribbon of figures that may still change. @param {T} t @param {{sealed_at: number | null}} event */
export const preliminary = (t, event) => event.sealed_at === null && t('preliminary');

/** «1 стежок = 5 человек», where a stitch is more than one. @param {T} t @param {number} voters */
export function legendWords(t, voters) {
  const { unit } = stitches(0, voters);
  return unit > 1 ? t('stitch', { n: unit }) : '';
}

/** A track's state in two or three words, for its row. @param {T} t @param {LaneRecord | undefined} lane */
export function laneWords(t, lane) {
  if (!lane || lane.phase === 'lobby') return t('overview-soon');
  if (lane.phase !== 'open') return momentWords(t, { ...lane, mode: lane.ballot_mode });
  if (!lane.ideas_on && !lane.voting_on) return t('overview-paused');
  return lane.ideas > 0 ? t('phase-open') : t('overview-quiet');
}

/** «Пишем молча», «Голосуем тайно». @param {T} t @param {{moment: string, silent: boolean, mode?: string}} board */
export function momentWords(t, { moment, silent, mode }) {
  if (moment === 'collect' && silent) return t('phase-collect-silent');
  if (moment === 'vote' && mode === 'blind') return t('phase-vote-blind');
  return t(`phase-${moment.replace(/_/g, '-')}`);
}

/** «За», or «За / Полностью за» between two levels. @param {T} t @param {number} median */
export function medianWords(t, median) {
  const level = t(`wall-consent-${Math.floor(median)}`);
  return Number.isInteger(median) ? level : t('wall-median-between', { one: level, other: t(`wall-consent-${Math.ceil(median)}`) });
}

/**
 * Rows with what must be known of them in words.
 * @param {T} t
 * @param {readonly Row[]} rows
 */
export function noted(t, rows) {
  return rows.map((row) => (factLines(row) ? { ...row, note: factWords(t, row).join('\n') } : row));
}

/** One line for each fact. @param {T} t @param {Row} row */
function factWords(t, { facts }) {
  if (!facts) return [];
  const parts = facts.parts.map(([no, n]) => t('wall-part', { no: String(no), n }));
  const agreement = facts.median === null ? '' : t('wall-agreement', { level: medianWords(t, facts.median) });
  const objections = facts.objections > 0 ? ` · ${t('wall-objections', { n: facts.objections })}` : '';
  return [
    facts.disowned ? t('status-withdrawn') : '',
    parts.length ? t('wall-parts', { list: parts.join(' · ') }) : '',
    agreement && agreement + objections,
  ].filter(Boolean);
}

/** «Площадка 4: итогов пока нет». @param {T} t @param {readonly number[]} tracks their numbers */
export const missingWords = (t, tracks) => t('hall-missing', { n: tracks.length, list: tracks.join(', ') });

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
  if (track && (scene.kind === 'regions' || scene.kind === 'groups')) return t(`scene-${scene.kind}-of`, { no });
  return t(`scene-${scene.kind.replace(/_/g, '-')}`);
}
