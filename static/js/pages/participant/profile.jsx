// Region and group: asked once after the first action, may be skipped, may be changed later.
import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../../ui/button.jsx';
import { Choice } from '../../ui/choice.jsx';
import { Select } from '../../ui/field.jsx';
import { useT } from '../../ui/i18n.jsx';
import { usePage } from '../shared/page.jsx';
import { NameCard, useWording } from './own_name.jsx';
import { isProfiled } from './view.js';

/** @import { Group } from '../../core/protocol.js' */
/** @typedef {import('./view.js').View} View */

/** The questions one after the other, at the thumb. @param {{view: View, onDone: () => void}} props */
export function ProfileCard({ view, onDone }) {
  const t = useT();
  const save = useSave(view);
  const [region, setRegion] = useState(/** @type {string | null | undefined} */ (view.isAsked ? view.mine.region : view.event.regions.length ? undefined : null));
  const wording = useWording(view);
  const [isNaming, setNaming] = useState(!isProfiled(view.event));
  const second = useRef(/** @type {HTMLElement | null} */ (null));
  useEffect(() => second.current?.focus(), [region]);
  const answered = () => (wording ? setNaming(true) : onDone());
  const named = () => {
    if (!isProfiled(view.event)) save(null, null); // so that nobody is asked again
    onDone();
  };
  if (isNaming) return wording && <NameCard view={view} wording={wording} onDone={named} />;
  if (region === undefined) {
    const next = (/** @type {string | null} */ chosen) => {
      const isLast = view.event.groups.length === 0;
      if (chosen || isLast) save(chosen, null);
      if (isLast) answered();
      else setRegion(chosen);
    };
    return (
      <section class="ask" aria-label={t('profile-region')}>
        <p class="hint">{t('profile-why')}</p>
        <div class="ask-head">
          <Select
            label={t('profile-region')}
            hideLabel
            value=""
            options={regionOptions(t, view.event.regions, t('profile-region'))}
            onChange={(chosen) => next(chosen || null)}
          />
          <Button tone="quiet" onClick={() => next(null)}>
            {t('profile-skip')}
          </Button>
        </div>
      </section>
    );
  }
  const finish = (/** @type {Group | null} */ group) => {
    save(region, group);
    answered();
  };
  return (
    <section ref={second} class="ask" aria-label={t('profile-group')} tabIndex={-1}>
      <div class="ask-head">
        <p class="block-title" aria-hidden="true">
          {t('profile-group')}
        </p>
        <Button tone="quiet" onClick={() => finish(null)}>
          {t('profile-skip')}
        </Button>
      </div>
      <GroupChoice value={null} groups={view.event.groups} onChange={finish} hideLabel />
    </section>
  );
}

/** To be changed at any time. @param {{view: View}} props */
export function ProfileForm({ view }) {
  const t = useT();
  const save = useSave(view);
  const pending = view.entries.filter(({ command, state }) => command.name === 'set_profile' && state !== 'refused');
  const wish = /** @type {any} */ (pending[pending.length - 1]?.command);
  const { region, group } = wish ?? view.mine;
  if (!isProfiled(view.event)) return null;
  return (
    <section class="stack" aria-label={t('profile-mine')}>
      {view.event.regions.length > 0 && (
        <Select
          label={t('profile-region')}
          value={region ?? ''}
          options={regionOptions(t, view.event.regions)}
          onChange={(chosen) => save(chosen || null, group)}
        />
      )}
      {view.event.groups.length > 0 && (
        <GroupChoice value={group} groups={view.event.groups} onChange={(chosen) => save(region, chosen)} />
      )}
    </section>
  );
}

/** @param {{value: Group | null, groups: readonly Group[], onChange: (group: Group) => void, hideLabel?: boolean}} props */
function GroupChoice({ value, groups, onChange, hideLabel }) {
  const t = useT();
  return (
    <Choice
      label={t('profile-group')}
      hideLabel={hideLabel}
      grid
      value={value}
      options={groups.map((group) => ({ value: group, label: t(`group-${group}`) }))}
      onChange={(group) => onChange(/** @type {Group} */ (group))}
    />
  );
}

/** @param {import('./words.js').T} t @param {readonly string[]} regions @param {string} [none] */
function regionOptions(t, regions, none = t('profile-choose')) {
  return [
    { value: '', label: none },
    ...regions.map((region) => ({ value: region, label: region })),
    { value: 'other', label: t('region-other') },
    { value: 'federal', label: t('region-federal') },
  ];
}

/** @param {View} view */
export function useSave({ event }) {
  const { live } = usePage();
  return (/** @type {string | null} */ region, /** @type {Group | null} */ group) =>
    void live.act({ name: 'set_profile', event: event.id, region, group });
}
