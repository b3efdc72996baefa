// The event's settings and its tracks', and how this page looks.
import { useEffect, useState } from 'preact/hooks';
import { Button } from '../../ui/button.jsx';
import { useT } from '../../ui/i18n.jsx';
import { Notice } from '../../ui/messages.jsx';
import { LanguageSwitch, ThemeSwitch } from '../../ui/theme.jsx';
import { eventFields, eventProblems } from '../setup/draft.js';
import { EventNames, EventPeople, TrackWordField } from '../setup/fields.jsx';
import { setLanguage } from '../shared/http.js';
import { usePage } from '../shared/page.jsx';
import { savedTheme, saveTheme } from '../shared/theme.js';
import { NamesSetting } from './names.jsx';
import { refusalText } from './refusal.js';
import { useSaving } from './saving.js';
import { TrackSettings } from './track_settings.jsx';

/** @import { EventRecord } from '../../core/protocol.js' */
/** @import { Place } from './places.js' */

/** @param {{event: EventRecord, places: Place[]}} props */
export function Settings({ event, places }) {
  const t = useT();
  const { boot } = usePage();
  const [theme, setTheme] = useState(() => savedTheme(boot.page));
  return (
    <div class="settings-columns">
      <EventSettings event={event} />
      <div class="stack">
        <h2 class="form-title">{t('tracks')}</h2>
        <TrackSettings event={event} places={places} />
        <NamesSetting event={event} />
        <h2 class="form-title">{t('settings-page')}</h2>
        <LanguageSwitch value={boot.language} onChange={setLanguage} />
        <ThemeSwitch
          value={theme}
          onChange={(chosen) => {
            saveTheme(boot.page, chosen);
            setTheme(chosen);
          }}
        />
      </div>
    </div>
  );
}

/** @param {{event: EventRecord}} props */
function EventSettings({ event }) {
  const t = useT();
  const { boot, live } = usePage();
  const form = useSaving(draftOf(event), live.store(`event:${event.id}`));
  const problems = eventProblems(form.value);
  useEffect(() => {
    if (form.isSaved && event.track_word !== boot.preset) location.reload(); // every sentence has another word in it
  }, [form.isSaved, event.track_word, boot.preset]);
  const submit = (/** @type {Event} */ submitted) => {
    submitted.preventDefault();
    if (Object.keys(problems).length || form.isBusy) return;
    form.save({ name: 'update_event', event: event.id, ...eventFields(form.value) });
  };
  return (
    <form class="stack" noValidate onSubmit={submit}>
      <h2 class="form-title">{t('event-settings')}</h2>
      <EventNames value={form.value} problems={problems} onChange={form.edit} />
      <TrackWordField value={form.value} onChange={form.edit} />
      <EventPeople value={form.value} problems={problems} onChange={form.edit} language={boot.language} />
      <SaveLine form={form} isWrong={Object.keys(problems).length > 0} />
    </form>
  );
}

/** @param {EventRecord} event */
function draftOf({ title, subtitle, place, tz, track_word, regions, groups, one_track_vote }) {
  const word = /** @type {import('../../core/protocol.js').TrackWord} */ (track_word);
  return { title, subtitle, place, tz, track_word: word, regions: regions.join('\n'), groups, one_track_vote };
}

/** @param {{form: Omit<ReturnType<typeof useSaving>, "value" | "edit">, isWrong: boolean}} props */
export function SaveLine({ form, isWrong }) {
  const t = useT();
  const { status } = usePage();
  return (
    <>
      {form.refused && <Notice tone="error">{refusalText(t, form.refused.code, form.refused.detail)}</Notice>}
      <div class="row">
        <Button type="submit" tone="primary" busy={form.isBusy} disabled={isWrong || !form.isEdited}>
          {t('save')}
        </Button>
        <p class="ghost" role="status">
          {form.isSaved && t('settings-saved')}
          {form.isBusy && (status.isOffline ? t('will-be-sent') : t('sending'))}
          {!form.isSaved && !form.isBusy && t('settings-live')}
        </p>
      </div>
    </>
  );
}
