// What the owner types to make an event; pure.
import { GROUPS, LIMITS } from '../../core/protocol.js';
import { lengthOf } from '../../ui/field.jsx';

/** @import { AnyCommand, Group, TrackWord } from '../../core/protocol.js' */
/** `title` is null until it is edited: the track is then called by its number. @typedef {{key: number, title: string | null, short: string, room: string, question: string}} TrackDraft */
/** `regions` is one a line. @typedef {{title: string, subtitle: string, place: string, tz: string, track_word: TrackWord, regions: string, groups: readonly Group[], one_track_vote: boolean}} EventDraft */
/** `id` and `op` stay until a refusal, so that a repeated attempt makes no second event. @typedef {EventDraft & {id: string, op: string, language: "ru" | "en", tracks: TrackDraft[]}} Draft */
/** @typedef {"required" | "long" | "many"} Problem */
/** By the field's path, such as "title" or "tracks.2.short". @typedef {Record<string, Problem>} Problems */

const TRACKS = 5;

// The regions of the demonstration's district; «Другой регион» and «Федеральный гость» are everywhere.
const DISTRICT = {
  ru: [
    'Республика Дагестан',
    'Республика Ингушетия',
    'Кабардино-Балкарская Республика',
    'Карачаево-Черкесская Республика',
    'Республика Северная Осетия — Алания',
    'Чеченская Республика',
    'Ставропольский край',
  ],
  en: [
    'Dagestan',
    'Ingushetia',
    'Kabardino-Balkaria',
    'Karachay-Cherkessia',
    'North Ossetia–Alania',
    'Chechnya',
    'Stavropol Krai',
  ],
};

/** @param {{language: "ru" | "en", newId: () => string}} given @returns {Draft} */
export function template({ language, newId }) {
  return {
    ...{ id: newId(), op: newId(), language },
    ...{ title: '', subtitle: '', place: '', tz: 'Europe/Moscow', track_word: 'area' },
    ...{ regions: '', groups: GROUPS, one_track_vote: false },
    ...{ tracks: Array.from({ length: TRACKS }, (_, index) => track(index + 1)) },
  };
}

/** @param {number} key @returns {TrackDraft} */
const track = (key) => ({ key, title: null, short: '', room: '', question: '' });

/** @param {Draft} draft @returns {Draft} */
export function withTrack(draft) {
  const key = Math.max(0, ...draft.tracks.map((one) => one.key)) + 1;
  return { ...draft, tracks: [...draft.tracks, track(key)] };
}

/** @param {Draft} draft @param {number} key @returns {Draft} */
export const withoutTrack = (draft, key) => ({ ...draft, tracks: draft.tracks.filter((one) => one.key !== key) });

/** @param {Draft} draft @param {number} key @param {-1 | 1} step @returns {Draft} */
export function movedTrack(draft, key, step) {
  const from = draft.tracks.findIndex((one) => one.key === key);
  const [moved, other] = [draft.tracks[from], draft.tracks[from + step]];
  if (!moved || !other) return draft;
  const tracks = draft.tracks.map((one) => (one === moved ? other : one === other ? moved : one));
  return { ...draft, tracks };
}

/** @param {Draft} draft @param {number} key @param {Partial<TrackDraft>} part @returns {Draft} */
export function editedTrack(draft, key, part) {
  return { ...draft, tracks: draft.tracks.map((one) => (one.key === key ? { ...one, ...part } : one)) };
}

/** The draft with the district's regions, after those that are there. @param {string} regions @param {"ru" | "en"} language */
export function withDistrict(regions, language) {
  return [...new Set([...linesOf(regions), ...DISTRICT[language]])].join('\n');
}

/** @param {string} text */
export const linesOf = (text) => text.split('\n').map((line) => line.trim()).filter(Boolean);

/** What the server would refuse, found before anything is sent. @param {EventDraft} event @returns {Problems} */
export function eventProblems(event) {
  const regions = linesOf(event.regions);
  return gathered({
    title: lineProblem(event.title, LIMITS.title, true),
    subtitle: lineProblem(event.subtitle, LIMITS.title),
    place: lineProblem(event.place, LIMITS.title),
    regions:
      regions.length > LIMITS.regions_max
        ? 'many'
        : regions.some((line) => lengthOf(line) > LIMITS.title)
          ? 'long'
          : null,
  });
}

/** @param {{title: string | null, short: string, room: string, question: string}} one @returns {Problems} */
export function trackProblems({ title, short, room, question }) {
  return gathered({
    title: title === null ? null : lineProblem(title, LIMITS.title, true),
    short: lineProblem(short, LIMITS.short_title),
    room: lineProblem(room, LIMITS.room),
    question: lineProblem(question, LIMITS.question),
  });
}

/** @param {Draft} draft @returns {Problems} */
export function problemsOf(draft) {
  const all = eventProblems(draft);
  for (const one of draft.tracks) {
    for (const [field, problem] of Object.entries(trackProblems(one))) all[`tracks.${one.key}.${field}`] = problem;
  }
  return all;
}

/** @param {string} text @param {number} limit @returns {Problem | null} */
function lineProblem(text, limit, isRequired = false) {
  if (isRequired && !text.trim()) return 'required';
  return lengthOf(text) > limit ? 'long' : null;
}

/** @param {Record<string, Problem | null>} found @returns {Problems} */
function gathered(found) {
  return Object.fromEntries(Object.entries(found).flatMap(([field, problem]) => (problem ? [[field, problem]] : [])));
}

/** @param {EventDraft} event */
export function eventFields({ title, subtitle, place, tz, track_word, regions, groups, one_track_vote }) {
  return { title, subtitle, place, tz, track_word, regions: linesOf(regions), groups, one_track_vote };
}

/**
 * @param {Draft} draft
 * @param {(no: number) => string} nameOf the title of a track that was given none
 * @returns {AnyCommand}
 */
export function commandOf(draft, nameOf) {
  const { id, op, language } = draft;
  const tracks = draft.tracks.map(({ title, short, room, question }, index) => ({
    ...{ title: title ?? nameOf(index + 1), short, room, question },
  }));
  return { name: 'create_event', op, id, language, ...eventFields(draft), tracks };
}
