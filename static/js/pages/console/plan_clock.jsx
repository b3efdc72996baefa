// The present step's clock, how far the plan has drifted, and what moves them.
import { ChevronLeft, Minus, Pause, Play, Plus } from 'lucide';
import { driftOf, driftWords, stepLeft } from '../../core/plan_clock.js';
import { Button } from '../../ui/button.jsx';
import { useI18n, useT } from '../../ui/i18n.jsx';
import { useNow } from '../shared/hooks.js';
import { keyOfPlan } from './plan_keys.js';
import { clockOf, stepBack } from './plan_model.js';
import { useDesk } from './state.jsx';

/** Looked at twice a second, so that no second is skipped. */
function useStepNow() {
  const { page, now } = useDesk();
  return Math.max(useNow(page.live.clock, 500), now());
}

/** @param {{keysOn: boolean}} props */
export function PlanClock({ keysOn }) {
  return (
    <section class="plan-clock" aria-labelledby="plan-clock-title">
      <ClockTitle />
      <StepTime size="big" />
      <Drift />
      <ClockButtons keysOn={keysOn} />
    </section>
  );
}

function ClockTitle() {
  const t = useT();
  return (
    <h3 class="sr" id="plan-clock-title">
      {t('plan-clock')}
    </h3>
  );
}

/** «04:12», «+02:13» when the step runs over, and the word for it. @param {{size: "big" | "bar"}} props */
export function StepTime({ size }) {
  const { t, minutes } = useI18n();
  const { board } = useDesk();
  const left = stepLeft(board, useStepNow());
  if (left === null) return null;
  const seconds = Math.ceil(Math.abs(left) / 1000);
  const isOver = left < 0;
  const state = board.paused_at !== null ? 'paused' : isOver ? 'over' : 'left';
  const time = `${isOver ? '+' : ''}${minutes(seconds)}`;
  return (
    <p class={`plan-time plan-time--${size} plan-time--${state}`} role="timer" aria-label={`${t(`plan-time-${state}`)}: ${time}`}>
      <span class="timer">{time}</span>
      {(size === 'big' || state !== 'left') && <small>{t(`plan-time-${state}`)}</small>}
    </p>
  );
}

function Drift() {
  const t = useT();
  const { board } = useDesk();
  const drift = driftOf(clockOf(board), useStepNow());
  if (drift === null) return null;
  const { key, n } = driftWords(drift);
  return <p class={`plan-drift ${key}`}>{t(key, { n })}</p>;
}

/** @param {{keysOn: boolean}} props */
function ClockButtons({ keysOn }) {
  const t = useT();
  const { board, may, act, asked } = useDesk();
  if (!may('extend_step')) return null;
  const isPaused = board.paused_at !== null;
  const longer = (/** @type {number} */ seconds) => void act('extend_step', { seconds });
  const hint = (/** @type {import('./plan_keys.js').PlanIntent} */ intent) => (keysOn ? keyOfPlan(intent) : undefined);
  return (
    <div class="plan-buttons">
      <Button icon={Minus} label={t('plan-shorter')} keyHint={hint('shorter')} onClick={() => longer(-60)}>
        {t('minutes', { n: 1 })}
      </Button>
      <Button icon={Plus} label={t('plan-longer')} keyHint={hint('longer')} onClick={() => longer(60)}>
        {t('minutes', { n: 1 })}
      </Button>
      <Button icon={isPaused ? Play : Pause} busy={asked.has('set_paused')} onClick={() => act('set_paused', { on: !isPaused })}>
        {t(isPaused ? 'plan-go-on' : 'plan-pause')}
      </Button>
      <StepBack />
    </div>
  );
}

function StepBack() {
  const t = useT();
  const { board, act, asked } = useDesk();
  const before = stepBack(board);
  if (before === null) return null;
  return (
    <Button icon={ChevronLeft} busy={asked.has('go_to_step')} onClick={() => act('go_to_step', { step: before })}>
      {t('plan-back')}
    </Button>
  );
}
