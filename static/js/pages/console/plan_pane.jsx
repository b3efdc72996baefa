// At the left while a plan runs: the phase, its clock, the steps, and what belongs to the moment.
import { momentWord } from '../../core/plan_clock.js';
import { useT } from '../../ui/i18n.jsx';
import { Limits, More, SentState } from './controls.jsx';
import { PlanClock } from './plan_clock.jsx';
import { PlanSteps } from './plan_steps.jsx';
import { useDesk } from './state.jsx';

/** @param {import('./controls.jsx').ControlsProps & {onPlan: () => void}} props */
export function PlanPane(props) {
  const t = useT();
  const { board } = useDesk();
  return (
    <>
      <h2 class="phase-now">{t(`phase-${momentWord({ ...board, mode: board.ballot?.mode ?? '' })}`)}</h2>
      {board.silent && board.moment === 'collect' && <p class="ghost">{t('plan-silent-help')}</p>}
      {board.moment !== 'handed_over' && <PlanClock keysOn={props.keysOn} />}
      <Waiting />
      <SentState />
      <PlanSteps onEdit={props.onPlan} />
      <Limits />
      <More {...props} />
    </>
  );
}

/** While people read cards: how many do, and how far the least read idea has come. */
function Waiting() {
  const t = useT();
  const { board, people } = useDesk();
  if (board.moment !== 'review') return null;
  return (
    <p class="plan-reading" role="status">
      {t(people.least ? 'review-coverage' : 'review-coverage-none', { readers: people.readers, least: people.least })}
    </p>
  );
}
