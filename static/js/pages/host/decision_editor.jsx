// Writes a decision down: what is on the wall changes there as it is typed, anything else when it is saved.
import { Check } from 'lucide';
import { useEffect, useState } from 'preact/hooks';
import { LEVELS, LIMITS } from '../../core/protocol.js';
import { Button } from '../../ui/button.jsx';
import { Switch } from '../../ui/choice.jsx';
import { Field, Select } from '../../ui/field.jsx';
import { useT } from '../../ui/i18n.jsx';
import { enterSaves } from '../console/enter_saves.js';
import { useFocus } from '../console/focus.js';
import { DecisionClash } from './decision_clash.jsx';
import { isChanged, mineOver, theirsOver, troubleOf } from './decision_draft.js';
import { useDraft } from './decision_saving.js';
import { DecisionSources } from './decision_sources.jsx';
import { useDesk } from './desk.jsx';

/** @import { DecisionRecord } from '../../core/protocol.js' */
/** @import { Draft, Fields } from './decision_draft.js' */

/** @param {{id: string, onClose: () => void}} props */
export function DecisionEditor({ id, onClose }) {
  const t = useT();
  const { state, decide } = useDesk();
  const record = state.decisions.find((one) => one.id === id);
  const { draft, setDraft, clash, isReady, isOut, save } = useDraft(id, record);
  const box = useFocus('textarea');
  const trouble = troubleOf(draft.fields);
  const finish = useFinish(isOut, () => {
    if (trouble || clash.length > 0) return;
    if (isChanged(draft)) save();
    onClose();
  });
  const show = (/** @type {boolean} */ on) => {
    if (isReady) save();
    if (record || isReady) decide('show_decision', { decision: id, on });
  };
  return (
    <div
      ref={box}
      class="decision-edit stack stack--tight"
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !isChanged(draft)) onClose();
        enterSaves(event, finish, { oneLine: true });
      }}
    >
      {record && clash.length > 0 && (
        <DecisionClash
          names={clash}
          now={record}
          mine={draft.fields}
          onKeep={() => setDraft(theirsOver(draft, record))}
          onReplace={() => replace(draft, record, setDraft, save)}
        />
      )}
      <Inputs fields={draft.fields} isEmpty={trouble === 'decision-what-empty' && Boolean(record)} onChange={(fields) => setDraft({ ...draft, fields })} />
      <Switch
        label={t('decision-show')}
        hint={t(record?.shown ? 'decision-show-on' : 'decision-show-off')}
        on={record?.shown ?? false}
        onChange={show}
      />
      <div class="row">
        <Button tone="primary" icon={Check} disabled={Boolean(trouble) || clash.length > 0} busy={isOut} onClick={finish}>
          {t('save')}
        </Button>
        <Button onClick={onClose}>{t(isChanged(draft) ? 'cancel' : 'close')}</Button>
      </div>
    </div>
  );
}

/** Waits for what is on its way. @param {boolean} isOut @param {() => void} finish */
function useFinish(isOut, finish) {
  const [isWanted, setWanted] = useState(false);
  useEffect(() => {
    if (!isWanted || isOut) return;
    setWanted(false);
    finish();
  }, [isWanted, isOut]);
  return () => setWanted(true);
}

/** @param {Draft} draft @param {DecisionRecord} record @param {(draft: Draft) => void} setDraft @param {(draft: Draft) => void} save */
function replace(draft, record, setDraft, save) {
  const mine = mineOver(draft, record);
  setDraft(mine);
  save(mine);
}

/** @param {{fields: Fields, isEmpty: boolean, onChange: (fields: Fields) => void}} props */
function Inputs({ fields, isEmpty, onChange }) {
  const t = useT();
  const levels = [{ value: '', label: t('level-none') }, ...LEVELS.map((level) => ({ value: level, label: t(`level-${level}`) }))];
  return (
    <>
      <Field
        label={t('decision-what')}
        multiline
        rows={3}
        value={fields.what}
        limit={LIMITS.decision}
        error={isEmpty ? t('decision-what-empty') : null}
        onInput={(what) => onChange({ ...fields, what })}
      />
      <Field label={t('decision-owner')} value={fields.owner} limit={LIMITS.owner} countFrom={LIMITS.owner - 30} foot={false} onInput={(owner) => onChange({ ...fields, owner })} />
      <div class="decision-pair">
        <Select
          label={t('decision-level')}
          value={fields.level ?? ''}
          options={levels}
          onChange={(level) => onChange({ ...fields, level: /** @type {Fields['level']} */ (level || null) })}
        />
        <Field label={t('decision-due-day')} type="date" value={fields.due} foot={false} onInput={(due) => onChange({ ...fields, due })} />
      </div>
      <DecisionSources sources={fields.sources} onChange={(sources) => onChange({ ...fields, sources })} />
    </>
  );
}
