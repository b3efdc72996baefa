// How many votes everybody has: by the rule or as set; in an open ballot only more (V1).
import { Minus, Plus } from 'lucide';
import { LIMITS } from '../../core/protocol.js';
import { Button } from '../../ui/button.jsx';
import { useT } from '../../ui/i18n.jsx';
import { budgetFor, budgetOf } from './ballot_model.js';
import { useDesk } from './state.jsx';

/** @param {Pick<import('../../core/protocol.js').Ballot, "state" | "budget">} ballot */
function helpOf({ state, budget }) {
  if (state !== 'draft') return 'open';
  return budget === 0 ? 'rule' : 'set';
}

/** @param {{ballot: import('../../core/protocol.js').Ballot, options: number, onBudget: (budget: number) => void}} props */
export function BudgetStepper({ ballot, options, onBudget }) {
  const t = useT();
  const { may, asked } = useDesk();
  const budget = budgetOf(ballot, options);
  const isDraft = ballot.state === 'draft';
  const busy = asked.has('prepare_ballot');
  return (
    <div class="budget" role="group" aria-label={t('ballot-budget', { n: budget })}>
      <p class="choice-legend">{t('ballot-budget', { n: budget })}</p>
      {may('prepare_ballot') && (
        <div class="row">
          {isDraft && (
            <Button
              icon={Minus}
              label={t('ballot-budget-less')}
              busy={busy}
              disabled={budget <= 1}
              onClick={() => onBudget(budget - 1)}
            />
          )}
          <Button
            icon={Plus}
            label={t('ballot-budget-more')}
            busy={busy}
            disabled={budget >= LIMITS.budget_max}
            onClick={() => onBudget(budget + 1)}
          />
          {isDraft && ballot.budget > 0 && (
            <Button tone="quiet" busy={busy} onClick={() => onBudget(0)}>
              {t('ballot-budget-rule', { n: budgetFor(options) })}
            </Button>
          )}
        </div>
      )}
      <p class="ghost">{t(`ballot-budget-${helpOf(ballot)}-help`)}</p>
    </div>
  );
}
