// A decision that is being written while another host may write it too: whose words go on; pure.
import { LIMITS } from '../../core/protocol.js';
import { lengthOf } from '../../ui/field.jsx';

/** @import { DecisionRecord, DecisionSource, Level, ResultRecord, SetDecision } from '../../core/protocol.js' */
/** @import { State } from '../scenes/state.js' */
/** @typedef {{what: string, owner: string, level: Level | null, due: string, sources: readonly DecisionSource[]}} Fields */
/** @typedef {{id: string, fields: Fields, was: Fields}} Draft `was`: what its writer knows to be on the server */

/** @type {readonly (keyof Fields)[]} */
const NAMES = ['what', 'owner', 'level', 'due', 'sources'];
/** @type {Fields} */
const NOTHING = { what: '', owner: '', level: null, due: '', sources: [] };

/** @param {DecisionRecord} record @returns {Fields} */
const fieldsOf = ({ what, owner, level, due, sources }) => ({ what, owner, level, due, sources });

/** @param {string} id @param {DecisionRecord} [record] @returns {Draft} */
export function draftOf(id, record) {
  const fields = record ? fieldsOf(record) : NOTHING;
  return { id, fields, was: fields };
}

/** As the server tidies it: spaces tell no two texts apart. @param {Fields[keyof Fields]} value */
function plain(value) {
  if (Array.isArray(value)) return value.map(({ idea }) => idea).sort().join();
  return String(value ?? '').normalize('NFC').trim().replace(/\s+/g, ' ');
}

/** @param {Fields} one @param {Fields} other @returns {(keyof Fields)[]} the names of what is not the same */
const apart = (one, other) => NAMES.filter((name) => plain(one[name]) !== plain(other[name]));

/** Whether anything in it is one's own. @param {Draft} draft */
export const isChanged = ({ fields, was }) => apart(fields, was).length > 0;

/**
 * What its writer has not touched follows the server; what both have changed stays as it was typed.
 * @param {Draft} draft
 * @param {DecisionRecord} record
 * @returns {Draft} the same one where nothing has changed
 */
export function followed(draft, record) {
  const now = fieldsOf(record);
  const [mine, theirs] = [apart(draft.fields, draft.was), apart(now, draft.was)];
  const free = theirs.filter((name) => !mine.includes(name) || plain(now[name]) === plain(draft.fields[name]));
  if (free.length === 0) return draft;
  const taken = Object.fromEntries(free.map((name) => [name, now[name]]));
  const kept = Object.fromEntries(free.filter((name) => !mine.includes(name)).map((name) => [name, now[name]]));
  return { ...draft, fields: { ...draft.fields, ...kept }, was: { ...draft.was, ...taken } };
}

/** What both have changed, in different ways. @param {Draft} draft @param {DecisionRecord} record */
export function clashOf({ fields, was }, record) {
  const now = fieldsOf(record);
  const [mine, theirs] = [apart(fields, was), apart(now, was)];
  return mine.filter((name) => theirs.includes(name) && plain(now[name]) !== plain(fields[name]));
}

/** One's own words instead of the other's. @param {Draft} draft @param {DecisionRecord} record @returns {Draft} */
export const mineOver = (draft, record) => ({ ...draft, was: fieldsOf(record) });

/** The other's words where both have written. @param {Draft} draft @param {DecisionRecord} record @returns {Draft} */
export function theirsOver(draft, record) {
  const now = fieldsOf(record);
  const taken = Object.fromEntries(clashOf(draft, record).map((name) => [name, now[name]]));
  return { ...draft, fields: { ...draft.fields, ...taken }, was: now };
}

/** The first reason why it cannot be saved, as the id of a sentence. @param {Fields} fields */
export function troubleOf({ what, owner }) {
  if (lengthOf(what) === 0) return 'decision-what-empty';
  return lengthOf(what) > LIMITS.decision || lengthOf(owner) > LIMITS.owner ? 'decision-too-long' : null;
}

/** The command's fields. @param {Draft} draft @param {DecisionRecord | undefined} record */
export function wishOf({ id, fields, was }, record) {
  return { id, ...wireOf(fields), ...(record ? { was: wireOf(was) } : {}) };
}

/** @param {Fields} fields */
function wireOf({ what, owner, level, due, sources }) {
  return { what: what.trim(), owner: owner.trim(), level, due, sources: sources.map(({ board, idea }) => ({ board, idea })) };
}

/**
 * A command that came second, as a draft beside what has become of the decision.
 * @param {SetDecision} command
 * @param {DecisionRecord} record
 * @param {(source: {board: string, idea: string}) => DecisionSource | null} sourceOfPair
 * @returns {Draft}
 */
export function lateDraft({ id, was, ...wish }, record, sourceOfPair) {
  /** @param {Partial<SetDecision>} said @returns {Fields} */
  const full = ({ what = '', owner = '', level = null, due = '', sources = [] }) => ({
    ...{ what, owner, level, due },
    sources: sources.flatMap((pair) => record.sources.find(({ idea }) => idea === pair.idea) ?? sourceOfPair(pair) ?? []),
  });
  return followed({ id, fields: full(wish), was: was ? full(was) : fieldsOf(record) }, record);
}

/** The source that a command names. @param {State} state @param {{board: string, idea: string}} pair @returns {DecisionSource | null} */
export function sourceOfPair(state, { board, idea }) {
  const track = state.tracks.find(({ id }) => id === board)?.no;
  const row = [...state.results.values()].flatMap(({ rows }) => rows).find(({ id }) => id === idea);
  return track && row ? { board, idea, track, no: row.no } : null;
}

const NUMBER = /^\D*(\d+)\D+(\d+)\D*$/;

/**
 * The idea of a sent result that «3-17» names; a merged one stands in its family.
 * @param {State} state
 * @param {readonly ResultRecord[]} results
 * @param {string} words
 * @returns {DecisionSource | null}
 */
export function sourceOf(state, results, words) {
  const [, track, no] = (NUMBER.exec(words) ?? []).map(Number);
  const board = state.tracks.find((one) => one.no === track)?.id;
  const rows = results.find((result) => result.board === board)?.rows ?? [];
  const row = rows.find((one) => one.no === no) ?? rows.find(({ members }) => members.includes(no ?? 0));
  return row && board && track ? { board, idea: row.id, track, no: row.no } : null;
}
