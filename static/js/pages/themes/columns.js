// The tracks as columns of families, from their boards' records; pure.
import { shownHeadline } from '../../core/headlines.js';
import { isCounted } from '../console/counts.js';
import { found, listsOf, rowsOf } from '../console/model.js';

/** @import { BoardRecord, ResultRecord, StandingRecord, TrackRecord } from '../../core/protocol.js' */
/** @import { Ideas, Row } from '../console/model.js' */
/**
 * @typedef {object} Family
 * @property {string} id of the idea that leads it
 * @property {string} label «3-17»
 * @property {Row} row
 * @property {TrackRecord} track
 * @property {number | null} n supporters, where they may be seen (V8)
 * @property {string | null} sent the headline that the plenary has, where it is another one
 */
/**
 * @typedef {object} Column
 * @property {TrackRecord} track
 * @property {BoardRecord} board
 * @property {Family[]} families
 * @property {boolean} isSilent what is written there is its own team's alone
 * @property {boolean} isRanked
 * @property {ResultRecord | null} result the newest that was sent
 */
/**
 * @typedef {object} Given
 * @property {TrackRecord} track
 * @property {BoardRecord} board
 * @property {Ideas} ideas with what is on its way
 * @property {(id: string) => number} countOf
 * @property {StandingRecord | null} standing
 * @property {ResultRecord | null} result
 */

/** @param {Given} given @returns {Column} */
export function columnOf({ track, board, ideas, countOf, standing, result }) {
  const isSilent = board.phase === 'collect' && board.silent;
  const rows = isSilent ? [] : listsOf(rowsOf(ideas, countOf)).board;
  const places = placesOf(standing, result);
  const families = rows.map((row) => familyOf(row, track, board, result));
  families.sort((a, b) => placeIn(places, a) - placeIn(places, b) || a.row.idea.no - b.row.idea.no);
  return { track, board, families, isSilent, isRanked: places.size > 0, result };
}

/** @param {Row} row @param {TrackRecord} track @param {BoardRecord} board @param {ResultRecord | null} result @returns {Family} */
function familyOf(row, track, board, result) {
  const { idea, n } = row;
  const sent = result?.rows.find(({ id }) => id === idea.id)?.headline ?? null;
  return {
    ...{ id: idea.id, label: `${track.no}-${idea.no}`, row, track },
    n: isCounted(board, idea.id) ? n : null,
    sent: sent === null || sent === shownHeadline(idea) ? null : sent,
  };
}

/** What the ballot has said; else what was sent. @param {StandingRecord | null} standing @param {ResultRecord | null} result */
function placesOf(standing, result) {
  const rows = standing?.rows.length ? standing.rows : (result?.rows ?? []);
  return new Map(rows.map(({ id }, index) => [id, index]));
}

/** @param {ReadonlyMap<string, number>} places @param {Family} family */
const placeIn = (places, { id }) => places.get(id) ?? places.size;

/** How many ideas a family has, as far as is known here. @param {Family} family */
export const sizeOf = ({ row: { idea } }) => idea.members.length + 1;

/**
 * «3-17» finds the family of that idea, a number or words those that have it.
 * @param {readonly Family[]} families
 * @param {string} query
 * @returns {Family[]}
 */
export function searched(families, query) {
  const spoken = /^№?\s*(\d+)\s*[-–]\s*(\d+)$/.exec(query.trim());
  if (spoken) return families.filter((family) => family.track.no === Number(spoken[1]) && hasNumber(family, Number(spoken[2])));
  const rows = new Set(found(families.map(({ row }) => row), query));
  return families.filter(({ row }) => rows.has(row));
}

/** @param {Family} family @param {number} no */
export const hasNumber = ({ row: { idea } }, no) => idea.no === no || idea.members.includes(no);
