// Silent collecting: why nobody's texts are seen, how many there are, and one's own.
import { useCalm } from '../../ui/calm.js';
import { useT } from '../../ui/i18n.jsx';

/** The sentence and a calm counter. @param {{count: import('../../core/protocol.js').CountRecord | null}} props */
export function Silent({ count }) {
  const t = useT();
  const ideas = useCalm(count?.ideas ?? 0, 2000);
  const regions = useCalm(count?.regions ?? 0, 2000);
  return (
    <section class="silent" aria-label={t('phase-collect-silent')}>
      <p class="hint">{t('silent-why')}</p>
      {ideas > 0 && (
        <p class="silent-count">
          {t('silent-ideas', { n: ideas })}
          {regions > 1 && ` · ${t('silent-regions', { n: regions })}`}
        </p>
      )}
    </section>
  );
}
