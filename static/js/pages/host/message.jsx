// A message for the whole hall.
import { useState } from 'preact/hooks';
import { LIMITS } from '../../core/protocol.js';
import { Button } from '../../ui/button.jsx';
import { Field, lengthOf } from '../../ui/field.jsx';
import { useT } from '../../ui/i18n.jsx';
import { useDesk } from './desk.jsx';

export function MessageForm() {
  const t = useT();
  const { take, isBusy } = useDesk();
  const [text, setText] = useState('');
  const [isEmpty, setEmpty] = useState(false);
  const show = () => {
    const length = lengthOf(text);
    setEmpty(length === 0);
    if (length > 0 && length <= LIMITS.message) take({ kind: 'message', text: text.trim() });
  };
  return (
    <section class="stack stack--tight" aria-label={t('message-form')}>
      <h2 class="block-title">{t('message-form')}</h2>
      <Field
        label={t('message-text')}
        multiline
        rows={3}
        value={text}
        onInput={(value) => {
          setText(value);
          setEmpty(false);
        }}
        limit={LIMITS.message}
        error={isEmpty ? t('message-empty') : null}
        onEnter={show}
      />
      <Button wide busy={isBusy} onClick={show}>
        {t('message-show')}
      </Button>
    </section>
  );
}
