// The five levels of agreement as one bar, with words and counts below it: pattern and place tell, not colour alone.
import { useT } from '../../ui/i18n.jsx';

const LEVELS = [5, 4, 3, 2, 1]; // «Полностью за» first

/** @param {{levels: readonly number[]}} props people by level, those against first */
export function ConsentBar({ levels }) {
  const t = useT();
  const shown = LEVELS.map((level) => ({ level, n: levels[level - 1] ?? 0 }));
  return (
    <div class="consent">
      <div class="consent-bar" aria-hidden="true">
        {shown.map(({ level, n }) => n > 0 && <span key={level} class={`consent-part consent-part--${level}`} style={{ '--n': n }} />)}
      </div>
      <ul class="consent-words">
        {shown.map(({ level, n }) => (
          <li key={level}>
            <span class={`consent-mark consent-part--${level}`} />
            {t(`wall-consent-${level}`)} <b>{n}</b>
          </li>
        ))}
      </ul>
    </div>
  );
}
