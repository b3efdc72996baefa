// What the host needs of the tracks: who has sent a result, what the last filling said of them.
import { sourceOf } from '../../core/source.js';
import { newestResult, readState } from '../scenes/state.js';
import { useDesk } from './state.jsx';

/** @import { RelationRecord, TrackRecord } from '../../core/protocol.js' */
/** @import { StreamStore } from '../../core/store.js' */
/** @import { Row } from './model.js' */
/** @typedef {{track: TrackRecord, rows: Row[], hasSent: boolean, isUndecided: boolean}} Part what a track has brought to the hall's ballot */

/** The plenary as this page knows it. */
export function usePlenary() {
  const { page, event } = useDesk();
  return readState(/** @type {StreamStore} */ (page.live.store(`event:${event.id}`)), event);
}

/** The options by track, in the order of the tracks' own results. @returns {Part[]} */
export function useParts() {
  const { lists } = useDesk();
  const state = usePlenary();
  const undecided = useUndecided();
  return state.tracks.map((track) => {
    const result = newestResult(state, track.id);
    const places = (result?.rows ?? []).map(({ no }) => no);
    const rows = lists.board.filter(({ idea }) => sourceOf(idea).track === track.no);
    rows.sort((a, b) => placeIn(places, a) - placeIn(places, b));
    return { track, rows, hasSent: result !== null, isUndecided: undecided.includes(track.no) };
  });
}

/** @param {readonly number[]} places @param {Row} row */
function placeIn(places, { idea }) {
  const at = places.indexOf(sourceOf(idea).no ?? 0);
  return at < 0 ? places.length : at;
}

/** Options on the list that staff have linked: each group of two or more as «2-17», «3-1». @returns {string[][]} */
export function useLinked() {
  const { page, event } = useDesk();
  const state = usePlenary();
  const listed = useParts().flatMap(({ rows }) => rows.filter(({ idea }) => idea.listed).map(({ idea }) => idea.source));
  const relations = page.live.store(`event:${event.id}`)?.all('relation') ?? [];
  return linkedOf(relations, listed, (board, no) => {
    const rows = newestResult(state, board)?.rows ?? [];
    return rows.find((row) => row.no === no || row.members.includes(no))?.no ?? no;
  });
}

/**
 * @param {readonly RelationRecord[]} relations
 * @param {readonly string[]} listed numbers of options on the list
 * @param {(board: string, no: number) => number} leaderOf the number under which the track has sent an idea
 */
export function linkedOf(relations, listed, leaderOf) {
  const groups = relations.filter(({ state }) => state === 'linked').map(({ ideas }) => {
    const numbers = ideas.map(({ board, track, no }) => `${track}-${leaderOf(board, no)}`);
    return [...new Set(numbers)].filter((number) => listed.includes(number));
  });
  return groups.filter(({ length }) => length > 1);
}

/** Tracks in which too many are equal: the server has said so when this page filled the ballot. @returns {readonly number[]} */
function useUndecided() {
  const { page } = useDesk();
  const { outbox, as } = page.live;
  const fillings = outbox.sent.filter(({ as: by, command }) => by === as && command.name === 'fill_hall');
  const last = fillings.sort((a, b) => b.n - a.n)[0];
  return /** @type {{undecided?: number[]} | undefined} */ (last?.reply ?? undefined)?.undecided ?? [];
}
