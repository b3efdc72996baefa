// A plan as the console shows and edits it: which steps are done, which may go, which may be gone to; pure.
import { MINUTE_MS } from '../../core/plan_clock.js';
import { LIMITS, STEP_PHASES } from '../../core/protocol.js';

/** @import { BoardRecord, PlanStep, StepPhase } from '../../core/protocol.js' */
/** @typedef {"done" | "now" | "next"} StepState */

/** Whether the board is led by a plan that has begun. @param {Pick<BoardRecord, "plan" | "step">} board */
export const isPlanned = ({ plan, step }) => plan.length > 0 && step !== null;

/** @param {readonly PlanStep[]} steps */
export const minutesOf = (steps) => steps.reduce((sum, { minutes }) => sum + minutes, 0);

/** The last part of the keys phase-… and plan-to-…. @param {Pick<PlanStep, "phase" | "silent">} step */
export const stepWord = ({ phase, silent }) => (phase === 'collect' && silent ? 'collect-silent' : phase);

/** @param {number} index @param {Pick<BoardRecord, "step" | "moment">} board @returns {StepState} */
export function stepState(index, { step, moment }) {
  if (step === null || index > step) return 'next';
  return index === step && moment !== 'handed_over' ? 'now' : 'done';
}

/**
 * The same rule as the server's: phases never go back, all but collecting come once, a vote and its results together,
 * and nothing is worked out before results.
 * @param {readonly PlanStep[]} steps
 */
export function isValidPlan(steps) {
  const places = steps.map(({ phase }) => STEP_PHASES.indexOf(phase));
  const count = (/** @type {StepPhase} */ phase) => steps.filter((step) => step.phase === phase).length;
  const inOrder = places.every((place, at) => at === 0 || place >= (places[at - 1] ?? 0));
  const once = STEP_PHASES.every((phase) => phase === 'collect' || count(phase) <= 1);
  const isLate = (count('deepen') > 0 || count('consent') > 0) && count('reveal') === 0;
  return steps.length > 0 && inOrder && once && count('vote') === count('reveal') && !isLate;
}

/** Whether the plan without the step is one. @param {readonly PlanStep[]} steps @param {number} index */
export const mayRemove = (steps, index) => isValidPlan(steps.filter((_, at) => at !== index));

/** @param {readonly PlanStep[]} steps @param {number} index @param {number} by */
export function withMinutes(steps, index, by) {
  return steps.map((step, at) => {
    const minutes = Math.min(LIMITS.step_minutes_max, Math.max(1, step.minutes + by));
    return at === index ? { ...step, minutes } : step;
  });
}

/** The plan of a board as its drift needs it. @param {BoardRecord} board */
export function clockOf({ plan, step, plan_started_at, step_ends_at, paused_at }) {
  const rest = step === null ? 0 : minutesOf(plan.slice(step + 1)) * MINUTE_MS;
  const planned_end = plan_started_at === null ? null : plan_started_at + minutesOf(plan) * MINUTE_MS;
  return { step_ends_at, paused_at, rest, planned_end };
}

/** The step before this one, where a tap leads back; never from the results into a vote. @param {BoardRecord} board */
export function stepBack(board) {
  const before = (board.step ?? 0) - 1;
  const isFromResults = board.plan[before + 1]?.phase === 'reveal';
  return !isFromResults && reachable(board).includes(before) ? before : null;
}

/** Whether a ballot of the plan has been revealed: its result stays until another is wished. @param {BoardRecord["ballot"]} ballot */
export const isDecided = (ballot) => ballot?.state === 'revealed' && ballot.options > 0;

/**
 * Steps that may be gone to from here: none while a ballot is under way, and before a vote none of those after it.
 * @param {Pick<BoardRecord, "plan" | "step" | "moment" | "ballot">} board
 * @returns {number[]}
 */
export function reachable({ plan, step, moment, ballot }) {
  if (step === null || moment === 'vote' || moment === 'closed' || ballot?.state === 'revealing') return [];
  const reveal = plan.findIndex(({ phase }) => phase === 'reveal');
  const end = step < reveal && !isDecided(ballot) ? reveal : plan.length;
  return plan.flatMap((_, at) => (at !== step && at < end ? [at] : []));
}
