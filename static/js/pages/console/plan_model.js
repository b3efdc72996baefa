// A plan as the console shows and edits it: its clock, its drift, which steps may go, what comes next; pure.
import { LIMITS, STEP_PHASES } from '../../core/protocol.js';

/** @import { BoardRecord, PlanStep, StepPhase } from '../../core/protocol.js' */
/** @typedef {"done" | "now" | "next"} StepState */

export const MINUTE_MS = 60_000;

/** Whether the board is led by a plan that has begun. @param {Pick<BoardRecord, "plan" | "step">} board */
export const isPlanned = ({ plan, step }) => plan.length > 0 && step !== null;

/** @param {readonly PlanStep[]} steps */
export const minutesOf = (steps) => steps.reduce((sum, { minutes }) => sum + minutes, 0);

/** The last part of the keys phase-… and plan-to-…. @param {Pick<PlanStep, "phase" | "silent">} step */
export const stepWord = ({ phase, silent }) => (phase === 'collect' && silent ? 'collect-silent' : phase);

/** @param {number} index @param {number | null} current @returns {StepState} */
export function stepState(index, current) {
  if (current === null || index > current) return 'next';
  return index === current ? 'now' : 'done';
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

/**
 * A plan that nobody can end is no plan: the vote stays, and with it the results.
 * @param {readonly PlanStep[]} steps
 * @param {number} index
 */
export function mayRemove(steps, index) {
  const without = steps.filter((_, at) => at !== index);
  return isValidPlan(without) && without.some(({ phase }) => phase === 'reveal');
}

/** @param {readonly PlanStep[]} steps @param {number} index @param {number} by */
export function withMinutes(steps, index, by) {
  return steps.map((step, at) => {
    const minutes = Math.min(LIMITS.step_minutes_max, Math.max(1, step.minutes + by));
    return at === index ? { ...step, minutes } : step;
  });
}

/**
 * Milliseconds that the present step has left, less than nothing when it runs over; null where there is no clock.
 * @param {Pick<BoardRecord, "step_ends_at" | "paused_at">} clock
 * @param {number} now
 */
export function stepLeft({ step_ends_at, paused_at }, now) {
  return step_ends_at === null ? null : step_ends_at - (paused_at ?? now);
}

/**
 * How much later than planned the plan will end if nothing is changed, in ms; less than nothing: earlier.
 * @param {{step_ends_at: number | null, paused_at: number | null, rest: number, planned_end: number | null}} plan
 * @param {number} now
 * @returns {number | null}
 */
export function driftOf({ step_ends_at, paused_at, rest, planned_end }, now) {
  const left = stepLeft({ step_ends_at, paused_at }, now);
  return left === null || planned_end === null ? null : now + Math.max(0, left) + rest - planned_end;
}

/** The plan of a board as its drift needs it. @param {BoardRecord} board */
export function clockOf({ plan, step, plan_started_at, step_ends_at, paused_at }) {
  const rest = step === null ? 0 : minutesOf(plan.slice(step + 1)) * MINUTE_MS;
  const planned_end = plan_started_at === null ? null : plan_started_at + minutesOf(plan) * MINUTE_MS;
  return { step_ends_at, paused_at, rest, planned_end };
}

/** «отстаём на 3 мин» as a key and its minutes; less than a whole minute is on time. @param {number} drift */
export function driftWords(drift) {
  const n = Math.floor(Math.abs(drift) / MINUTE_MS);
  if (n === 0) return { key: 'plan-on-time', n };
  return { key: drift > 0 ? 'plan-behind' : 'plan-ahead', n };
}

/**
 * Steps that may be gone to from here: none while a ballot is under way, and before a vote none of those after it.
 * @param {Pick<BoardRecord, "plan" | "step" | "moment" | "ballot">} board
 * @returns {number[]}
 */
export function reachable({ plan, step, moment, ballot }) {
  if (step === null || moment === 'vote' || moment === 'closed' || ballot?.state === 'revealing') return [];
  const reveal = plan.findIndex(({ phase }) => phase === 'reveal');
  const end = step < reveal ? reveal : plan.length;
  return plan.flatMap((_, at) => (at !== step && at < end ? [at] : []));
}

/** The last part of the key phase-… of what goes on. @param {{moment: string, silent: boolean, mode: string}} now */
export function momentWord({ moment, silent, mode }) {
  if (moment === 'collect' && silent) return 'collect-silent';
  return moment === 'vote' && mode === 'blind' ? 'vote-blind' : moment.replaceAll('_', '-');
}
