// Making an event: one form, filled in as far as it can be; nothing typed is lost.
import { useEffect, useRef, useState } from 'preact/hooks';
import { newId } from '../../core/ids.js';
import { Button } from '../../ui/button.jsx';
import { Segmented } from '../../ui/choice.jsx';
import { ConsolePage } from '../../ui/console.jsx';
import { useT } from '../../ui/i18n.jsx';
import { Notice } from '../../ui/messages.jsx';
import { LanguageSwitch, ThemeSwitch } from '../../ui/theme.jsx';
import { refusalText } from '../organiser/refusal.js';
import { ask, setLanguage } from '../shared/http.js';
import { savedTheme, saveTheme } from '../shared/theme.js';
import { usePage } from '../shared/page.jsx';
import { commandOf, problemsOf } from './draft.js';
import { EventNames, EventPeople, TrackWordField } from './fields.jsx';
import { TracksEditor } from './tracks.jsx';

/** @import { Draft, EventDraft } from './draft.js' */
/** @typedef {{code: string, detail?: Record<string, unknown>}} Refusal */

/**
 * @param {{
 *   first: Draft, onKeep: (draft: Draft) => void, onMade: (code: string) => void,
 * }} props `first` is what the form begins with, `onKeep` remembers it, `onMade` goes on
 */
export function SetupPage({ first, onKeep, onMade }) {
  const t = useT();
  const { boot } = usePage();
  const form = useSetup({ first, onKeep, onMade });
  const { draft, problems } = form;
  const edit = (/** @type {Partial<EventDraft>} */ part) => form.change({ ...draft, ...part });
  return (
    <ConsolePage title={t('new-title')} bar={<LanguageSwitch hideLabel value={boot.language} onChange={setLanguage} />}>
      <form class="page page--form stack" ref={form.element} noValidate onSubmit={form.submit}>
        <EventNames value={draft} problems={problems} onChange={edit} />
        <div class="two">
          <TrackWordField value={draft} onChange={edit} />
          <LanguageField value={draft.language} onChange={(language) => form.change({ ...draft, language })} />
        </div>
        <h2 class="form-title">{t('tracks', { preset: draft.track_word })}</h2>
        <TracksEditor draft={draft} problems={problems} onChange={form.change} />
        <h2 class="form-title">{t('new-people')}</h2>
        <EventPeople value={draft} problems={problems} onChange={edit} language={draft.language} />
        <SetupFoot {...form} />
      </form>
    </ConsolePage>
  );
}

/** @param {ReturnType<typeof useSetup>} props */
function SetupFoot({ problems, refusal, isBusy }) {
  const t = useT();
  const [theme, setTheme] = useState(() => savedTheme('setup'));
  return (
    <>
      {Object.keys(problems).length > 0 && <Notice tone="error">{t('form-problems')}</Notice>}
      {refusal && <Notice tone="error">{refusalText(t, refusal.code, refusal.detail)}</Notice>}
      <Button type="submit" tone="primary" size="big" busy={isBusy}>
        {t('new-create')}
      </Button>
      <hr class="rule" />
      <ThemeSwitch
        value={theme}
        onChange={(chosen) => {
          saveTheme('setup', chosen);
          setTheme(chosen);
        }}
      />
    </>
  );
}

/** @param {{value: "ru" | "en", onChange: (language: "ru" | "en") => void}} props */
function LanguageField({ value, onChange }) {
  const t = useT();
  return (
    <Segmented
      label={t('field-language')}
      value={value}
      options={[
        { value: 'ru', label: t('language-ru'), lang: 'ru' },
        { value: 'en', label: t('language-en'), lang: 'en' },
      ]}
      onChange={(language) => onChange(language === 'en' ? 'en' : 'ru')}
    />
  );
}

/** The form's state: problems are shown from the first attempt on. @param {Parameters<typeof SetupPage>[0]} props */
function useSetup({ first, onKeep, onMade }) {
  const t = useT();
  const [draft, setDraft] = useState(first);
  const [attempts, setAttempts] = useState(0);
  const [refusal, setRefusal] = useState(/** @type {Refusal | null} */ (null));
  const [isBusy, setBusy] = useState(false);
  const element = useRef(/** @type {HTMLFormElement | null} */ (null));
  const problems = attempts > 0 ? problemsOf(draft) : {};
  useEffect(() => {
    if (attempts > 0) /** @type {HTMLElement | null | undefined} */ (element.current?.querySelector('[aria-invalid]'))?.focus();
  }, [attempts]);

  const change = (/** @type {Draft} */ changed) => {
    setDraft(changed);
    onKeep(changed);
  };
  const submit = async (/** @type {Event} */ event) => {
    event.preventDefault();
    if (isBusy) return;
    setRefusal(null);
    if (Object.keys(problemsOf(draft)).length) return setAttempts(attempts + 1);
    setBusy(true);
    const reply = await create(draft, (no) => t('track-name', { no: String(no), preset: draft.track_word }));
    setBusy(false);
    if (reply.ok) return onMade(reply.code);
    setRefusal(reply);
    if (reply.code !== 'offline') change({ ...draft, op: newId(), id: newId() });
  };
  return { draft, problems, refusal, isBusy, element, change, submit };
}

/**
 * One request; silence leaves the ids as they are, so that the next one repeats it.
 * @param {Draft} draft
 * @param {(no: number) => string} nameOf
 * @returns {Promise<{ok: true, code: string} | ({ok: false} & Refusal)>}
 */
async function create(draft, nameOf) {
  const answer = await ask('/api/ops', { as: 'owner', ops: [commandOf(draft, nameOf)] });
  const reply = answer.ok ? answer.replies?.[0] : answer;
  if (reply?.ok) return { ok: true, code: String(reply.code) };
  return { ok: false, code: reply?.code ?? 'unknown', detail: reply?.detail };
}
