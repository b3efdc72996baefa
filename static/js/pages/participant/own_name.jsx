// A name of the own wish: asked with the consent, whose box nobody has ticked before; changed and withdrawn at any time.
import { useEffect, useRef, useState } from 'preact/hooks';
import { LIMITS } from '../../core/protocol.js';
import { Button } from '../../ui/button.jsx';
import { Field, lengthOf } from '../../ui/field.jsx';
import { useI18n } from '../../ui/i18n.jsx';
import { Notice } from '../../ui/messages.jsx';
import { usePage } from '../shared/page.jsx';
import { ownName, wordingOf } from './naming.js';
import { refusalText } from './words.js';

/** @import { Wording } from '../../core/protocol.js' */
/** @typedef {import('./view.js').View} View */

const COUNT_FROM = 60;

/** Whether this page asks for a name, and with which words. @param {Pick<View, "event">} view */
export function useWording({ event }) {
  const { language } = useI18n();
  return wordingOf(event, language);
}

/** @param {Pick<View, "event">} view */
export function useNaming({ event }) {
  const { live } = usePage();
  return (/** @type {string} */ text, /** @type {string} */ consent) => {
    for (const { op, command, state } of live.outbox.of(live.as)) {
      if (command.name === 'set_name' && state === 'refused') live.outbox.dismiss(op);
    }
    live.act({ name: 'set_name', event: event.id, text, consent });
  };
}

/** The last question at the thumb. @param {{view: View, wording: Wording, onDone: () => void}} props */
export function NameCard({ view, wording, onDone }) {
  const { t } = useI18n();
  const save = useNaming(view);
  const box = useRef(/** @type {HTMLElement | null} */ (null));
  useEffect(() => box.current?.focus(), []);
  return (
    <section ref={box} class="ask ask--name" aria-label={t('name-title')} tabIndex={-1}>
      <p class="block-title" aria-hidden="true">
        {t('name-title')}
      </p>
      <NameForm
        wording={wording}
        onSave={(text) => {
          save(text, wording.digest);
          onDone();
        }}
        skip={t('profile-skip')}
        onSkip={onDone}
      />
    </section>
  );
}

/** @param {{wording: Wording, began?: string, onSave: (text: string) => void, skip: string, onSkip: () => void}} props */
export function NameForm({ wording, began = '', onSave, skip, onSkip }) {
  const { t } = useI18n();
  const [text, setText] = useState(began);
  const [agreed, setAgreed] = useState(''); // to which wording
  const [isTried, setTried] = useState(false);
  const isTicked = agreed === wording.digest;
  const isEmpty = lengthOf(text) === 0;
  const isWhole = !isEmpty && lengthOf(text) <= LIMITS.name && isTicked;
  const save = () => (isWhole ? onSave(text.trim()) : setTried(true));
  return (
    <div class="name-form">
      <Field
        label={t('name-label')}
        hideLabel
        autocomplete="name"
        placeholder={t('name-label')}
        value={text}
        limit={LIMITS.name}
        countFrom={COUNT_FROM}
        foot={false}
        error={isTried && isEmpty ? t('name-empty') : null}
        onInput={setText}
        onEnter={save}
      />
      <label class="agree" lang={wording.language || undefined}>
        <input type="checkbox" checked={isTicked} onChange={(event) => setAgreed(event.currentTarget.checked ? wording.digest : '')} />
        <span>{wording.text}</span>
      </label>
      {isTried && !isEmpty && !isTicked && (
        <p class="field-error" role="alert">
          {t('name-tick')}
        </p>
      )}
      <div class="names-row name-acts">
        <Button size="big" tone="primary" onClick={save}>
          {t('name-save')}
        </Button>
        <Button size="big" onClick={onSkip}>
          {skip}
        </Button>
      </div>
    </div>
  );
}

/** Under «Мои идеи». @param {{view: View}} props */
export function OwnName({ view }) {
  const { t } = useI18n();
  const wording = useWording(view);
  const save = useNaming(view);
  const [isOpen, setOpen] = useState(false);
  const { name, state } = ownName(view);
  const own = view.entries.filter(({ command }) => command.name === 'set_name');
  const last = own[own.length - 1];
  if (!wording && !name) return null;
  return (
    <section class="plate stack stack--tight" aria-label={t('name-mine')}>
      <p>{name ? <b>{name}</b> : t('name-title')}</p>
      <p class="hint">{t(name ? `name-${state}` : 'name-why')}</p>
      {last?.state === 'refused' && <Notice tone="error">{refusalText(t, last.code ?? undefined, last.detail)}</Notice>}
      {isOpen && wording ? (
        <NameForm
          wording={wording}
          began={name}
          onSave={(text) => {
            save(text, wording.digest);
            setOpen(false);
          }}
          skip={t('cancel')}
          onSkip={() => setOpen(false)}
        />
      ) : (
        <div class="names-row name-acts">
          {wording && <Button onClick={() => setOpen(true)}>{t(name ? 'name-change' : 'name-give')}</Button>}
          {name && <Button onClick={() => save('', '')}>{t('name-withdraw')}</Button>}
        </div>
      )}
    </section>
  );
}
