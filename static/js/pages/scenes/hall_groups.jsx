// Where the groups of the hall agree and where they differ (V21), with the support in each group that may be told (V12).
import { useRef } from 'preact/hooks';
import { Badge } from '../../ui/badge.jsx';
import { useT } from '../../ui/i18n.jsx';
import { StageEmpty } from '../../ui/stage.jsx';
import { Frame } from '../screen/frame.jsx';
import { useFit } from './hooks.js';
import { standingRows } from './rows.js';

/** @import { StandingRecord } from '../../core/protocol.js' */
/** @import { Track } from '../screen/state.js' */
/** @import { Row } from './rows.js' */
/** @typedef {{row: Row, list: "agree" | "differ", words: string}} Line */

const EACH = 3;

/** @param {{track: Track}} props */
export function HallGroups({ track }) {
  const t = useT();
  const { standing, store } = track;
  const rows = standing ? standingRows(store, standing) : [];
  const lines = standing ? (/** @type {const} */ (['agree', 'differ'])).flatMap((list) => linesOf(t, standing, rows, list)) : [];
  const box = useRef(/** @type {HTMLDivElement|null} */ (null));
  const fit = useFit(box, EACH + 1, JSON.stringify(lines));
  const each = Math.min(EACH, fit.n);
  return (
    <Frame track={track} title={t('scene-groups')} ribbon={t('preliminary')}>
      {lines.length === 0 ? (
        <StageEmpty>{t('groups-none')}</StageEmpty>
      ) : (
        <div class={`fit${fit.isTight ? ' group-lists--small' : ''}`} ref={box}>
          <Part title={t('groups-agree')} lines={lines.filter(({ list }) => list === 'agree').slice(0, each)} />
          <Part title={t('groups-differ')} lines={lines.filter(({ list }) => list === 'differ').slice(0, each)} />
        </div>
      )}
    </Frame>
  );
}

/** @param {import('./words.js').T} t @param {StandingRecord} standing @param {readonly Row[]} rows @param {Line["list"]} list @returns {Line[]} */
function linesOf(t, standing, rows, list) {
  return standing[list].flatMap((id) => {
    const row = rows.find((one) => one.id === id);
    const said = standing.rows.find((one) => one.id === id)?.groups ?? {};
    const words = Object.entries(said).map(([group, n]) => `${t(`group-${group}`)}: ${t('n-of', { n, all: standing.groups[group] ?? 0 })}`);
    return row ? [{ row, list, words: words.join(' · ') }] : [];
  });
}

/** @param {{title: string, lines: readonly Line[]}} props */
function Part({ title, lines }) {
  const t = useT();
  if (!lines.length) return null;
  return (
    <section class="group-part">
      <h2 class="stage-label">{title}</h2>
      <ol>
        {lines.map(({ row, words }) => (
          <li key={row.id} class="group-line">
            {row.track && <Badge no={row.track} size="row" />}
            <p>
              <b>{row.track ? t('idea-no-track', { track: String(row.track), no: String(row.no) }) : t('idea-no', { no: String(row.no) })}</b> {row.headline}
              <span class="newest-more">{words}</span>
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}
