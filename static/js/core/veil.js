// What a host has hidden from the plenary is read without its words; places, numbers and counts stay; pure.

/** @import { AnyRecord, RecordKind } from './protocol.js' */
/** @import { StreamStore } from './store.js' */
/** @typedef {Pick<StreamStore, 'get' | 'all'>} Source */

/**
 * A stream as the plenary may read it. Every scene and every phone that follows it reads through this.
 * @template {Source} S
 * @param {S} store
 * @param {readonly string[]} hidden spoken numbers of ideas: «3-17»
 * @param {string} words that stand in their place
 * @returns {S}
 */
export function veiled(store, hidden, words) {
  if (hidden.length === 0) return store;
  const cover = coverOf(store, new Set(hidden), words);
  const veil = Object.create(store);
  veil.get = (/** @type {RecordKind} */ kind, /** @type {string} */ id) => {
    const record = store.get(kind, id);
    return record && cover(record);
  };
  veil.all = (/** @type {RecordKind} */ kind) => store.all(kind).map(cover);
  return veil;
}

/** @param {Source} store @param {ReadonlySet<string>} hidden @param {string} words @returns {(record: AnyRecord) => AnyRecord} */
function coverOf(store, hidden, words) {
  const home = store.all('board')[0]?.no;
  const tracks = new Map(store.all('track').map(({ id, no }) => [id, no]));
  const ideas = new Set(store.all('idea').filter(({ no, source }) => hidden.has(source || `${home}-${no}`)).map(({ id }) => id));
  const blank = { headline: words, text: words, wording: '', first_step: '', stages: [] };
  return (record) => {
    switch (record.t) {
      case 'idea':
        return ideas.has(record.id) ? { ...record, ...blank } : record;
      case 'consent':
        return ideas.has(record.id) ? { ...record, objections: record.objections.map(() => words) } : record;
      case 'result':
        return { ...record, rows: mapped(record.rows, tracks.get(record.board), hidden, (row) => ({ ...row, ...blank, objections: row.objections.map(() => words) })) };
      case 'top':
        return { ...record, rows: mapped(record.rows, record.track, hidden, (row) => ({ ...row, words })) };
      case 'air':
        return hidden.has(`${record.scene.track}-${record.scene.no}`) ? { ...record, scene: { ...record.scene, words } } : record;
      default:
        return record;
    }
  };
}

/**
 * @template {{no: number}} R
 * @param {readonly R[]} rows
 * @param {number | undefined} track
 * @param {ReadonlySet<string>} hidden
 * @param {(row: R) => R} cover
 */
const mapped = (rows, track, hidden, cover) => rows.map((row) => (hidden.has(`${track}-${row.no}`) ? cover(row) : row));
