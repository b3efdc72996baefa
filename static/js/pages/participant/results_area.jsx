// Results on one's own phone: the top of the track, and what became of one's own ideas.
import { useState } from 'preact/hooks';
import { Tabs } from '../../ui/choice.jsx';
import { useT } from '../../ui/i18n.jsx';
import { Mine } from './mine.jsx';
import { Results } from './results.jsx';

/** @param {{view: import('./view.js').View, onVotes: () => void}} props */
export function ResultsArea({ view, onVotes }) {
  const t = useT();
  const [tab, setTab] = useState('results');
  const tabs = [
    { id: 'results', label: t('results') },
    { id: 'mine', label: t('my-ideas'), count: view.own.length || null },
  ];
  const metaOf = (/** @type {string} */ id) =>
    [view.ownById.has(id) && t('mine-mark'), view.votes.supported.has(id) && t('results-voted-mine')]
      .filter(Boolean)
      .join(' · ') || null;
  return (
    <section aria-label={t('results')}>
      <Tabs label={t('results')} tabs={tabs} value={tab} onChange={setTab} />
      <div role="tabpanel" id={`${tab}-panel`} class="panel" aria-label={tabs.find(({ id }) => id === tab)?.label}>
        {tab === 'results' ? (
          <Results shown={view} metaOf={metaOf} isTop={view.own.some((idea) => idea.in_top)} />
        ) : (
          <Mine view={view} onVotes={onVotes} />
        )}
      </div>
    </section>
  );
}
