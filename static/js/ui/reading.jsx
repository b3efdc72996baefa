// The reading round: a card, and three marks that stay at the same place under the thumb (V19).
import { Check } from 'lucide';
import { useEffect, useRef } from 'preact/hooks';
import { Card } from './card.jsx';
import { Icon } from './icon.jsx';
import { useT } from './i18n.jsx';

/** From «Не важно» to «Очень важно». */
export const MARKS = /** @type {const} */ ([0, 1, 2]);

/** @param {{idea: import('./card.jsx').CardIdea, at: number, of: number}} props `at` counts from 1; the newest card is read out */
export function ReadingCard({ idea, at, of }) {
  const t = useT();
  const box = useRef(/** @type {HTMLDivElement|null} */ (null));
  const first = useRef(true);
  useEffect(() => {
    if (!first.current) box.current?.focus({ preventScroll: true });
    first.current = false;
  }, [at]);
  return (
    <div ref={box} class="reading" tabIndex={-1}>
      <Progress at={at} of={of} label={t('read-at', { n: at, all: of })} />
      <Card idea={idea} fold={false} />
    </div>
  );
}

/** «3 из 7», as words and as a row of marks. @param {{at: number, of: number, label: string}} props */
export function Progress({ at, of, label }) {
  const t = useT();
  return (
    <p class="progress">
      <span class="sr">{label}</span>
      <span aria-hidden="true">{t('n-of', { n: at, all: of })}</span>
      <span class="progress-dots" aria-hidden="true">
        {Array.from({ length: of }, (_, index) => (
          <i key={index} class={index < at ? 'on' : undefined} />
        ))}
      </span>
    </p>
  );
}

/** @param {{value: number|null, onMark: (value: 0|1|2) => void}} props */
export function Marks({ value, onMark }) {
  const t = useT();
  return (
    <div class="marks" role="group" aria-label={t('read-ask')}>
      {MARKS.map((mark) => (
        <button
          key={mark}
          type="button"
          class={`mark${mark === value ? ' mark--on' : ''}`}
          aria-pressed={mark === value}
          onClick={() => onMark(mark)}
        >
          {mark === value && <Icon of={Check} />}
          {t(`mark-${mark}`)}
        </button>
      ))}
    </div>
  );
}
