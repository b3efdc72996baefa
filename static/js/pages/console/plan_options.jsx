// What few need of the running of a track: who leads, what waits for a look, how many ideas one person may bring.
import { CornerUpLeft, Minus, Plus } from 'lucide';
import { LIMITS } from '../../core/protocol.js';
import { Button } from '../../ui/button.jsx';
import { Switch } from '../../ui/choice.jsx';
import { useT } from '../../ui/i18n.jsx';
import { isPlanned } from './plan_model.js';
import { nextPhases } from './rights.js';
import { useDesk } from './state.jsx';

/** @typedef {"holding" | "delegated" | "auto"} Option */

export function PlanOptions() {
  const { board, may } = useDesk();
  if (!may('set_option')) return null;
  return (
    <div class="plan-options stack stack--tight">
      {isPlanned(board) && may('set_switch') && <IdeasSwitch />}
      {isPlanned(board) && <OptionSwitch option="auto" />}
      <OptionSwitch option="delegated" />
      <OptionSwitch option="holding" />
      <IdeaLimit />
      {isPlanned(board) && <LeavePlan />}
    </div>
  );
}

/** The way out of a plan: the board is open again, and all that was collected stays. */
function LeavePlan() {
  const t = useT();
  const { board, role, moment, act, asked } = useDesk();
  if (!nextPhases(role, moment, board.delegated).includes('open')) return null;
  return (
    <div class="stack stack--tight">
      <Button wide icon={CornerUpLeft} busy={asked.has('change_phase')} onClick={() => act('change_phase', { phase: 'open' })}>
        {t('plan-leave')}
      </Button>
      <p class="ghost">{t('plan-leave-help')}</p>
    </div>
  );
}

/** In a plan the voting has a button of its own; whether ideas are taken may be changed at most moments. */
function IdeasSwitch() {
  const t = useT();
  const { board, act } = useDesk();
  const hint = board.ideas_on ? undefined : t('bar-ideas-off-help');
  return (
    <Switch label={t('bar-ideas')} on={board.ideas_on} hint={hint} onChange={(on) => act('set_switch', { switch: 'ideas', on })} />
  );
}

/** @param {{option: Option}} props */
function OptionSwitch({ option }) {
  const t = useT();
  const { board, act, asked } = useDesk();
  return (
    <Switch
      label={t(`option-${option}`)}
      hint={t(`option-${option}-help`)}
      on={board[option]}
      busy={asked.has('set_option')}
      onChange={(on) => act('set_option', { option, on })}
    />
  );
}

function IdeaLimit() {
  const t = useT();
  const { board, act, asked } = useDesk();
  const busy = asked.has('set_idea_limit');
  const set = (/** @type {number} */ ideas) => act('set_idea_limit', { ideas });
  return (
    <div class="plan-limit" role="group" aria-label={t('idea-limit', { n: board.idea_limit })}>
      <span>{t('idea-limit', { n: board.idea_limit })}</span>
      <Button
        icon={Minus}
        label={t('idea-limit-less')}
        busy={busy}
        disabled={board.idea_limit <= 1}
        onClick={() => set(board.idea_limit - 1)}
      />
      <Button
        icon={Plus}
        label={t('idea-limit-more')}
        busy={busy}
        disabled={board.idea_limit >= LIMITS.ideas_per_person_max}
        onClick={() => set(board.idea_limit + 1)}
      />
    </div>
  );
}
