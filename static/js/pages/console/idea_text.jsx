// New words for an idea, or for a whole family; what the author wrote is kept and stays in sight (I3, I5).
import { useState } from 'preact/hooks';
import { LIMITS } from '../../core/protocol.js';
import { Button } from '../../ui/button.jsx';
import { Field, lengthOf } from '../../ui/field.jsx';
import { useT } from '../../ui/i18n.jsx';
import { useMedia } from '../../ui/media.js';
import { enterSaves } from './enter_saves.js';
import { useFocus } from './focus.js';
import { Clash } from './idea_clash.jsx';
import { TOUCH } from './media.js';
import { useDesk } from './state.jsx';

/** @param {import('./panels.jsx').PanelProps} props */
export function TextPanel({ row: { idea, parts }, onClose }) {
  const t = useT();
  const { act } = useDesk();
  const touch = useMedia(TOUCH);
  const box = useFocus('textarea');
  const [began] = useState(idea.text);
  const [value, setValue] = useState(began);
  const length = lengthOf(value);
  const isWrong = length === 0 || length > LIMITS.text;
  const save = (/** @type {string} */ was) => {
    if (isWrong) return;
    if (value.trim() !== was) act('set_text', { idea: idea.id, text: value.trim(), was });
    onClose();
  };
  return (
    <div ref={box} class="stack stack--tight" onKeyDown={touch ? undefined : (event) => enterSaves(event, () => save(began))}>
      {idea.text !== began && (
        <Clash what="text" now={idea.text} mine={value} onKeep={onClose} onReplace={() => save(idea.text)} />
      )}
      <Field
        label={t(parts.length ? 'text-family' : 'text-label', { no: String(idea.no) })}
        hint={touch ? t('text-help') : `${t('text-help')} · ${t('enter-saves')}`}
        value={value}
        multiline
        rows={4}
        limit={LIMITS.text}
        countFrom={LIMITS.text - 80}
        error={length === 0 ? t('refusal-text-empty') : null}
        onInput={setValue}
        onEnter={() => save(began)}
      />
      <div class="row">
        <Button tone="primary" disabled={isWrong} onClick={() => save(began)}>
          {t('save')}
        </Button>
        {idea.original !== null && idea.original !== value && (
          <Button onClick={() => setValue(idea.original ?? '')}>{t('text-original')}</Button>
        )}
        <Button tone="quiet" onClick={onClose}>
          {t('cancel')}
        </Button>
      </div>
    </div>
  );
}
