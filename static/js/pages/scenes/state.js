// What the plenary is about, read from the event's stream.
import { veiled } from '../../core/veil.js';
import { votersOf } from '../shared/turnout.js';

/** @import { AgendaRecord, DecisionRecord, EventRecord, LaneRecord, ResultRecord, StageRecord, TrackRecord } from '../../core/protocol.js' */
/** @import { StreamStore } from '../../core/store.js' */
/**
 * @typedef {object} State
 * @property {EventRecord} event
 * @property {TrackRecord[]} tracks by number
 * @property {Map<string, LaneRecord>} lanes by board
 * @property {StageRecord} stage
 * @property {AgendaRecord[]} agenda in order
 * @property {Map<string, ResultRecord>} results by id
 * @property {DecisionRecord[]} decisions by number
 */

/** @type {StageRecord} */
const NO_STAGE = {
  t: 'stage', id: '', control: 'auto', scene: { kind: 'overview' }, agenda: null, slots: [], black: false, hidden: [], at: 0,
};

/**
 * @param {StreamStore} store the event's
 * @param {EventRecord} fallback the event of the page's boot, for the moment in which the store holds nothing
 * @param {string | null} [veil] what stands for the words that the host has hidden; null where they may be read
 * @returns {State}
 */
export function readState(store, fallback, veil = null) {
  const stage = store.all('stage')[0] ?? NO_STAGE;
  const results = (veil === null ? store : veiled(store, stage.hidden, veil)).all('result');
  return {
    event: store.all('event')[0] ?? fallback,
    tracks: store.all('track').sort((a, b) => a.no - b.no),
    lanes: new Map(store.all('lane').map((lane) => [lane.id, lane])),
    stage,
    agenda: store.all('agenda').sort((a, b) => a.position - b.position),
    results: new Map(results.map((result) => [result.id, result])),
    decisions: store.all('decision').sort((a, b) => a.no - b.no),
  };
}

/** @param {State} state @param {string} board @returns {ResultRecord | null} the newest version that the track has sent */
export function newestResult(state, board) {
  const own = [...state.results.values()].filter((result) => result.board === board);
  return own.reduce((best, one) => (best && best.version > one.version ? best : one), /** @type {any} */ (null));
}

/** @param {State} state @param {string | null} board @returns {TrackRecord | null} */
export function trackOf(state, board) {
  return state.tracks.find(({ id }) => id === board) ?? null;
}

/**
 * A track's name in the room there is: its short title, which the server may have cut, or the whole one where it fits.
 * @param {{title: string, short: string} | null} track
 * @param {number} [room] in characters
 */
export function nameOf(track, room = 34) {
  if (!track) return '';
  const isCut = !track.short || track.short.endsWith('…');
  return isCut && (track.title.length <= room || !track.short) ? track.title : track.short;
}

/**
 * The result that says what the track says now: of a track that has gone on since, none does.
 * @param {State} state
 * @param {string} board
 */
export function currentResult(state, board) {
  return state.lanes.get(board)?.phase === 'handed_over' ? newestResult(state, board) : null;
}

const BEFORE_RESULTS = new Set(['collect', 'group', 'review', 'vote']);

/** Whether a track works on in its plan: then what it sent before is not what it says now. @param {LaneRecord | undefined} lane */
export const isAtWork = (lane) => lane !== undefined && BEFORE_RESULTS.has(lane.phase);

/** Whether a track votes in secret or counts what has not been told yet. @param {LaneRecord} lane */
export function isSecret({ moment, ballot_mode }) {
  return ballot_mode === 'blind' && (moment === 'vote' || moment === 'closed');
}

/**
 * How many have voted of how many: while a ballot is blind only the pulse knows (V8).
 * @param {State} state
 * @param {import('../shared/status.js').Status} status
 * @param {LaneRecord} lane
 */
export function turnoutNow(state, status, lane) {
  const pulse = status.pulses[`event:${state.event.id}`];
  const voted = Math.max(lane.voted, isSecret(lane) ? (pulse?.voted[lane.id] ?? 0) : 0);
  return { voted, present: votersOf(pulse, lane.id, voted), there: Math.max(voted, pulse?.present?.[lane.id] ?? 0) };
}

/** The newest version of each track that has sent one, the latest to arrive first. @param {State} state */
export function arrived(state) {
  const newest = state.tracks.map(({ id }) => newestResult(state, id)).filter((result) => result !== null);
  return newest.sort((a, b) => b.at - a.at);
}
