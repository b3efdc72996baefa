// Why an idea is hidden, or taken off the ballot: a ready reason does it at once; its author reads it.
import { useState } from 'preact/hooks';
import { LIMITS } from '../../core/protocol.js';
import { Button } from '../../ui/button.jsx';
import { Field, lengthOf } from '../../ui/field.jsx';
import { useT } from '../../ui/i18n.jsx';
import { useFocus } from './focus.js';
import { isStrike } from './idea_rights.js';
import { useDesk } from './state.jsx';

const REASONS = ['topic', 'repeat', 'rude', 'personal', 'advert', 'test'];

/** @param {import('./panels.jsx').PanelProps} props */
export function HidePanel({ row: { idea }, onClose }) {
  const t = useT();
  const { act, moment } = useDesk();
  const box = useFocus('button');
  const [other, setOther] = useState('');
  const isOff = isStrike(moment, idea);
  const hide = (/** @type {string} */ reason) => {
    if (lengthOf(reason) > LIMITS.reason) return;
    act('set_hidden', { idea: idea.id, on: true, reason });
    onClose();
  };
  return (
    <div ref={box} class="stack stack--tight">
      <p class="block-title">{t(isOff ? 'strike-why' : 'hide-why')}</p>
      {isOff && <p>{t('strike-help')}</p>}
      <div class="row">
        {REASONS.map((reason) => (
          <Button key={reason} onClick={() => hide(t(`hide-reason-${reason}`))}>
            {t(`hide-reason-${reason}`)}
          </Button>
        ))}
      </div>
      <div class="hide-other">
        <Field
          label={t('hide-reason-other')}
          value={other}
          limit={LIMITS.reason}
          countFrom={LIMITS.reason - 30}
          onInput={setOther}
          onEnter={() => hide(other.trim())}
        />
        <Button onClick={() => hide(other.trim())}>{t(isOff ? 'strike-confirm' : 'hide-confirm')}</Button>
      </div>
      <Button tone="quiet" onClick={onClose}>
        {t('cancel')}
      </Button>
    </div>
  );
}
