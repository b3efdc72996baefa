// The keys of a plan, by the place of a key and not by its letter; beside the board's own.
import { isTyping } from './keys.js';
import { useKeys } from './use_keys.js';

/** @typedef {"onward" | "longer" | "shorter"} PlanIntent */

/** @type {readonly {code: string, key: string, intent: PlanIntent}[]} */
export const PLAN_KEYS = [
  { code: 'KeyN', key: 'N', intent: 'onward' },
  { code: 'Equal', key: '+', intent: 'longer' },
  { code: 'Minus', key: '−', intent: 'shorter' },
];

/** The ghost label beside the button of an intent. @param {PlanIntent} intent */
export const keyOfPlan = (intent) => PLAN_KEYS.find((one) => one.intent === intent)?.key;

/**
 * A key that lies on the board does nothing twice.
 * @param {Parameters<typeof import('./keys.js').intentOf>[0]} event
 * @returns {PlanIntent | null}
 */
export function planIntentOf(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.repeat || isTyping(event.target)) return null;
  return PLAN_KEYS.find(({ code }) => code === event.code)?.intent ?? null;
}

/** Works while the keys are on and no sheet is open. @param {boolean} on @param {(intent: PlanIntent) => void} act */
export function usePlanKeys(on, act) {
  useKeys(on, (event) => {
    const intent = document.querySelector('[aria-modal="true"]') ? null : planIntentOf(event);
    if (!intent) return;
    event.preventDefault();
    act(intent);
  });
}
