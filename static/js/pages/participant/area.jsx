// What a moment is about, and «Мои идеи» beside it; which tab is chosen holds until the next moment.
import { useState } from 'preact/hooks';
import { Tabs } from '../../ui/choice.jsx';
import { useT } from '../../ui/i18n.jsx';
import { Mine } from './mine.jsx';
import { isHall } from './view.js';

/** @typedef {import('./view.js').View} View */
/** @typedef {ReturnType<typeof useTab>} Tab */
/** @typedef {{id: string, label: string, panel: import('preact').ComponentChildren}} Panel */

/** The chosen tab of a moment; `main` until the person chooses another. @param {View} view */
export function useTab({ board: { moment } }) {
  const [chosen, set] = useState({ moment, id: 'main' });
  return {
    id: chosen.moment === moment ? chosen.id : 'main',
    /** @param {string} id */
    choose: (id) => set({ moment, id }),
  };
}

/** @param {{label: string, panels: Panel[], view: View, tab: Tab, onVotes: () => void}} props the first panel's id is `main` */
export function Area({ label, panels, view, tab, onVotes }) {
  const t = useT();
  const mine = { id: 'mine', label: t('my-ideas'), panel: <Mine view={view} onVotes={onVotes} /> };
  const all = isHall(view.board) ? panels : [...panels, mine];
  const shown = all.find(({ id }) => id === tab.id) ?? all[0];
  const tabs = all.map(({ id, label: name }) => ({ id, label: name, count: id === 'mine' ? view.own.length || null : null }));
  return (
    <section aria-label={label}>
      {all.length > 1 && <Tabs label={label} tabs={tabs} value={shown?.id ?? ''} onChange={tab.choose} />}
      <div role={all.length > 1 ? 'tabpanel' : 'group'} id={`${shown?.id}-panel`} class="panel" aria-label={shown?.label}>
        {shown?.panel}
      </div>
    </section>
  );
}
