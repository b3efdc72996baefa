// The editor of a wording; when somebody else has changed it meanwhile, both texts stay until one is chosen.
import { useState } from 'preact/hooks';
import { LEVELS, LIMITS } from '../../core/protocol.js';
import { Button } from '../../ui/button.jsx';
import { Segmented } from '../../ui/choice.jsx';
import { Field, lengthOf } from '../../ui/field.jsx';
import { useT } from '../../ui/i18n.jsx';
import { useMedia } from '../../ui/media.js';
import { Notice } from '../../ui/messages.jsx';
import { fieldsOf, isChanged, wasOf } from './deepen_edit.js';
import { enterSaves } from './enter_saves.js';
import { useFocus } from './focus.js';
import { TOUCH } from './media.js';
import { refusalText } from './refusals.js';
import { useDesk } from './state.jsx';

/** @import { IdeaRecord, Level } from '../../core/protocol.js' */
/** @import { Entry } from '../../core/entry.js' */
/** @import { Draft } from './deepen_edit.js' */

/** @param {{idea: IdeaRecord, first: Draft, failed: Entry | null, onClose: () => void}} props */
export function DeepenEditor({ idea, first, failed, onClose }) {
  const t = useT();
  const { act, page } = useDesk();
  const touch = useMedia(TOUCH);
  const field = useFocus('textarea');
  const [draft, setDraft] = useState(first);
  const change = (/** @type {Partial<Draft>} */ some) => setDraft({ ...draft, ...some });
  const isTooLong = lengthOf(draft.wording) > LIMITS.wording || lengthOf(draft.first_step) > LIMITS.first_step;
  const hint = touch ? t('deepen-wording-help') : `${t('deepen-wording-help')} · ${t('enter-saves')}`;
  const close = () => {
    if (failed) page.live.outbox.dismiss(failed.op);
    onClose();
  };
  const save = (was = draft.was) => {
    if (isTooLong) return;
    if (failed || isChanged(draft, idea)) act('set_deepened', fieldsOf(idea, { ...draft, was }));
    close();
  };
  const isConflict = failed?.code === 'changed';
  const saveOwn = () => save(isConflict ? wasOf(idea) : undefined);
  const byKey = touch || isConflict ? undefined : (/** @type {KeyboardEvent} */ event) => enterSaves(event, saveOwn);
  return (
    <div ref={field} class="deepen-editor stack stack--tight" onKeyDown={byKey}>
      {failed && <Failed entry={failed} idea={idea} onOther={close} />}
      <DeepenFields draft={draft} onChange={change} isConflict={isConflict} onSave={saveOwn} hint={isConflict ? undefined : hint} />
      <div class="row">
        <Button tone="primary" disabled={isTooLong} onClick={saveOwn}>
          {t(isConflict ? 'deepen-keep-own' : 'save')}
        </Button>
        {!isConflict && (
          <Button tone="quiet" onClick={close}>
            {t('cancel')}
          </Button>
        )}
      </div>
    </div>
  );
}

/** @param {{draft: Draft, isConflict: boolean, hint?: string, onChange: (some: Partial<Draft>) => void, onSave: () => void}} props */
function DeepenFields({ draft, isConflict, hint, onChange, onSave }) {
  const t = useT();
  const levels = [{ value: '', label: t('level-none') }, ...LEVELS.map((value) => ({ value, label: t(`level-${value}`) }))];
  return (
    <>
      <Field
        label={t(isConflict ? 'deepen-own' : 'deepen-wording')}
        hint={hint}
        value={draft.wording}
        multiline
        rows={3}
        limit={LIMITS.wording}
        countFrom={0}
        onInput={(wording) => onChange({ wording })}
        onEnter={onSave}
      />
      <Field
        label={t('deepen-step')}
        value={draft.first_step}
        limit={LIMITS.first_step}
        countFrom={LIMITS.first_step - 60}
        onInput={(first_step) => onChange({ first_step })}
        onEnter={onSave}
      />
      <Segmented
        label={t('level')}
        value={draft.level ?? ''}
        options={levels}
        onChange={(level) => onChange({ level: /** @type {Level | null} */ (level || null) })}
      />
    </>
  );
}

/** @param {{entry: Entry, idea: IdeaRecord, onOther: () => void}} props */
function Failed({ entry, idea, onOther }) {
  const t = useT();
  if (entry.code !== 'changed') return <Notice tone="error">{refusalText(t, entry.code ?? 'unknown', entry.detail)}</Notice>;
  return (
    <Notice tone="warn" title={t('deepen-conflict')} action={{ label: t('deepen-take-other'), onClick: onOther }}>
      <p>{t('deepen-other')}</p>
      <blockquote class="deepen-now">{idea.wording || t('deepen-emptied')}</blockquote>
      {idea.first_step && <p>{`${t('deepen-step')}: ${idea.first_step}`}</p>}
      {idea.level && <p>{`${t('level')}: ${t(`level-${idea.level}`)}`}</p>}
    </Notice>
  );
}
