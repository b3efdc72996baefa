// The clock of a board on a wall: calm when the time is over, still while it is paused.
import { useI18n } from '../../ui/i18n.jsx';
import { useNow } from '../shared/hooks.js';
import { usePage } from '../shared/page.jsx';
import { clockOf } from './clock.js';

/** @param {{timed: import('./clock.js').Timed}} props */
export function WallClock({ timed }) {
  const { live } = usePage();
  const { t, minutes } = useI18n();
  const clock = clockOf(timed, useNow(live.clock, 250));
  if (!clock) return null;
  const time = minutes(clock.seconds);
  const calm = clock.isOver ? ' timer--over' : clock.isPaused ? ' timer--paused' : '';
  return (
    <span class={`timer timer--screen${calm}`} role="timer" aria-label={t(clock.isOver ? 'wall-overtime' : 'timer-left', { time })}>
      {clock.isOver ? `+${time}` : time}
    </span>
  );
}
