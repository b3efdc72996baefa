// Counted stitches on a rail that is as long as everyone who voted.
import { stitches } from '../core/ranking.js';
import { useT } from './i18n.jsx';

const GAP = 0.2; // of a stitch, and at most so much of the rail, as in bar.css
const WIDEST = 0.01;

/** How much of the rail is shown: to the end of the last stitch, before its gap. @param {{count: number, filled: number}} made */
export function shownShare({ count, filled }) {
  return filled > 0 ? filled / count - Math.min(GAP / count, WIDEST) / 2 : 0;
}

/**
 * @param {{n: number, of: number, size?: 'phone'|'laptop'|'screen'|'gauge', counted?: boolean, label?: string}} props
 *   `n` supporters of `of` voters; `label` where they are something else
 */
export function Bar({ n, of, size = 'phone', counted = true, label }) {
  const t = useT();
  const made = stitches(n, of);
  const words = t('n-of', { n, all: of });
  const strong = words.startsWith(String(n)) ? String(n) : '';
  return (
    <div
      class={`bar bar--${size}`}
      style={{ '--d': String(of).length }}
      role="img"
      aria-label={label ?? t('supported-by-of', { n, all: of })}
    >
      <span class="bar-rail">
        <span class="bar-fill" style={{ '--n': Math.max(1, made.count), '--p': `${shownShare(made) * 100}%` }} />
      </span>
      {counted && (
        <span class="bar-count" aria-hidden="true">
          {strong}
          <span>{words.slice(strong.length)}</span>
        </span>
      )}
    </div>
  );
}

/** «1 стежок = 5 человек», or nothing where a stitch is a person. @param {{of: number}} props */
export function BarLegend({ of }) {
  const t = useT();
  const { unit } = stitches(0, of);
  return unit > 1 ? <span class="bar-legend">{t('stitch', { n: unit })}</span> : null;
}
