// What the host needs of the tracks: who has sent a result, what the last filling said of them.
import { sourceOf } from '../../core/source.js';
import { newestResult, readState } from '../scenes/state.js';
import { useDesk } from './state.jsx';

/** @import { TrackRecord } from '../../core/protocol.js' */
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

/** Tracks in which too many are equal: the server has said so when this page filled the ballot. @returns {readonly number[]} */
function useUndecided() {
  const { page } = useDesk();
  const { outbox, as } = page.live;
  const fillings = outbox.sent.filter(({ as: by, command }) => by === as && command.name === 'fill_hall');
  const last = fillings.sort((a, b) => b.n - a.n)[0];
  return /** @type {{undecided?: number[]} | undefined} */ (last?.reply ?? undefined)?.undecided ?? [];
}
