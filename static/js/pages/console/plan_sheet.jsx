// Chooses a plan before it begins, or changes what is still to come of the one that runs.
import { useState } from 'preact/hooks';
import { PLAN_TEMPLATES } from '../../core/protocol.js';
import { Button } from '../../ui/button.jsx';
import { Choice } from '../../ui/choice.jsx';
import { useT } from '../../ui/i18n.jsx';
import { Notice } from '../../ui/messages.jsx';
import { Sheet } from '../../ui/sheet.jsx';
import { PlanEditor } from './plan_edit.jsx';
import { minutesOf } from './plan_model.js';
import { useDesk } from './state.jsx';

/** @import { PlanStep } from '../../core/protocol.js' */
/** @typedef {keyof typeof PLAN_TEMPLATES} Template */

const TEMPLATES = /** @type {Template[]} */ (Object.keys(PLAN_TEMPLATES));

/** @param {{open: boolean, onClose: () => void}} props */
export function PlanSheet({ open, onClose }) {
  const { board } = useDesk();
  if (!open) return null;
  return board.step === null ? <NewPlan onClose={onClose} /> : <RestOfPlan onClose={onClose} />;
}

/** Which template the steps are, as far as phases go. @param {readonly PlanStep[]} steps */
const templateOf = (steps) => {
  const shape = (/** @type {readonly PlanStep[]} */ all) => all.map(({ phase }) => phase).join();
  return TEMPLATES.find((name) => shape(PLAN_TEMPLATES[name]) === shape(steps)) ?? null;
};

/** @param {{onClose: () => void}} props */
function NewPlan({ onClose }) {
  const t = useT();
  const { board, people, act } = useDesk();
  const [steps, setSteps] = useState(/** @type {readonly PlanStep[]} */ (board.plan.length ? board.plan : PLAN_TEMPLATES.session));
  const [template, setTemplate] = useState(() => templateOf(steps));
  const choose = (/** @type {string} */ name) => {
    setTemplate(/** @type {Template} */ (name));
    setSteps(PLAN_TEMPLATES[/** @type {Template} */ (name)]);
  };
  const keep = (/** @type {boolean} */ begins) => {
    act('set_plan', { steps });
    if (begins) act('go_to_step', { step: 0 });
    onClose();
  };
  return (
    <div class="plan-sheet">
      <Sheet open title={t('plan-choose')} onClose={onClose} footer={<NewPlanFoot onKeep={keep} />}>
        <div class="plan-parts">
          <div class="stack">
            <Choice label={t('plan-template')} hideLabel value={template} options={optionsOf(t)} onChange={choose} />
            <p class="ghost">{t('plan-note-silent')}</p>
            <p class="ghost">{t('plan-note-blind')}</p>
            {board.moment === 'open' && people.voted > 0 && <Notice>{t('plan-apart')}</Notice>}
          </div>
          <PlanEditor steps={steps} onSteps={setSteps} />
        </div>
      </Sheet>
    </div>
  );
}

/** Before the opening a plan may also be kept for later. @param {{onKeep: (begins: boolean) => void}} props */
function NewPlanFoot({ onKeep }) {
  const t = useT();
  const { board } = useDesk();
  return (
    <div class="plan-foot">
      {board.moment === 'lobby' && (
        <Button tone="quiet" onClick={() => onKeep(false)}>
          {t('plan-keep')}
        </Button>
      )}
      <Button tone="primary" size="big" onClick={() => onKeep(true)}>
        {t('plan-start')}
      </Button>
    </div>
  );
}

/** @param {import('./refusals.js').T} t */
const optionsOf = (t) =>
  TEMPLATES.map((name) => ({
    value: name,
    label: t(`plan-template-${name}`, { n: minutesOf(PLAN_TEMPLATES[name]) }),
    hint: t(`plan-template-${name}-help`),
  }));

/** What is over stays as it was; the step that runs is moved by its own buttons. @param {{onClose: () => void}} props */
function RestOfPlan({ onClose }) {
  const t = useT();
  const { board, act } = useDesk();
  const [steps, setSteps] = useState(/** @type {readonly PlanStep[]} */ (board.plan));
  const save = () => {
    act('set_plan', { steps });
    onClose();
  };
  const foot = (
    <div class="plan-foot">
      <Button tone="quiet" onClick={onClose}>
        {t('cancel')}
      </Button>
      <Button tone="primary" size="big" onClick={save}>
        {t('save')}
      </Button>
    </div>
  );
  return (
    <div class="plan-sheet plan-sheet--rest">
      <Sheet open title={t('plan-edit')} onClose={onClose} footer={foot}>
        <div class="stack">
          <p class="ghost">{t('plan-edit-help')}</p>
          <PlanEditor steps={steps} from={(board.step ?? 0) + 1} onSteps={setSteps} />
        </div>
      </Sheet>
    </div>
  );
}
