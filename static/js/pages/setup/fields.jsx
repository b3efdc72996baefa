// The fields of an event and of a track, for making and for changing them.
import { MapPin } from 'lucide';
import { GROUPS, LIMITS, TRACK_WORDS } from '../../core/protocol.js';
import { Button } from '../../ui/button.jsx';
import { Choice, Segmented, Switch } from '../../ui/choice.jsx';
import { Field, Select } from '../../ui/field.jsx';
import { useT } from '../../ui/i18n.jsx';
import { withDistrict } from './draft.js';
import { zoneOptions } from './zones.js';

/** @import { Group, TrackWord } from '../../core/protocol.js' */
/** @import { EventDraft, Problem, Problems } from './draft.js' */
/** @typedef {{value: EventDraft, problems: Problems, onChange: (part: Partial<EventDraft>) => void}} EventProps */

/** A long text needs no words here: its counter says it. @param {(id: string) => string} t @param {Problem | undefined} problem */
const wordsOf = (t, problem) => (problem === 'required' ? t('field-required') : null);

/** What it is called, where and when. @param {EventProps} props */
export function EventNames({ value, problems, onChange }) {
  const t = useT();
  return (
    <>
      <Field
        label={t('field-title')}
        hint={t('field-title-help')}
        value={value.title}
        limit={LIMITS.title}
        countFrom={LIMITS.title - 20}
        error={wordsOf(t, problems.title)}
        onInput={(title) => onChange({ title })}
      />
      <Field
        label={t('field-subtitle')}
        hint={t('field-subtitle-help')}
        value={value.subtitle}
        limit={LIMITS.title}
        countFrom={LIMITS.title - 20}
        onInput={(subtitle) => onChange({ subtitle })}
      />
      <div class="two">
        <Field
          label={t('field-place')}
          value={value.place}
          limit={LIMITS.title}
          countFrom={LIMITS.title - 20}
          onInput={(place) => onChange({ place })}
        />
        <Select
          label={t('field-tz')}
          value={value.tz}
          options={zoneOptions(t, value.tz)}
          onChange={(tz) => onChange({ tz })}
        />
      </div>
    </>
  );
}

/** @param {Pick<EventProps, "value" | "onChange">} props */
export function TrackWordField({ value, onChange }) {
  const t = useT();
  return (
    <Segmented
      label={t('field-track-word')}
      value={value.track_word}
      options={TRACK_WORDS.map((word) => ({ value: word, label: t(`field-track-word-${word}`) }))}
      onChange={(word) => onChange({ track_word: /** @type {TrackWord} */ (word) })}
    />
  );
}

/** Where people come from, and where they may vote. @param {EventProps & {language: "ru" | "en"}} props */
export function EventPeople({ value, problems, onChange, language }) {
  const t = useT();
  const preset = value.track_word;
  return (
    <>
      <div>
        <Field
          label={t('field-regions')}
          hint={t('field-regions-help')}
          value={value.regions}
          multiline
          rows={7}
          error={regionsError(t, problems.regions)}
          onInput={(regions) => onChange({ regions })}
        />
        <Button icon={MapPin} onClick={() => onChange({ regions: withDistrict(value.regions, language) })}>
          {t('field-regions-district')}
        </Button>
      </div>
      <GroupSwitches value={value.groups} onChange={(groups) => onChange({ groups })} />
      <Choice
        label={t('field-one-track-vote')}
        value={value.one_track_vote ? 'on' : 'off'}
        options={[
          { value: 'off', label: t('field-one-track-vote-off', { preset }) },
          { value: 'on', label: t('field-one-track-vote-on', { preset }) },
        ]}
        onChange={(choice) => onChange({ one_track_vote: choice === 'on' })}
      />
    </>
  );
}

/**
 * Whom people may say that they represent; without any the question is not asked.
 * @param {{value: readonly Group[], onChange: (groups: Group[]) => void}} props
 */
function GroupSwitches({ value, onChange }) {
  const t = useT();
  return (
    <fieldset class="choice">
      <legend class="choice-legend">{t('field-groups')}</legend>
      {GROUPS.map((group) => (
        <Switch
          key={group}
          label={t(`group-${group}`)}
          on={value.includes(group)}
          onChange={(on) => onChange(GROUPS.filter((one) => (one === group ? on : value.includes(one))))}
        />
      ))}
    </fieldset>
  );
}

/** @param {ReturnType<typeof useT>} t @param {Problem | undefined} problem */
function regionsError(t, problem) {
  if (problem === 'many') return t('field-regions-many', { limit: LIMITS.regions_max });
  return problem === 'long' ? t('field-regions-long', { limit: LIMITS.title }) : null;
}

/**
 * @param {{
 *   value: string, problem: Problem | undefined, onInput: (title: string) => void, label?: string,
 *   fieldRef?: import('preact').RefObject<any>,
 * }} props
 */
export function TrackTitle({ value, problem, onInput, label, fieldRef }) {
  const t = useT();
  return (
    <Field
      label={label ?? t('field-track-title')}
      value={value}
      limit={LIMITS.title}
      countFrom={LIMITS.title - 20}
      error={wordsOf(t, problem)}
      fieldRef={fieldRef}
      onInput={onInput}
    />
  );
}

/** @typedef {{short: string, room: string, question: string}} TrackRest */

/** @param {{value: TrackRest, onChange: (part: Partial<TrackRest>) => void}} props */
export function TrackRestFields({ value, onChange }) {
  const t = useT();
  return (
    <>
      <div class="two">
        <Field
          label={t('field-track-short')}
          hint={t('field-track-short-help', { limit: LIMITS.short_title })}
          value={value.short}
          limit={LIMITS.short_title}
          countFrom={LIMITS.short_title - 8}
          onInput={(short) => onChange({ short })}
        />
        <Field
          label={t('field-track-room')}
          hint={t('field-track-room-help')}
          value={value.room}
          limit={LIMITS.room}
          countFrom={LIMITS.room - 8}
          onInput={(room) => onChange({ room })}
        />
      </div>
      <Field
        label={t('field-track-question')}
        value={value.question}
        multiline
        rows={2}
        limit={LIMITS.question}
        countFrom={LIMITS.question - 40}
        onInput={(question) => onChange({ question })}
      />
    </>
  );
}
