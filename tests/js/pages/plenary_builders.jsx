// Pages of the plenary and of a track's wall with real stores and a real outbox; the server is a function.
import assert from 'node:assert/strict';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import common from '../../../facilitator/locale/ru/common.ftl';
import downloads from '../../../facilitator/locale/ru/downloads.ftl';
import hiding from '../../../facilitator/locale/ru/hiding.ftl';
import organiser from '../../../facilitator/locale/ru/organiser.ftl';
import participant from '../../../facilitator/locale/ru/participant.ftl';
import plans from '../../../facilitator/locale/ru/plans.ftl';
import refusals from '../../../facilitator/locale/ru/refusals.ftl';
import screens from '../../../facilitator/locale/ru/screens.ftl';
import sorting from '../../../facilitator/locale/ru/sorting.ftl';
import staff from '../../../facilitator/locale/ru/staff.ftl';
import { MemoryStorage } from '../../../static/js/core/memory.js';
import { Outbox } from '../../../static/js/core/outbox.js';
import { StreamStore } from '../../../static/js/core/store.js';
import { draw } from '../../../static/js/pages/shared/page.jsx';
import { Status } from '../../../static/js/pages/shared/status.js';

export const NOW = Date.UTC(2026, 10, 22, 12, 42);
export const EVENT = {
  ...{ t: 'event', id: 'event-01', code: '417208', title: 'Образ будущего', subtitle: '', place: 'Ставрополь' },
  ...{ tz: 'Europe/Moscow', track_word: 'area', rehearsal: true, regions: [], groups: [], one_track_vote: false },
  ...{ join: 'http://hall.test/417208', hall: 'board-01', sealed_at: null, manifest: '', public: false },
};
/** The words that the server gives to each page, and no more. @type {Record<string, string[]>} */
const WORDS = {
  ...{ screen: [common, screens], plenary: [common, screens], host: [common, screens, hiding, staff, downloads, refusals] },
  hall: [common, participant, staff, plans, sorting, screens, organiser, refusals],
};

/** @param {number} no @returns {any} */
export const track = (no) => ({ t: 'track', id: `board-0${no}`, no, title: `Полное название ${no}`, short: `Тема ${no}`, room: '' });

const NO_PLAN = { silent: false, step_ends_at: null, paused_at: null };

/** @param {number} no @param {any} [more] @returns {any} */
export const lane = (no, more) => ({
  ...{ t: 'lane', id: `board-0${no}`, phase: 'open', ideas_on: true, voting_on: true, ideas: 58, voted: 31, votes: 90 },
  ...{ regions: 1, held: 0, timer_ends_at: null, sent_version: 0, sent_at: null, ballot_mode: 'live', ballot_state: 'open' },
  ...{ ...NO_PLAN, planned_end: null, rest: 0, moment: more?.phase ?? 'open', ...more },
});

/** @param {object} [more] @returns {any} */
export const stage = (more) => ({
  ...{ t: 'stage', id: EVENT.id, control: 'auto', scene: { kind: 'overview' }, agenda: null, slots: [], black: false, hidden: [], at: 0 },
  ...more,
});

/** @param {number} position @param {object|null} scene @param {object} [more] @returns {any} */
export const item = (position, scene, more) => ({
  ...{ t: 'agenda', id: `item-${position}`, position, kind: 'track_top', title: `Пункт ${position}`, minutes: 8, scene, ...more },
});

/** @param {number} no @param {number} supporters @param {number} rank @param {object} [more] @returns {any} */
export const row = (no, supporters, rank, more) => ({
  ...{ id: `idea-${no}`, no, headline: `Заголовок ${no}`, text: `Текст ${no}`, kind: 'proposal', level: null, stages: [] },
  ...{ supporters, rank, last: rank, tier: rank, members: [], regions: 1, region: null, parts: [], groups: {}, disowned: false },
  ...{ wording: '', first_step: '', consent: [], median: null, objections: [], ...more },
});

/** @param {number} no of the track @param {any[]} rows @param {object} [more] @returns {any} */
export const result = (no, rows, more) => ({
  ...{ t: 'result', id: `result-${no}-1`, board: `board-0${no}`, version: 1, question: '', mode: 'live', assurance: 'open' },
  ...{ budget: 5, present: 46, voted: 31, paper: 0, rows, cut: Math.min(5, rows.length), struck: [], withdrawn: [] },
  ...{ note: '', at: NOW, by: 'moderator', digest: '', groups: {}, agree: [], differ: [], ballot: 'ballot-01', ...more },
});

/** @param {number} no @param {object} [more] @returns {any} */
export const decision = (no, more) => ({
  ...{ t: 'decision', id: `decision-${no}`, no, what: `Решение ${no}`, owner: '', level: null, due: '', sources: [] },
  ...{ status: 'proposed', reason: '', shown: true, history: [], ...more },
});

/** @param {object} more @returns {any} */
export const ballot = (more) => ({ id: 'ballot-01', mode: 'live', state: 'open', budget: 5, options: 0, shown: [], rows: 0, ...more });

/** @param {any} [more] @returns {any} */
export const board = (more) => ({
  ...NO_PLAN,
  ...{ t: 'board', id: 'board-01', event: EVENT.id, no: 1, title: 'Полное название 1', short: 'Тема 1', room: '', question: 'Что изменим?' },
  ...{ phase: 'open', ideas_on: true, voting_on: true, closed_at: null, timer_ends_at: null, spotlight: null },
  ...{ ballot: ballot({}), sent_version: 0, sent_at: null, plan: [], step: null, view: 'auto', page: 0, consent_shown: false },
  ...{ moment: more?.phase ?? 'open', ...more },
});

/** @param {number} no @param {object} [more] @returns {any} */
export const idea = (no, more) => ({
  ...{ t: 'idea', id: `idea-${no}`, no, text: `Текст ${no}`, headline: `Заголовок ${no}`, kind: 'proposal', level: null, stages: [] },
  ...{ region: null, group: null, status: 'visible', parent: null, pinned: false, members: [], regions: 1, reason: '' },
  ...{ by_staff: false, at: NOW - 60_000, disowned: false, wording: '', first_step: '', ...more },
});

/** @param {number} no @param {number} n @returns {any} */
export const tally = (no, n) => ({ t: 'tally', id: `idea-${no}`, n });

/** A row of a standing. @param {number} no @param {number} supporters @param {number} rank @param {object} [more] @returns {any} */
export const place = (no, supporters, rank, more) => ({
  ...{ id: `idea-${no}`, no, supporters, rank, last: rank, tier: rank, parts: [], groups: {}, ...more },
});

/** @param {any[]} rows @param {object} [more] @returns {any} */
export const standing = (rows, more) => ({
  ...{ t: 'standing', id: 'ballot-01', rows, cut: rows.length, voted: 31, of: 46, paper: 0, groups: {}, agree: [], differ: [], ...more },
});

/** @param {number} voted @param {number} [paper] @returns {any} */
export const turnout = (voted, paper = 0) => ({ t: 'turnout', id: 'ballot-01', voted, paper });

const HALL_PLAN = [{ phase: 'vote', minutes: 2, silent: false }, { phase: 'reveal', minutes: 5, silent: false }, { phase: 'consent', minutes: 10, silent: false }];
const HALL_STEPS = { draft: 0, vote: 0, closed: 0, reveal: 1, consent: 2 };
const HALL_BALLOTS = { draft: 'draft', vote: 'open', closed: 'closed' };

/** The hall's board at a moment of its ballot. @param {keyof typeof HALL_STEPS} moment @param {any} [more] `ballot`: fields of its ballot @returns {any} */
export const hall = (moment, { ballot: own = {}, ...more } = {}) =>
  board({
    ...{ no: 0, title: '', short: '', question: 'Что важнее всего?', moment, phase: HALL_PLAN[HALL_STEPS[moment]]?.phase },
    ...{ plan: HALL_PLAN, step: HALL_STEPS[moment], plan_started_at: NOW, step_started_at: NOW, ideas_on: false, closed_at: moment === 'vote' ? null : 1 },
    ballot: ballot({ mode: 'blind', state: /** @type {Record<string, string>} */ (HALL_BALLOTS)[moment] ?? 'revealed', options: 3, rows: 3, ...own }),
    ...more,
  });

/** № `from` of track `track`, on the hall's ballot. @param {number} no @param {number} track @param {number} from @param {object} [more] @returns {any} */
export const option = (no, track, from, more) => idea(no, { source: `${track}-${from}`, listed: true, ...more });

/** @param {StreamStore} store @param {any[]} put @param {[string, string][]} [gone] */
export function apply(store, put, gone = []) {
  const rev = store.rev + 1;
  store.apply({ stream: store.stream, since: store.rev, rev, reset: store.rev < 0, put, gone, fetch: 0 });
}

/**
 * @param {(props: {}) => any} App
 * @param {{page: 'screen'|'plenary'|'host'|'hall', records: any[], board?: any[], others?: Record<string, any[]>, reply?: (command: any) => object}} given
 *   `board` are the records of the page's own board, `others` of boards that it may follow
 */
export async function openPage(App, { page, records, board: own, others = {}, reply = () => ({ ok: true, rev: 1 }) }) {
  const as = { screen: '417208/screen/1', hall: '417208/host' }[/** @type {string} */ (page)] ?? `417208/${page}`;
  const events = new StreamStore(`event:${EVENT.id}`);
  const boards = new StreamStore('board:board-01');
  apply(events, records);
  if (own) apply(boards, own);
  const clock = { at: NOW, now: () => clock.at };
  const server = outboxOf(as, clock, reply);
  await server.outbox.load();
  const status = new Status();
  status.state = 'online';
  const followed = new Map();
  const live = {
    ...{ as, clock, outbox: server.outbox },
    connection: {
      follow: (/** @type {StreamStore} */ store) => {
        followed.set(store.stream, store);
        if (others[store.stream]) apply(store, others[store.stream] ?? []);
      },
      leave: (/** @type {string} */ stream) => followed.delete(stream),
    },
    store: (/** @type {string} */ stream) => [events, boards].find((store) => store.stream === stream) ?? null,
    act: (/** @type {any} */ wish) => server.outbox.add(wish, { as }),
  };
  document.getElementById('app')?.remove(); // what a failed test has left
  const place = document.body.appendChild(document.createElement('main'));
  place.id = 'app';
  await act(() => void draw(App, /** @type {any} */ ({ boot: bootOf(page, as), live, status })));
  const change = (/** @type {any[]} */ put, gone = [], store = events) => act(() => apply(store, put, gone));
  const close = () => act(() => (render(null, place), place.remove()));
  return { place, clock, status, followed, events, boards, change, close, ...server };
}

/** @param {string} as @param {{now: () => number}} clock @param {(command: any) => object} reply */
function outboxOf(as, clock, reply) {
  /** @type {any[]} */
  const sent = [];
  const outbox = new Outbox({
    storage: new MemoryStorage(),
    now: clock.now,
    send: async (_as, commands) => {
      sent.push(...commands);
      return { ok: true, now: NOW, replies: commands.map((command) => ({ op: command.op, ...reply(command) })) };
    },
  });
  return { outbox, sent };
}

/** @param {string} page @param {string} as */
const bootOf = (page, as) => ({
  ...{ page, as, language: 'ru', words: WORDS[page], preset: 'area', epoch: 'e', build: 'b', v: 1, now: NOW },
  ...{ event: EVENT, tracks: [], board: page === 'screen' || page === 'hall' ? 'board-01' : null, streams: {}, mine: null },
  hall: { join: 'http://hall.test/417208/0', qr: { size: 1, d: 'M0 0h1v1h-1z' } },
  results: { join: 'http://hall.test/417208/results', qr: { size: 1, d: 'M0 0h1v1h-1z' } },
  ...{ join: 'http://hall.test/417208/1', qr: { size: 1, d: 'M0 0h1v1h-1z' } },
});

const PATIENCE_MS = 3_000;

/** Draws again and again until the assertions hold, or fails as they do. @param {() => void} holds */
export async function until(holds) {
  const end = performance.now() + PATIENCE_MS;
  for (;;) {
    try {
      holds();
      return;
    } catch (error) {
      if (performance.now() > end) throw error;
    }
    await act(() => new Promise((resolve) => setTimeout(resolve, 10)));
  }
}

/** What a screen says, with single spaces; a word that the page did not get would stand here as its key. @param {Element} place @param {string} [selector] */
export function said(place, selector) {
  const element = selector ? place.querySelector(selector) : place;
  const text = (element?.textContent ?? '').replace(/[\s\u00a0\u2009]+/g, ' ').trim();
  assert.doesNotMatch(text, /\b[a-z]+-[a-z]+-?[a-z]*\b/);
  return text;
}
