// Sets the timer that everybody sees, lengthens it, takes it away.
import { Plus, X } from 'lucide';
import { Button } from '../../ui/button.jsx';
import { useT } from '../../ui/i18n.jsx';
import { useSecondsLeft } from '../../ui/seconds.js';
import { useDesk } from './state.jsx';

const MINUTES = [3, 5, 10, 15];

export function TimerControl() {
  const t = useT();
  const { board, act, asked, now } = useDesk();
  const left = useSecondsLeft(board.timer_ends_at, now);
  const busy = asked.has('set_timer');
  return (
    <section aria-label={t('timer-set')}>
      <h3 class="block-title">{left === 0 ? t('timer-over') : t('bar-timer')}</h3>
      <div class="row timer-row">
        {MINUTES.map((n) => (
          <Button key={n} busy={busy} onClick={() => act('set_timer', { seconds: n * 60 })}>
            {t('timer-minutes', { n })}
          </Button>
        ))}
      </div>
      {left !== null && (
        <div class="row timer-row">
          <Button icon={Plus} label={t('timer-add', { n: 1 })} busy={busy} onClick={() => act('set_timer', { seconds: left + 60 })}>
            {t('timer-minutes', { n: 1 })}
          </Button>
          <Button icon={X} busy={busy} onClick={() => act('set_timer', { seconds: 0 })}>
            {t('timer-remove')}
          </Button>
        </div>
      )}
    </section>
  );
}
