// Joining a plan: region, then group, one tap each, then a name where it is asked, before anything else; all can be skipped.
import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../../ui/button.jsx';
import { Field } from '../../ui/field.jsx';
import { useT } from '../../ui/i18n.jsx';
import { PhoneTitle } from '../../ui/phone.jsx';
import { NameForm, useNaming, useWording } from './own_name.jsx';
import { useSave } from './profile.jsx';
import { hasActed } from './view.js';

/** @import { Group } from '../../core/protocol.js' */
/** @typedef {import('./view.js').View} View */
/** @typedef {ReturnType<typeof useJoining>} Joining */

const MANY = 12;

/** Asked of newcomers to a plan; whoever was here before it began is asked by a card, as on an open board. @param {View} view */
export function useJoining(view) {
  const isDue = view.isPlanned && !view.isAsked && !view.isElsewhere && !hasActed(view);
  const first = view.event.regions.length ? 'region' : view.event.groups.length ? 'group' : 'name';
  const [step, setStep] = useState(/** @type {null | "region" | "group" | "name"} */ (isDue ? first : null));
  const [region, setRegion] = useState(/** @type {string | null} */ (null));
  const isHere = useRef(!view.isElsewhere);
  const save = useSave(view);
  const saveName = useNaming(view);
  const wording = useWording(view);
  useEffect(() => {
    if (view.isElsewhere || isHere.current) return;
    isHere.current = true;
    if (isDue) setStep(first);
  }, [view.isElsewhere]);
  const isOnlyRegion = view.event.groups.length === 0;
  const last = wording ? 'name' : null;
  const steps = [...(first === 'region' ? ['region'] : []), ...(isOnlyRegion ? [] : ['group']), ...(wording ? ['name'] : [])];
  const isGone = view.isElsewhere || (step === 'name' && !wording);
  return {
    step: isGone ? null : step,
    ...{ steps, wording },
    /** @param {string | null} chosen */
    takeRegion: (chosen) => {
      setRegion(chosen);
      if (chosen || isOnlyRegion) save(chosen, null);
      setStep(isOnlyRegion ? last : 'group');
    },
    /** @param {Group | null} group */
    takeGroup: (group) => {
      if (group || !region) save(region, group);
      setStep(last);
    },
    /** @param {string} text empty where it was skipped */
    takeName: (text) => {
      if (text && wording) saveName(text, wording.digest);
      if (first === 'name') save(null, null); // so that nobody is asked again
      setStep(null);
    },
  };
}

/** @param {{view: View, joining: Joining}} props */
export function JoinScreens({ view, joining }) {
  const t = useT();
  const { step } = joining;
  const top = useRef(/** @type {HTMLElement | null} */ (null));
  useEffect(() => {
    if (step !== joining.steps[0]) top.current?.focus();
    scrollTo(0, 0);
  }, [step]);
  const isRegion = step === 'region';
  const title = t(step === 'name' ? 'name-title' : `profile-${step}`);
  const all = joining.steps.length;
  const heading = (
    <div>
      {all > 1 && <p class="hint">{t('n-of', { n: joining.steps.indexOf(step ?? 'region') + 1, all })}</p>}
      <PhoneTitle>{title}</PhoneTitle>
    </div>
  );
  if (step === 'name' && joining.wording) {
    return (
      <section ref={top} class="stack join" tabIndex={-1} aria-label={title}>
        {heading}
        <NameForm wording={joining.wording} onSave={joining.takeName} skip={t('profile-skip')} onSkip={() => joining.takeName('')} />
        <p class="hint">{t('name-why')}</p>
      </section>
    );
  }
  return (
    <section ref={top} class="stack join" tabIndex={-1} aria-label={title}>
      {heading}
      {isRegion ? (
        <Regions regions={view.event.regions} onTake={joining.takeRegion} />
      ) : (
        <Rows
          rows={view.event.groups.map((group) => ({ value: group, label: t(`group-${group}`) }))}
          onTake={(group) => joining.takeGroup(/** @type {Group} */ (group))}
        />
      )}
      <p class="hint">{t('profile-why')}</p>
      <div class="join-skip">
        <Button size="big" wide onClick={() => (isRegion ? joining.takeRegion(null) : joining.takeGroup(null))}>
          {t('profile-skip')}
        </Button>
      </div>
    </section>
  );
}

/** @param {{regions: readonly string[], onTake: (region: string) => void}} props */
function Regions({ regions, onTake }) {
  const t = useT();
  const [sought, setSought] = useState('');
  const found = regions.filter((region) => region.toLowerCase().includes(sought.trim().toLowerCase()));
  const others = ['other', 'federal'].map((value) => ({ value, label: t(`region-${value}`) }));
  return (
    <>
      {regions.length > MANY && <Field label={t('join-find')} value={sought} onInput={setSought} foot={false} />}
      {!found.length && regions.length > 0 && <p class="hint">{t('join-none')}</p>}
      <Rows rows={[...found.map((region) => ({ value: region, label: region })), ...others]} onTake={onTake} />
    </>
  );
}

/** @param {{rows: {value: string, label: string}[], onTake: (value: string) => void}} props */
function Rows({ rows, onTake }) {
  return (
    <ul class="join-rows">
      {rows.map(({ value, label }) => (
        <li key={value}>
          <button type="button" class="list-row" onClick={() => onTake(value)}>
            {label}
          </button>
        </li>
      ))}
    </ul>
  );
}
