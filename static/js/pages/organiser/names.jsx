// Whether people may give their names, and what they agree to with them.
import { useState } from 'preact/hooks';
import { LIMITS } from '../../core/protocol.js';
import { Button } from '../../ui/button.jsx';
import { Switch } from '../../ui/choice.jsx';
import { Field, lengthOf } from '../../ui/field.jsx';
import { useT } from '../../ui/i18n.jsx';
import { Confirm, Notice } from '../../ui/messages.jsx';
import { useLast } from './closing.jsx';
import { useFocusBack } from './focus.js';
import { refusalText } from './refusal.js';

/** @import { EventRecord, SetNames } from '../../core/protocol.js' */
/** @typedef {(names: SetNames["names"], wording?: string) => void} Change */

/** @param {{event: EventRecord}} props */
export function NamesSetting({ event }) {
  const t = useT();
  const { refused, waiting, act } = useLast('set_names');
  const own = ownWords(event);
  const names = waiting ? /** @type {SetNames} */ (waiting.command).names : event.names;
  /** @type {Change} */
  const change = (next, wording = own) => act({ name: 'set_names', event: event.id, names: next, wording });
  const isOn = names === 'wished';
  return (
    <section class="stack" aria-label={t('names-setting')}>
      <h2 class="form-title">{t('names-setting')}</h2>
      <p class="ghost">{t('names-setting-help')}</p>
      <Switch
        label={t('names-on')}
        hint={t(isOn ? 'names-on-is' : 'names-off-is')}
        on={isOn}
        busy={waiting !== null}
        onChange={(on) => change(on ? 'wished' : 'hidden')}
      />
      {refused && <Notice tone="error">{refusalText(t, refused.code, refused.detail)}</Notice>}
      {isOn && <Consent key={own} own={own} isBusy={waiting !== null} onChange={change} />}
      {event.names === 'hidden' && !waiting && <Hidden onErase={() => change('off')} />}
    </section>
  );
}

/** The organiser's own words, empty where ours are asked. @param {EventRecord} event */
const ownWords = ({ wordings }) => wordings.find(({ language }) => language === '')?.text ?? '';

/** @param {{own: string, isBusy: boolean, onChange: Change}} props */
function Consent({ own, isBusy, onChange }) {
  const t = useT();
  const ours = t('names-consent-ours');
  const began = own || ours;
  const [text, setText] = useState(began);
  const length = lengthOf(text);
  const isEdited = text.trim() !== began;
  return (
    <>
      <Field
        label={t('names-consent')}
        hint={t('names-consent-help')}
        value={text}
        multiline
        rows={5}
        limit={LIMITS.consent}
        countFrom={LIMITS.consent - 80}
        onInput={setText}
      />
      <div class="row">
        <Button
          tone="primary"
          busy={isBusy}
          disabled={!isEdited || length === 0 || length > LIMITS.consent}
          onClick={() => onChange('wished', text.trim() === ours ? '' : text.trim())}
        >
          {t('save')}
        </Button>
        {own && <Button onClick={() => onChange('wished', '')}>{t('names-consent-ours-back')}</Button>}
        {!own && !isEdited && <p class="ghost">{t('names-consent-is-ours')}</p>}
      </div>
    </>
  );
}

/** What was given is kept until the organiser says otherwise. @param {{onErase: () => void}} props */
function Hidden({ onErase }) {
  const t = useT();
  const [isAsked, setAsked] = useState(false);
  const box = useFocusBack(isAsked);
  return (
    <div class="stack" ref={box}>
      <Notice tone="warn" title={t('names-hidden')}>
        <p>{t('names-hidden-what')}</p>
      </Notice>
      {isAsked ? (
        <Confirm danger question={t('names-erase-ask')} yes={t('names-erase')} onYes={onErase} onNo={() => setAsked(false)} />
      ) : (
        <div class="row">
          <Button tone="danger" onClick={() => setAsked(true)}>
            {t('names-erase')}
          </Button>
        </div>
      )}
    </div>
  );
}
