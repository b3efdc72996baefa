// What is on air now: the stage's word and the server's clock.
import { useEffect, useReducer } from 'preact/hooks';
import { nextChange, sceneAt } from '../../core/scene.js';

/** @import { StageRecord } from '../../core/protocol.js' */
/** @import { Led } from '../../core/scene.js' */

const AFTER_MS = 5; // a timer may ring a little early

/**
 * Draws again when what is on air changes by itself.
 * @param {Led} stage
 * @param {{now: () => number}} clock
 */
export function useTurning(stage, clock) {
  const [count, again] = useReducer((/** @type {number} */ n) => n + 1, 0);
  useEffect(() => {
    const wait = nextChange(stage, clock.now());
    if (wait === null) return undefined;
    const timer = setTimeout(() => again(undefined), wait + AFTER_MS);
    return () => clearTimeout(timer);
  }, [stage, clock, count]);
}

/**
 * The scene of this instant.
 * @param {StageRecord} stage
 * @param {{now: () => number}} clock
 */
export function useAir(stage, clock) {
  useTurning(stage, clock);
  return sceneAt(stage, clock.now());
}
