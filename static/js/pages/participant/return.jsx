// V17: the personal code brings a seat to this device.
import { useState } from 'preact/hooks';
import { Button } from '../../ui/button.jsx';
import { Field } from '../../ui/field.jsx';
import { useT } from '../../ui/i18n.jsx';
import { useCountdown } from '../shared/countdown.js';
import { ask } from '../shared/http.js';
import { refusalText } from './words.js';

const LENGTH = 6;

/** @param {{code: () => string | null, why?: string}} props finds the event's code, and says itself where there is none; `why`: open at once */
export function Return({ code, why = '' }) {
  const t = useT();
  const [isOpen, setOpen] = useState(why !== '');
  if (isOpen) return <Form code={code} why={why || t('return-why')} />;
  return (
    <Button wide expanded={false} onClick={() => setOpen(true)}>
      {t('return-title')}
    </Button>
  );
}

/** @param {{code: () => string | null, why: string}} props */
function Form({ code, why }) {
  const t = useT();
  const [typed, setTyped] = useState('');
  const [error, setError] = useState('');
  const [isBusy, setBusy] = useState(false);
  const wait = useCountdown();
  const go = async () => {
    const event = code();
    if (!event || isBusy || wait.left) return;
    if (lettersOf(typed).length !== LENGTH) return setError(t('return-wrong'));
    setBusy(true);
    const reply = await ask('/api/return', { code: event, return_code: typed });
    setBusy(false);
    if (reply.ok) return location.assign(reply.to);
    if (reply.code === 'slow_down') return wait.start(reply.detail?.retry_in);
    return setError(reply.code === 'offline' ? t('conn-offline') : refusalText(t, reply.code, reply.detail));
  };
  return (
    <form
      class="block"
      onSubmit={(event) => {
        event.preventDefault();
        void go();
      }}
    >
      <p class="hint">{why}</p>
      <Field
        label={t('return-label')}
        hint={t('return-help')}
        value={typed}
        error={wait.left ? t('try-again-in', { n: wait.left }) : error}
        onInput={(text) => {
          setError('');
          setTyped(text);
        }}
      />
      <Button type="submit" tone="primary" size="big" wide busy={isBusy} disabled={wait.left > 0}>
        {t('return-go')}
      </Button>
    </form>
  );
}

/** @param {string} typed */
const lettersOf = (typed) => typed.replace(/[^\p{L}\p{N}]/gu, '');
