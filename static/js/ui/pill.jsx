// «12 новых»: newcomers wait behind it, so that nothing moves under a finger.
import { ArrowUp } from 'lucide';
import { Icon } from './icon.jsx';
import { useT } from './i18n.jsx';

/** Keeps its room when there is nothing new. @param {{count: number, onClick: () => void, label?: string}} props */
export function Pill({ count, onClick, label }) {
  const t = useT();
  return (
    <div class="pill-room">
      {count > 0 && (
        <button type="button" class="pill" aria-label={label} onClick={onClick}>
          <Icon of={ArrowUp} />
          {t('count-new', { n: count })}
        </button>
      )}
    </div>
  );
}
