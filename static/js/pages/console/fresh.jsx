// What waits outside of a list that keeps still: new ideas, or a better order.
import { ArrowUp, RefreshCw } from 'lucide';
import { useT } from '../../ui/i18n.jsx';
import { Icon } from '../../ui/icon.jsx';

/** @param {{view: import('./view.js').View}} props */
export function Fresh({ view }) {
  const t = useT();
  if (view.fresh === 0 && !view.isStale) return null;
  return (
    <button
      type="button"
      class="pill"
      onClick={() => {
        view.refresh();
        requestAnimationFrame(() => document.querySelector('.ideas > li')?.scrollIntoView({ block: 'nearest' }));
      }}
    >
      <Icon of={view.fresh > 0 ? ArrowUp : RefreshCw} />
      {view.fresh > 0 ? t('count-new', { n: view.fresh }) : t('sort-again')}
    </button>
  );
}
