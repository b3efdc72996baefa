// The clock of a step: what is left, that it is stopped, or by how much it runs over.
import { Pause } from 'lucide';
import { useEffect, useState } from 'preact/hooks';
import { realTimers } from '../core/timers.js';
import { Icon } from './icon.jsx';
import { useI18n } from './i18n.jsx';

/** @param {{endsAt: number|null, pausedAt: number|null, now: () => number}} props ms on the server's clock */
export function StepClock({ endsAt, pausedAt, now }) {
  const { t, minutes } = useI18n();
  useEverySecond(endsAt !== null && pausedAt === null);
  if (endsAt === null) return null;
  const left = endsAt - (pausedAt ?? now());
  const isOver = left < 0;
  const time = minutes(isOver ? Math.floor(-left / 1000) : left / 1000);
  const key = pausedAt !== null ? 'clock-paused' : isOver ? 'clock-over' : 'timer-left';
  return (
    <span class="timer timer--phone step-clock" role="timer" aria-label={t(key, { time })}>
      {pausedAt !== null && <Icon of={Pause} />}
      {isOver ? `+${time}` : time}
    </span>
  );
}

/** @param {boolean} isRunning */
function useEverySecond(isRunning) {
  const [, redraw] = useState(0);
  useEffect(() => {
    if (!isRunning) return undefined;
    /** @type {unknown} */
    let timer;
    const wait = () => {
      timer = realTimers.setTimeout(() => {
        redraw((n) => n + 1);
        wait();
      }, 1000);
    };
    wait();
    return () => realTimers.clearTimeout(timer);
  }, [isRunning]);
}
