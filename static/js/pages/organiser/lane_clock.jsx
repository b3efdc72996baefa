// The present step's clock of a track that goes by a plan, and how far the plan has drifted.
import { driftOf, driftWords, stepLeft } from '../../core/plan_clock.js';
import { useI18n } from '../../ui/i18n.jsx';
import { useNow } from '../shared/hooks.js';
import { usePage } from '../shared/page.jsx';

/** @param {{lane: import('../../core/protocol.js').LaneRecord}} props */
export function LaneClock({ lane }) {
  return lane.step_ends_at === null || lane.phase === 'handed_over' ? null : <Running lane={lane} />;
}

/** @param {{lane: import('../../core/protocol.js').LaneRecord}} props */
function Running({ lane }) {
  const { t, minutes } = useI18n();
  const { clock } = usePage().live;
  const now = Math.max(useNow(clock, 500), clock.now());
  const left = stepLeft(lane, now) ?? 0;
  const state = lane.paused_at !== null ? 'paused' : left < 0 ? 'over' : 'left';
  const time = `${left < 0 ? '+' : ''}${minutes(Math.ceil(Math.abs(left) / 1000))}`;
  const drift = driftOf(lane, now);
  const words = drift === null ? null : driftWords(drift);
  return (
    <>
      <p class={`plan-time plan-time--lane plan-time--${state}`} role="timer" aria-label={`${t(`plan-time-${state}`)}: ${time}`}>
        <span class="timer">{time}</span>
        {state !== 'left' && <small>{t(`plan-time-${state}`)}</small>}
      </p>
      {words && <p class={`plan-drift ${words.key}`}>{t(words.key, { n: words.n })}</p>}
    </>
  );
}
