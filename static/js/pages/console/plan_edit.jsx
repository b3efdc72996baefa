// The steps of a plan with their minutes, to be lengthened, shortened and left out.
import { Minus, Plus, X } from 'lucide';
import { LIMITS } from '../../core/protocol.js';
import { Button } from '../../ui/button.jsx';
import { useT } from '../../ui/i18n.jsx';
import { mayRemove, minutesOf, stepWord, withMinutes } from './plan_model.js';

/** @import { PlanStep } from '../../core/protocol.js' */
/** @typedef {{steps: readonly PlanStep[], from?: number, onSteps: (steps: PlanStep[]) => void}} EditProps */

/** @param {EditProps} props `from`: the first step that may still be changed */
export function PlanEditor({ steps, from = 0, onSteps }) {
  const t = useT();
  return (
    <div>
      <ol class="plan-edit">
        {steps.map((step, index) => (
          <li key={`${index} ${step.phase}`} class={index < from ? 'plan-edit--done' : undefined}>
            <span class="plan-edit-name">{t(`phase-${stepWord(step)}`)}</span>
            {index < from ? (
              <span class="plan-edit-minutes">{t('minutes', { n: step.minutes })}</span>
            ) : (
              <StepButtons steps={steps} index={index} onSteps={onSteps} />
            )}
          </li>
        ))}
      </ol>
      <p class="plan-sum" role="status">
        {t('plan-sum', { n: minutesOf(steps) })}
      </p>
    </div>
  );
}

/** @param {Omit<EditProps, "from"> & {index: number}} props */
function StepButtons({ steps, index, onSteps }) {
  const t = useT();
  const step = /** @type {PlanStep} */ (steps[index]);
  const name = t(`phase-${stepWord(step)}`);
  const change = (/** @type {number} */ by) => onSteps(withMinutes(steps, index, by));
  return (
    <>
      <Button icon={Minus} label={t('plan-step-shorter', { name })} disabled={step.minutes <= 1} onClick={() => change(-1)} />
      <span class="plan-edit-minutes">{t('minutes', { n: step.minutes })}</span>
      <Button
        icon={Plus}
        label={t('plan-step-longer', { name })}
        disabled={step.minutes >= LIMITS.step_minutes_max}
        onClick={() => change(1)}
      />
      {mayRemove(steps, index) ? (
        <Button
          tone="quiet"
          icon={X}
          label={t('plan-step-remove', { name })}
          onClick={() => onSteps(steps.filter((_, at) => at !== index))}
        />
      ) : (
        <span class="plan-edit-room" />
      )}
    </>
  );
}
