// All tracks as rows: five threads that cross, and at last are tied to, the thread of the plenary.
import { Badge } from './badge.jsx';
import { useT } from './i18n.jsx';
import { Knot } from './knot.jsx';
import { Thread } from './thread.jsx';
import { trackClass } from './track.js';

/** @param {{children: import('preact').ComponentChildren}} props */
export function OverviewList({ children }) {
  return (
    <div class="over">
      <div class="over-plenary" aria-hidden="true" />
      {children}
    </div>
  );
}

/**
 * A number that is null is not shown: no zero tables before an audience.
 * @param {{
 *   no: number, title: string, phase: string, present?: number|null, ideas?: number|null, voted?: number|null,
 *   sent?: boolean, words?: string,
 * }} props `sent`: its result has arrived; `words` stand instead of the numbers
 */
export function OverviewTile({ no, title, phase, present = null, ideas = null, voted = null, sent = false, words = '' }) {
  const t = useT();
  const share = sent ? 1 : voted !== null && present ? Math.min(1, voted / present) * 0.97 : 0;
  const numbers = [
    { n: present, unit: 'overview-participants' },
    { n: ideas, unit: 'overview-ideas' },
    { n: voted, unit: 'overview-voted' },
  ].filter(({ n }) => n !== null && n > 0);
  return (
    <section class={`tile ${trackClass(no)}${sent ? ' tile--tied' : ''}`} aria-label={t('track-name', { no: String(no) })}>
      <Badge no={no} size="tile" />
      <div class="tile-head">
        <h2>{title}</h2>
        <p class={`tile-phase${sent ? ' tile-phase--sent' : ''}`}>{sent ? t('overview-arrived') : phase}</p>
      </div>
      <p class="tile-numbers">
        {words && <span>{words}</span>}
        {!words && numbers.map(({ n, unit }) => (
          <span key={unit}>
            <b>{n}</b> {t(unit, { n: n ?? 0 })}
          </span>
        ))}
      </p>
      <div class="tile-line">
        <span class="tile-rail" />
        <Thread no={no} share={share} size="screen" />
        {sent && <Knot />}
      </div>
    </section>
  );
}
