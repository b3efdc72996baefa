// Time left on the server's clock.
import { useI18n } from './i18n.jsx';
import { useSecondsLeft } from './seconds.js';

/**
 * @param {{
 *   endsAt: number|null, now: () => number, size?: 'phone'|'laptop'|'screen', room?: boolean, onEnd?: () => void,
 * }} props `room` keeps the width where there is no timer
 */
export function Timer({ endsAt, now, size = 'phone', room = false, onEnd }) {
  const { t, minutes } = useI18n();
  const left = useSecondsLeft(endsAt, now, onEnd);
  const name = `timer timer--${size}${room ? ' timer--room' : ''}`;
  if (left === null) return room ? <span class={name} /> : null;
  return (
    <span class={name} role="timer" aria-label={t('timer-left', { time: minutes(left) })}>
      {minutes(left)}
    </span>
  );
}
