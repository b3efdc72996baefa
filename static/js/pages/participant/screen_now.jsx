// What is on the plenary screen just now, in a phone's words: a title, and as much of it as can be read in the hand.
import { BarLegend } from '../../ui/bar.jsx';
import { Badge } from '../../ui/badge.jsx';
import { Button } from '../../ui/button.jsx';
import { useT } from '../../ui/i18n.jsx';
import { RankingList } from '../../ui/ranking.jsx';
import { useTurning } from '../plenary/air.js';
import { usePage } from '../shared/page.jsx';
import { onAirAt } from './on_air.js';
import { dashed } from './words.js';

/** @import { StreamStore } from '../../core/store.js' */
/** @typedef {import('./on_air.js').OnAir} OnAir */
/** @typedef {import('./words.js').T} T */

const NO_STAGE = /** @type {const} */ ({ control: 'auto', slots: [], black: false });

/** @returns {OnAir | null} null before it is known */
export function useOnAir() {
  const t = useT();
  const { boot, live } = usePage();
  const events = /** @type {StreamStore | null} */ (live.store(`event:${boot.event.id}`));
  const air = events?.all('air')[0];
  useTurning(air ?? NO_STAGE, live.clock);
  return events && onAirAt(events, live.clock.now(), t('status-hidden'));
}

/** «Итоги · Площадка 3». @param {T} t @param {OnAir} on */
export function titleOf(t, { kind, track, top }) {
  const no = String(track);
  const key = kind === 'track_top' && !top ? 'air-track' : `air-${dashed(kind)}`;
  return track > 0 && ['track_top', 'spotlight', 'groups', 'regions'].includes(kind) ? t(`${key}-of`, { no }) : t(key);
}

/** A dark or a welcoming screen asks for nothing: then there is nothing to say either. @param {OnAir | null} on */
export const isQuiet = (on) => on === null || on.isBlack || on.kind === 'lobby';

/** @param {{on: OnAir, code: string, isPublic: boolean}} props */
export function ScreenNow({ on, code, isPublic }) {
  const t = useT();
  return (
    <section class="on-air stack stack--tight" aria-label={t('air-now')}>
      <div role="status">
        <p class="hint">{t('air-now')}</p>
        <h2 class="on-air-title">
          {on.track > 0 && <Badge no={on.track} />}
          <span>{titleOf(t, on)}</span>
        </h2>
      </div>
      <Content on={on} />
      {on.kind === 'result_qr' && isPublic && (
        <Button wide href={`/${code}/results`}>
          {t('air-to-results')}
        </Button>
      )}
    </section>
  );
}

/** @param {{on: OnAir}} props */
function Content({ on: { kind, idea, rows, top, track, text } }) {
  const t = useT();
  if (kind === 'message') return <p class="lead on-air-text">{text}</p>;
  if (idea) return <Idea idea={idea} voted={top?.voted ?? 0} />;
  if (!top || rows.length === 0 || kind !== 'track_top') return null;
  if (top.voted === 0) return <Unranked rows={rows} />;
  return (
    <>
      <RankingList rows={rows} voters={top.voted} no={track} size="phone" label={t('top')} />
      <p class="hint">{t(top.paper ? 'turnout-paper' : 'turnout', { voted: top.voted, present: Math.max(top.voted, top.present), paper: top.paper })}</p>
      <BarLegend of={top.voted} />
    </>
  );
}

/** @param {{idea: {no: string, words: string, n: number}, voted: number}} props */
function Idea({ idea: { no, words, n }, voted }) {
  const t = useT();
  return (
    <div class="card">
      <p class="card-head">
        <span class="card-no">{no}</span>
        <span class="card-headline">{words}</span>
      </p>
      {n > 0 && voted > 0 && <p class="card-line">{t('air-supported', { n, all: voted })}</p>}
    </div>
  );
}

/** Bars of nothing say nothing. @param {{rows: readonly import('./on_air.js').Row[]}} props */
function Unranked({ rows }) {
  return (
    <ol class="cards">
      {rows.map(({ id, no, headline }) => (
        <li key={id} class="card card-head">
          <span class="card-no">{no}</span>
          <p>{headline}</p>
        </li>
      ))}
    </ol>
  );
}
