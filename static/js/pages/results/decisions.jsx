// Decisions of the plenary: what, who, by when, and what has become of each so far.
import { useI18n, useT } from '../../ui/i18n.jsx';
import { Section, IdeaLink } from './section.jsx';
import { useBoot } from './frame.jsx';

/** @import { DecisionRecord } from '../../core/protocol.js' */

/** @param {{decisions: readonly DecisionRecord[]}} props */
export function Decisions({ decisions }) {
  const t = useT();
  const { event } = useBoot();
  if (!decisions.length) return null;
  return (
    <Section id="decisions" title={t('results-decisions', { n: decisions.length })}>
      <ol class="cards">
        {decisions.map((decision) => (
          <li key={decision.id} id={`decision-${decision.no}`} class="card">
            <DecisionCard decision={decision} />
            <p class="card-line no-print">
              <a href={`/${event.code}/decision/${decision.no}`}>{t('decision-page')}</a>
            </p>
          </li>
        ))}
      </ol>
    </Section>
  );
}

/** @param {{decision: DecisionRecord}} props */
export function DecisionCard({ decision }) {
  const { t, day } = useI18n();
  const { no, what, owner, level, due, sources } = decision;
  const facts = [owner, level && t(`level-${level}-full`), due && t('results-due', { date: day(due) })].filter(Boolean);
  return (
    <>
      <div class="results-card-head">
        <span class="card-no">{no}</span>
        <p class="decision-words">{what}</p>
      </div>
      {facts.length > 0 && <p class="card-line">{facts.join(' · ')}</p>}
      {sources.length > 0 && (
        <p class="card-line">
          {t('decision-from')}{' '}
          {sources.map(({ idea, track, no: number }, index) => (
            <span key={idea}>
              {index > 0 && ', '}
              <IdeaLink number={`${track}-${number}`} />
            </span>
          ))}
        </p>
      )}
      <History decision={decision} />
    </>
  );
}

/** The newest entry stands open, earlier ones below it. @param {{decision: DecisionRecord}} props */
export function History({ decision }) {
  const { t, moment } = useI18n();
  const { event } = useBoot();
  const { status, history } = decision;
  const entries = [...history].reverse();
  if (!entries.length) return <p class={`decision-state decision-state--${status}`}>{t(`decision-${status}`)}</p>;
  return (
    <ol class="history" aria-label={t('decision-history')}>
      {entries.map((entry, index) => (
        <li key={`${entry.at} ${index}`} class={index ? 'history-old' : undefined}>
          <p class={`decision-state decision-state--${entry.status}`}>{t(`decision-${entry.status}`)}</p>
          {entry.reason && <p>{entry.reason}</p>}
          <p class="hint">
            {moment(entry.at, event.tz)} · {t(`role-${entry.by}`)}
          </p>
        </li>
      ))}
    </ol>
  );
}
