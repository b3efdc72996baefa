// V21: where all groups agree and where they differ, with the support in each group that may be told (V12).
import { useT } from '../../ui/i18n.jsx';
import { rowsOf } from './standing.js';

/** @typedef {import('./view.js').Shown} Shown */

/** @param {{shown: Shown, list: "agree" | "differ"}} props */
export function GroupList({ shown, list }) {
  const t = useT();
  const rows = rowsOf(shown).filter(({ id }) => shown.standing?.[list].includes(id));
  if (!rows.length) return null;
  const title = t(`groups-${list}`);
  return (
    <section aria-label={title}>
      <h2 class="block-title">{title}</h2>
      <ol class="rank-groups">
        {rows.map(({ id, no, words, groups }) => (
          <li key={id}>
            <p>
              <b>{t('idea-no', { no: String(no) })}</b> {words}
            </p>
            <p class="hint">
              {Object.entries(shown.standing?.groups ?? {}).map(([group, all]) => (
                <span key={group}>
                  {t(`group-${group}`)}: {t('n-of', { n: groups[group] ?? 0, all })}
                </span>
              ))}
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}
