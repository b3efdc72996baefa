// What the pictures of a track's screen are made from.
import { newestResult, readState } from '../scenes/state.js';
import { sourceOf } from '../../core/source.js';
import { HALL } from '../../ui/track.js';
import { votersOf } from '../shared/turnout.js';

/** @import { BoardRecord, EventRecord, IdeaRecord, LaneRecord, ResultRecord, StandingRecord } from '../../core/protocol.js' */
/** @import { StreamStore } from '../../core/store.js' */
/** @import { Status } from '../shared/status.js' */
/**
 * @typedef {object} Track
 * @property {BoardRecord} board
 * @property {StreamStore} store the board's
 * @property {EventRecord} event
 * @property {LaneRecord | undefined} lane
 * @property {ResultRecord | null} result the newest one sent
 * @property {StandingRecord | null} standing what the ballot has said so far
 * @property {number[]} missing tracks that have brought nothing to the hall's ballot
 * @property {number} present
 * @property {number} voted
 * @property {number} of how many people those who voted are (V9)
 * @property {number} paper
 * @property {number} readers people who have marked a card
 * @property {number} least how often the least read idea has been marked
 */

/**
 * Null while a reset is under way.
 * @param {StreamStore} store the board's
 * @param {StreamStore} events
 * @param {EventRecord} event as the page was made with
 * @param {Status} status
 * @returns {Track | null}
 */
export function readTrack(store, events, event, status) {
  const board = store.all('board')[0];
  if (!board) return null;
  const state = readState(events, event);
  const pulse = status.pulses[store.stream];
  const standing = (board.ballot && store.get('standing', board.ballot.id)) ?? null;
  const turnout = turnoutOf(store, board, standing, pulse?.voted[board.id] ?? 0);
  return {
    ...{ board, store, standing, event: state.event, lane: state.lanes.get(board.id), result: newestResult(state, board.id) },
    missing: board.no === HALL ? missingIn(state, store) : [],
    ...turnout,
    of: standing?.of ?? votersOf(pulse, board.id, turnout.voted),
    present: pulse?.present[board.id] ?? 0,
    readers: pulse?.readers[board.id] ?? 0,
    least: pulse?.least[board.id] ?? 0,
  };
}

/** Tracks without a result, by number. @param {import('../scenes/state.js').State} state @param {StreamStore} store the hall's */
function missingIn(state, store) {
  const brought = new Set(store.all('idea').map((idea) => sourceOf(idea).track));
  return state.tracks.filter(({ id, no }) => !newestResult(state, id) && !brought.has(no)).map(({ no }) => no);
}

/**
 * V8: while a ballot is blind its turnout moves in the pulse only, and it never falls.
 * @param {StreamStore} store
 * @param {BoardRecord} board
 * @param {StandingRecord | null} standing
 * @param {number} pulsed
 */
function turnoutOf(store, { ballot }, standing, pulsed) {
  if (standing) return { voted: standing.voted, paper: standing.paper };
  const turnout = ballot ? store.get('turnout', ballot.id) : undefined;
  const isUnderWay = ballot?.state === 'open' || ballot?.state === 'closed';
  return { voted: Math.max(turnout?.voted ?? 0, isUnderWay ? pulsed : 0), paper: turnout?.paper ?? 0 };
}

/** The idea that the room talks about; none that has been hidden since. @param {Track} track @returns {IdeaRecord | null} */
export function spotlightOf({ board, store }) {
  const idea = board.spotlight ? store.get('idea', board.spotlight) : undefined;
  return idea?.status === 'visible' ? idea : null;
}
