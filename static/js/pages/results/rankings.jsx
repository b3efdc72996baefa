// What each track has sent, and the hall's own ballot: counted rows, each leading to the story of its idea.
import { Badge } from '../../ui/badge.jsx';
import { BarLegend } from '../../ui/bar.jsx';
import { bracketsOf } from '../../ui/brackets.js';
import { useI18n, useT } from '../../ui/i18n.jsx';
import { RankingList } from '../../ui/ranking.jsx';
import { trackClass } from '../../ui/track.js';
import { useBoot } from './frame.jsx';
import { IdeaLink, Section } from './section.jsx';

/** @import { OutcomeResult, OutcomeRow, OutcomeTrack } from '../../core/protocol.js' */

/** @param {{tracks: readonly OutcomeTrack[]}} props */
export function Tracks({ tracks }) {
  const t = useT();
  return (
    <Section id="tracks" title={t('results-tracks')}>
      {tracks.map((track) => (
        <article key={track.no} id={`track-${track.no}`} class={`results-track ${trackClass(track.no)}`}>
          <h3 class="results-track-title">
            <Badge no={track.no} size="m" />
            <span>{t('track-full', { no: String(track.no), title: track.title })}</span>
          </h3>
          {track.result ? <Ranking result={track.result} no={track.no} /> : <p class="hint">{t('results-track-none')}</p>}
        </article>
      ))}
    </Section>
  );
}

/** @param {{result: OutcomeResult | null}} props */
export function Hall({ result }) {
  const t = useT();
  if (!result) return null;
  return (
    <Section id="hall" title={t('results-hall')}>
      <Ranking result={result} no={0} />
    </Section>
  );
}

/** @param {{result: OutcomeResult, no: number}} props */
function Ranking({ result, no }) {
  const { t, moment } = useI18n();
  const { event } = useBoot();
  const { question, voted, present, paper, version, at, note } = result;
  const top = result.rows.slice(0, result.cut);
  const rest = result.rows.slice(result.cut);
  const sent = version > 0 ? [t('results-version-at', { version: String(version), moment: moment(at, event.tz) })] : [];
  return (
    <div class="stack">
      {question && <p class="lead">{question}</p>}
      {voted > 0 ? <Rows rows={top} voted={voted} no={no} label={t('top')} /> : <Plain rows={result.rows} />}
      {voted > 0 && (
        <p class="hint">{[t(paper ? 'turnout-paper' : 'turnout', { voted, present, paper }), ...sent].join(' · ')}</p>
      )}
      {note && <p>{t('results-note', { note })}</p>}
      {voted > 0 && rest.length > 0 && (
        <details class="fold">
          <summary>{t('results-rest', { n: rest.length })}</summary>
          <Rows rows={rest} voted={voted} no={no} label={t('results-rest', { n: rest.length })} />
        </details>
      )}
    </div>
  );
}

/** @param {{rows: readonly OutcomeRow[], voted: number, no: number, label: string}} props */
function Rows({ rows, voted, no, label }) {
  const t = useT();
  const ranked = rows.map((row) => ({ ...row, no: row.number, n: row.supporters, meta: <Meta row={row} /> }));
  const isNear = bracketsOf(rows).some(({ kind }) => kind === 'nearly-tied');
  return (
    <>
      <RankingList rows={ranked} voters={voted} no={no} size="phone" label={label} />
      {isNear && <p class="hint">{t('results-near')}</p>}
      <BarLegend of={voted} />
    </>
  );
}

/** Without a single vote there are no places. @param {{rows: readonly OutcomeRow[]}} props */
function Plain({ rows }) {
  return (
    <ol class="results-list">
      {rows.map((row) => (
        <li key={row.id}>
          <p>{row.headline}</p>
          <Meta row={row} />
        </li>
      ))}
    </ol>
  );
}

/** @param {{row: OutcomeRow}} props */
function Meta({ row }) {
  const t = useT();
  const { number, kind, level, members, regions } = row;
  const facts = [
    kind !== 'proposal' && t(`kind-${kind}`),
    level && t(`level-${level}-full`),
    members > 0 && t('merged-family', { ideas: members + 1, regions }),
  ].filter(Boolean);
  return (
    <>
      {facts.length > 0 && <span>{facts.join(' · ')}</span>}
      <span class="no-print">
        <IdeaLink number={number}>{t('results-story', { no: number })}</IdeaLink>
      </span>
    </>
  );
}
