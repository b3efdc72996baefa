// Builders of a board, open or in a plan, as the server writes it.
import { BALLOT, BOARD, mine } from '../core/records.js';

export const START = 1_700_000_000_000;
export const EVENT = {
  ...{ t: 'event', id: 'event0001', code: '417208', title: 'Сессия', tz: 'Europe/Moscow', rehearsal: false },
  ...{ regions: ['Дагестан', 'Ингушетия'], groups: ['professional', 'ngo', 'recipient', 'authority'] },
};

/** @param {object} [more] @returns {any} */
export const ballot = (more = {}) => ({ id: BALLOT, mode: 'live', state: 'open', budget: 5, options: 0, shown: [], rows: 0, ...more });

/** An open board without a plan. @param {object} [more] @returns {any} */
export const board = (more = {}) => ({
  ...{ t: 'board', id: BOARD, event: EVENT.id, no: 1, title: 'Пожилые', short: '', room: '', question: 'Что мы изменим?' },
  ...{ phase: 'open', moment: 'open', silent: false, ideas_on: true, voting_on: true, closed_at: null, timer_ends_at: null },
  ...{ ballot: ballot(), plan: [], step: null, plan_started_at: null, step_started_at: null, step_ends_at: null, paused_at: null },
  ...{ auto: false, delegated: false, holding: true, idea_limit: 10, spotlight: null, view: 'auto', page: 0 },
  ...{ consent_shown: false, voided_at: null, sent_version: 0, sent_at: null },
  ...more,
});

const PHASES = { draft: 'vote', vote: 'vote', closed: 'vote' };
const STATES = { draft: 'draft', vote: 'open', closed: 'closed', reveal: 'revealed', deepen: 'revealed', consent: 'revealed', handed_over: 'revealed' };

/** A moment of a plan whose ballot is blind. @param {string} moment @param {object} [more] @returns {any} */
export function planned(moment, more = {}) {
  const phase = /** @type {Record<string, string>} */ (PHASES)[moment] ?? moment;
  const state = /** @type {Record<string, string>} */ (STATES)[moment];
  return board({
    ...{ phase, moment, plan: [{ phase: 'collect', minutes: 8, silent: true }], step: 0, ideas_on: phase === 'collect' },
    ...{ ballot: state ? ballot({ mode: 'blind', state, budget: 3 }) : null, step_ends_at: START + 600_000 },
    ...more,
  });
}

/** Somebody who has said where they are from. @param {object} [more] */
export const known = (more = {}) => mine({ asked: true, ...more });

/** @param {number} no @param {number} supporters @param {object} [more] @returns {any} */
export const row = (no, supporters, more = {}) => ({ id: `idea${no}`, no, supporters, rank: 1, last: 1, tier: 1, parts: [], groups: {}, ...more });

/** @param {any[]} rows @param {object} [more] @returns {any} */
export const standing = (rows, more = {}) => ({
  ...{ t: 'standing', id: BALLOT, rows, cut: rows.length, voted: 17, of: 20, paper: 0, groups: {}, agree: [], differ: [] },
  ...more,
});
