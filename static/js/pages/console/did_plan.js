// What was done to plan, ballot, results and screen, in words; pure.
import { stepWord } from './plan_model.js';

/** @import { AnyCommand, CommandName, PlanStep } from '../../core/protocol.js' */

/** @type {Partial<Record<CommandName, string | ((command: any) => string)>>} */
const WORDS = {
  set_plan: 'plan',
  go_to_step: 'step',
  extend_step: ({ seconds }) => (seconds < 0 ? 'shorter' : 'longer'),
  set_paused: ({ on }) => (on ? 'paused' : 'resumed'),
  set_option: ({ option, on }) => `${option}-${on ? 'on' : 'off'}`,
  set_idea_limit: 'idea-limit',
  prepare_ballot: 'prepared',
  set_listed: ({ on }) => (on ? 'listed' : 'unlisted'),
  open_ballot: 'ballot-open',
  close_ballot: 'ballot-closed',
  reopen_ballot: 'ballot-reopened',
  void_ballot: 'ballot-void',
  reveal_next: ({ everything }) => (everything ? 'rows' : 'row'),
  set_deepened: 'deepened',
  set_view: ({ view }) => `view-${view}`,
  set_objection: ({ on }) => (on ? 'objection-on' : 'objection-off'),
  show_consent: ({ on }) => (on ? 'agreement-on' : 'agreement-off'),
};

/** Names of the commands that the line of what was done speaks of. */
export const PLAN_SAID = /** @type {CommandName[]} */ (Object.keys(WORDS));

/**
 * The last part of the keys did-… and undone-…, or null where it is no command of a plan.
 * @param {AnyCommand} command
 * @returns {string | null}
 */
export function planWordOf(command) {
  const word = WORDS[command.name];
  return typeof word === 'function' ? word(command) : (word ?? null);
}

/**
 * What the sentence names besides: minutes, the step that was gone to.
 * @param {import('../../core/entry.js').Entry} entry
 * @param {readonly PlanStep[]} plan
 * @returns {Record<string, string | number>}
 */
export function planArgsOf({ command, reply }, plan) {
  if (command.name === 'extend_step') return { n: Math.round(Math.abs(command.seconds) / 60) };
  if (command.name === 'set_idea_limit') return { n: command.ideas };
  if (command.name !== 'go_to_step') return {};
  const phase = /** @type {any} */ (reply)?.phase ?? '';
  return { phase: phase === plan[command.step]?.phase ? stepWord(/** @type {PlanStep} */ (plan[command.step])) : phase };
}
