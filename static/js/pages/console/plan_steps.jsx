// The steps of the plan: what is done, what goes on, what is to come; a step may be gone to.
import { Check, Pencil } from 'lucide';
import { useState } from 'preact/hooks';
import { Button } from '../../ui/button.jsx';
import { useT } from '../../ui/i18n.jsx';
import { Icon } from '../../ui/icon.jsx';
import { minutesOf, reachable, stepState, stepWord } from './plan_model.js';
import { useDesk } from './state.jsx';

/** @import { PlanStep } from '../../core/protocol.js' */

/** @param {{onEdit: () => void}} props */
export function PlanSteps({ onEdit }) {
  const t = useT();
  const { board, may } = useDesk();
  const [open, setOpen] = useState(/** @type {number | null} */ (null));
  const goals = may('go_to_step') ? reachable(board) : [];
  return (
    <section class="plan-steps" aria-labelledby="plan-steps-title">
      <div class="plan-steps-head">
        <h3 class="block-title" id="plan-steps-title">
          {t('plan-title', { n: minutesOf(board.plan) })}
        </h3>
        {may('set_plan') && board.moment !== 'handed_over' && (
          <Button tone="quiet" icon={Pencil} label={t('plan-edit')} onClick={onEdit} />
        )}
      </div>
      <ol>
        {board.plan.map((step, index) => (
          <Step
            key={index}
            step={step}
            index={index}
            open={open === index}
            onOpen={goals.includes(index) ? () => setOpen(open === index ? null : index) : null}
            onGone={() => setOpen(null)}
          />
        ))}
      </ol>
    </section>
  );
}

/** @param {{step: PlanStep, index: number, open: boolean, onOpen: (() => void) | null, onGone: () => void}} props */
function Step({ step, index, open, onOpen, onGone }) {
  const t = useT();
  const { board, act, asked } = useDesk();
  const state = stepState(index, board);
  const head = <StepHead step={step} state={state} />;
  const go = () => {
    onGone();
    act('go_to_step', { step: index });
  };
  return (
    <li class={`plan-step plan-step--${state}`} aria-current={state === 'now' ? 'step' : undefined}>
      {onOpen ? (
        <button type="button" class="plan-step-tap" aria-expanded={open} onClick={onOpen}>
          {head}
        </button>
      ) : (
        <div class="plan-step-tap">{head}</div>
      )}
      {open && (
        <div class="plan-step-go">
          <Button wide busy={asked.has('go_to_step')} onClick={go}>
            {t(state === 'done' ? 'plan-return' : 'plan-jump')}
          </Button>
        </div>
      )}
    </li>
  );
}

/** @param {{step: PlanStep, state: import('./plan_model.js').StepState}} props */
function StepHead({ step, state }) {
  const t = useT();
  return (
    <>
      <span class="plan-mark">{state === 'done' && <Icon of={Check} />}</span>
      <span class="plan-step-name">
        {t(`phase-${stepWord(step)}`)}
        {state !== 'next' && <span class="sr"> {t(`plan-step-${state}`)}</span>}
      </span>
      <span class="plan-step-minutes">{t('minutes', { n: step.minutes })}</span>
    </>
  );
}
