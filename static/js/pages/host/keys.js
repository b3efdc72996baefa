// The host's keys and clicker, by the place of a key; digits gather into a number until Enter.
import { useEffect, useRef, useState } from 'preact/hooks';
import { isTyping } from '../console/keys.js';

const FORGET_MS = 5_000;
const DIGIT = /^(?:Digit|Numpad)(\d)$/;
/** @type {Record<string, 'next' | 'previous' | 'black' | 'hide' | 'undo' | 'auto'>} */
const INTENTS = {
  ArrowRight: 'next', PageDown: 'next', Space: 'next', ArrowLeft: 'previous', PageUp: 'previous',
  KeyB: 'black', KeyH: 'hide', KeyU: 'undo', KeyA: 'auto',
};
// Some clickers send a full stop for black, and F5 or Escape for a show that is not here.
const ALSO_BLACK = 'Period';

/** @typedef {'next' | 'previous' | 'black' | 'hide' | 'undo' | 'auto'} Intent */

/**
 * @param {{code: string, ctrlKey: boolean, metaKey: boolean, altKey: boolean, repeat?: boolean, target: any}} event
 * @returns {Intent | number | 'enter' | null} a digit, an intent, or Enter
 */
export function intentOf(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || isTyping(event.target)) return null;
  const digit = DIGIT.exec(event.code)?.[1];
  if (digit !== undefined) return Number(digit);
  if (event.code === 'Enter' || event.code === 'NumpadEnter') return 'enter';
  if (event.code === ALSO_BLACK) return 'black';
  const intent = INTENTS[event.code] ?? null;
  return intent && isTaken(event) ? null : intent;
}

/** Space presses the button that has the focus, arrows move among choices. @param {{code: string, target: any}} event */
function isTaken({ code, target }) {
  const tag = target?.tagName;
  if (code === 'Space') return tag === 'BUTTON' || tag === 'A' || tag === 'INPUT' || tag === 'SUMMARY';
  return code.startsWith('Arrow') && tag === 'INPUT';
}

/**
 * @param {boolean} isOn
 * @param {Record<Intent, () => void> & {jump: (no: number) => void}} does
 * @returns {string} the digits typed so far
 */
export function useHostKeys(isOn, does) {
  const [typed, setTyped] = useState('');
  const timer = useRef(0);
  const digits = useRef('');
  useEffect(() => {
    /** @param {string} text */
    const show = (text) => {
      digits.current = text;
      setTyped(text);
      clearTimeout(timer.current);
      if (text) timer.current = Number(setTimeout(() => show(''), FORGET_MS));
    };
    const pressed = (/** @type {KeyboardEvent} */ event) => {
      const intent = isOn && !document.querySelector('[role="dialog"]') ? intentOf(event) : null;
      if (intent === null || (intent === 'enter' && !digits.current)) return;
      event.preventDefault();
      if (typeof intent === 'number') show((digits.current + intent).slice(-2));
      else if (intent === 'enter') {
        does.jump(Number(digits.current));
        show('');
      } else does[intent]();
    };
    addEventListener('keydown', pressed, true);
    return () => removeEventListener('keydown', pressed, true);
  });
  return typed;
}
