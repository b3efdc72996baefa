// Agreement: five levels as big buttons, and how the answers are spread (V20).
import { Check } from 'lucide';
import { Bar } from './bar.jsx';
import { Icon } from './icon.jsx';
import { useT } from './i18n.jsx';

/** From «Полностью за» to «Против». */
export const STANCES = /** @type {const} */ ([5, 4, 3, 2, 1]);

/** @param {{value: number, onChange: (level: 1|2|3|4|5) => void}} props `value` 0: no answer yet */
export function Stances({ value, onChange }) {
  const t = useT();
  return (
    <div class="stances" role="group" aria-label={t('stance-ask')}>
      {STANCES.map((level) => (
        <button
          key={level}
          type="button"
          class={`mark${level === value ? ' mark--on' : ''}`}
          aria-pressed={level === value}
          onClick={() => onChange(level)}
        >
          {level === value && <Icon of={Check} />}
          {t(`stance-${level}`)}
        </button>
      ))}
    </div>
  );
}

/**
 * The distribution and its median, never a mean.
 * @param {{levels: readonly number[], median: number|null, objections?: readonly string[]}} props people at levels 1 to 5
 */
export function StanceSpread({ levels, median, objections = [] }) {
  const t = useT();
  const answered = levels.reduce((sum, n) => sum + n, 0);
  return (
    <div class="spread">
      <ul>
        {STANCES.map((level) => (
          <li key={level}>
            <span>{t(`stance-${level}`)}</span>
            <Bar n={levels[level - 1] ?? 0} of={answered} />
          </li>
        ))}
      </ul>
      {median !== null && <p class="card-line">{t('stance-median', { level: medianWords(t, median) })}</p>}
      {objections.map((text, index) => (
        <p key={index} class="card-line">
          {t('stance-objected', { text })}
        </p>
      ))}
    </div>
  );
}

/** A median may fall between two levels. @param {import('./i18n.jsx').Words['t']} t @param {number} median */
export function medianWords(t, median) {
  const [low, high] = [Math.floor(median), Math.ceil(median)].map((level) => t(`stance-${level}`));
  return low === high ? String(low) : t('stance-between', { low: String(low), high: String(high) });
}
