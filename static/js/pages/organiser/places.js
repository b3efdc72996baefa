// What the organiser's page knows of its tracks, out of the event's stream; pure.
import { votersOf } from '../shared/turnout.js';

/** @import { EventRecord, LaneRecord, LinkRecord, Pulse, TrackRecord } from '../../core/protocol.js' */
/** @import { StreamStore } from '../../core/store.js' */
/** @typedef {{size: number, d: string}} QrCode */
/** @typedef {import('../shared/page.jsx').Boot & {track_qrs?: Record<string, {join: string, qr: QrCode}>, is_local?: boolean, last_at?: number}} OrganiserBoot */
/** A track with its state; `present` people are on it, `of` is of how many the turnout is. @typedef {{track: TrackRecord, lane: LaneRecord | null, present: number, of: number}} Place */

export const EVENT_ROLES = /** @type {const} */ (['organiser', 'host', 'plenary', 'observer']);
export const TRACK_ROLES = /** @type {const} */ (['moderator', 'scribe', 'screen']);

/** @param {StreamStore | null} store @param {EventRecord} first */
export const eventOf = (store, first) => store?.get('event', first.id) ?? first;

/**
 * V8: a blind turnout moves in the pulse only, and never falls.
 * @param {StreamStore | null} store
 * @param {Pulse} [pulse]
 * @returns {Place[]} by number
 */
export function placesOf(store, pulse) {
  const tracks = [...(store?.all('track') ?? [])].sort((a, b) => a.no - b.no);
  return tracks.map((track) => {
    const lane = store?.get('lane', track.id);
    const voted = Math.max(lane?.voted ?? 0, pulse?.voted?.[track.id] ?? 0);
    return {
      ...{ track, present: pulse?.present?.[track.id] ?? 0, of: votersOf(pulse, track.id, voted) },
      lane: lane ? { ...lane, voted } : null,
    };
  });
}

/** @param {Place[]} places */
export function totalsOf(places) {
  const sum = (/** @type {(place: Place) => number} */ value) => places.reduce((all, place) => all + value(place), 0);
  return {
    present: sum(({ present }) => present),
    ideas: sum(({ lane }) => lane?.ideas ?? 0),
    voted: sum(({ lane }) => lane?.voted ?? 0),
    votes: sum(({ lane }) => lane?.votes ?? 0),
  };
}

/**
 * The links of one role on one track, or of the event: the newest first.
 * @param {readonly LinkRecord[]} links
 * @param {string} role
 * @param {string | null} board
 */
export function linksOf(links, role, board) {
  return links.filter((link) => link.role === role && link.board === board).sort((a, b) => b.at - a.at);
}
