// When the profile question comes: after a first action, once the person has seen what it did, and never over it, nor over
// what is being typed or asked.
import { useEffect, useRef, useState } from 'preact/hooks';
import { wantsStillness } from '../../ui/media.js';
import { isField } from './hooks.js';
import { hasActed, isBusy } from './view.js';

const CALM_MS = 1_200;
const DRAWN_MS = 60;
const GAP = 12;

/** @param {import('./view.js').View} view */
export function useAsking(view) {
  const [isOn, setOn] = useState(false);
  const acted = useRef('');
  const isFree = hasActed(view) && !isBusy(view);
  const isDue = isFree && !view.isAsked && !isOn;
  useEffect(() => {
    if (!isDue) return undefined;
    const timer = setInterval(() => setOn(!isField(document.activeElement)), CALM_MS);
    return () => clearInterval(timer);
  }, [isDue]);
  useEffect(() => {
    if (isOn) bringIntoSight(acted.current);
  }, [isOn]);
  return {
    isAsking: isOn && isFree,
    done: () => setOn(false),
    /** @param {string} id of the idea that was sent or voted for */
    acted: (id) => {
      acted.current = id;
    },
  };
}

/**
 * An idea's card is seen whole, above what sticks to the bottom; a card that the person has scrolled away from is left alone.
 * @param {string} id
 */
export function bringIntoSight(id) {
  setTimeout(() => {
    const bottom = document.querySelector('.bottom')?.getBoundingClientRect().top ?? innerHeight;
    const hidden = (document.getElementById(`idea-${id}`)?.getBoundingClientRect().bottom ?? 0) + GAP - bottom;
    if (hidden > 0 && hidden < innerHeight) scrollBy({ top: hidden, behavior: wantsStillness() ? 'auto' : 'smooth' });
  }, DRAWN_MS);
}
