// A board that goes by a plan, led to any moment of it.
import { PLAN_TEMPLATES } from '../../../static/js/core/protocol.js';
import { NOW } from './console_desk.jsx';

const MINUTE = 60_000;
const PHASES = { draft: 'vote', vote: 'vote', closed: 'vote', handed_over: 'handed_over' };
const STATES = { draft: 'draft', vote: 'open', closed: 'closed' };

/** What opens the phase in the 90 minutes' session. @param {string} phase */
export const stepOf = (phase) => PLAN_TEMPLATES.session.findIndex((step) => step.phase === phase);

/**
 * @param {string} moment
 * @param {any} [more] fields of the board; `ballot` those of its ballot
 */
export function planned(moment, { ballot = {}, ...more } = {}) {
  const phase = /** @type {Record<string, string>} */ (PHASES)[moment] ?? moment;
  const step = phase === 'handed_over' ? PLAN_TEMPLATES.session.length - 1 : stepOf(phase);
  const state = /** @type {Record<string, string>} */ (STATES)[moment] ?? 'revealed';
  return {
    ...{ phase, moment, plan: PLAN_TEMPLATES.session, step, ideas_on: phase === 'collect', voting_on: moment === 'vote' },
    ...{ plan_started_at: NOW, step_started_at: NOW, step_ends_at: NOW + 4 * MINUTE },
    ballot: { id: 'ballot-1', mode: 'blind', state, budget: state === 'draft' ? 0 : 3, options: 12, shown: [], rows: 5, ...ballot },
    ...more,
  };
}

/** A row of a standing. @param {number} no @param {number} supporters @param {object} [more] */
export const placed = (no, supporters, more = {}) => ({
  ...{ id: `idea-${no}`, no, supporters, rank: no, last: no, tier: no, parts: [], groups: {}, ...more },
});

/** @param {any[]} rows @param {object} [more] */
export const standing = (rows, more = {}) => ({
  ...{ t: 'standing', id: 'ballot-1', rows, cut: rows.length, voted: 31, of: 40, paper: 0, groups: {}, agree: [], differ: [], ...more },
});
