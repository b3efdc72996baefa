// The ordered stages of a technology, moved by buttons.
import { ArrowDown, ArrowUp, Plus, Trash } from 'lucide';
import { LIMITS } from '../core/protocol.js';
import { Button } from './button.jsx';
import { Field } from './field.jsx';
import { useT } from './i18n.jsx';

/** The list with the stage at `from` standing at `to`. @param {readonly string[]} stages @param {number} from @param {number} to */
export function moved(stages, from, to) {
  const next = [...stages];
  next.splice(to, 0, ...next.splice(from, 1));
  return next;
}

/** @param {{stages: readonly string[], onChange: (stages: string[]) => void}} props */
export function StagesEditor({ stages, onChange }) {
  const t = useT();
  const shown = stages.length < LIMITS.stages_min ? [...stages, ...Array(LIMITS.stages_min - stages.length).fill('')] : [...stages];
  return (
    <fieldset>
      <legend class="choice-legend">{t('stages')}</legend>
      <p class="field-hint">{t('stages-need')}</p>
      {shown.map((stage, index) => (
        <div key={index} class="stage-row">
          <Field
            label={t('stage', { no: String(index + 1) })}
            value={stage}
            multiline
            rows={2}
            limit={LIMITS.stage}
            countFrom={LIMITS.stage - 30}
            foot={false}
            onInput={(value) => onChange(shown.map((old, at) => (at === index ? value : old)))}
          />
          <div class="stage-tools">
            <Button
              icon={ArrowUp}
              label={t('stage-up', { no: String(index + 1) })}
              disabled={index === 0}
              onClick={() => onChange(moved(shown, index, index - 1))}
            />
            <Button
              icon={ArrowDown}
              label={t('stage-down', { no: String(index + 1) })}
              disabled={index === shown.length - 1}
              onClick={() => onChange(moved(shown, index, index + 1))}
            />
            <Button
              icon={Trash}
              label={t('stage-remove', { no: String(index + 1) })}
              disabled={shown.length <= LIMITS.stages_min}
              onClick={() => onChange(shown.filter((_, at) => at !== index))}
            />
          </div>
        </div>
      ))}
      {shown.length < LIMITS.stages_max && (
        <Button icon={Plus} onClick={() => onChange([...shown, ''])}>
          {t('stage-add')}
        </Button>
      )}
    </fieldset>
  );
}
