// The plan of the sitting as a numbered list, and the scenes that it does not name.
import { Airplay } from 'lucide';
import { Badge } from '../../ui/badge.jsx';
import { Icon } from '../../ui/icon.jsx';
import { useT } from '../../ui/i18n.jsx';
import { isBreakdown } from '../scenes/pages.js';
import { laneWords, sceneWords } from '../scenes/words.js';
import { isAtWork, nameOf, newestResult, trackOf } from '../scenes/state.js';
import { useDesk } from './desk.jsx';
import { missingOf, ready, stopNow, stopsOf } from './stops.js';

/** @import { State } from '../scenes/state.js' */
/** @import { T } from '../scenes/words.js' */
/** @import { Stop } from './stops.js' */

/** @param {{typed: import('./host.jsx').Keys}} props */
export function Agenda({ typed }) {
  const t = useT();
  const { state, air } = useDesk();
  const stops = stopsOf(state);
  const now = stopNow(state, stops, air);
  const planned = stops.filter(({ agenda }) => agenda !== null);
  const others = stops.filter(({ agenda, scene }) => agenda === null && !isBreakdown(scene));
  const parts = stops.filter(({ agenda, scene }) => agenda === null && isBreakdown(scene));
  const missing = missingOf(state).map((kind) => t(`scene-${kind.replace(/_/g, '-')}`));
  return (
    <section class="stack" aria-label={t('agenda')}>
      <h2 class="block-title">{t('agenda')}</h2>
      {stops.length > 0 && <p class="ghost">{t('agenda-tap')}</p>}
      {planned.length > 0 ? <Stops stops={planned} now={now} /> : <p>{t('agenda-empty')}</p>}
      {missing.length > 0 && <p class="ghost">{t('agenda-missing', { list: missing.join(' · ') })}</p>}
      {others.length > 0 && <h3 class="block-title">{t('host-scenes')}</h3>}
      {others.length > 0 && <Stops stops={others} now={now} />}
      {parts.length > 0 && (
        <details class="host-more">
          <summary>{t('host-breakdowns', { first: String(parts[0]?.no), last: String(parts[parts.length - 1]?.no) })}</summary>
          <Stops stops={parts} now={now} />
        </details>
      )}
      <p class="ghost keys-only" role="status">
        {typed.typed ? t('jump-typed', { no: typed.typed }) : typed.isOn && t('jump-help')}
      </p>
    </section>
  );
}

/** @param {{stops: Stop[], now: Stop | null}} props */
function Stops({ stops, now }) {
  const t = useT();
  const { state, take } = useDesk();
  return (
    <ol class="stops">
      {stops.map((stop) => {
        const scene = ready(state, stop.scene);
        const isNow = stop.key === now?.key;
        return (
          <li key={stop.key}>
            <button
              type="button"
              class={`stop${isNow ? ' stop--on' : ''}`}
              aria-current={isNow ? 'true' : undefined}
              aria-disabled={scene ? undefined : true}
              title={scene && !isNow ? t('host-take') : undefined}
              onClick={() => scene && take(scene, stop.agenda)}
            >
              <b class="stop-no">{stop.no}</b>
              <TrackMark board={stop.scene.board ?? null} />
              <span class="stop-text">
                {wordsOf(t, state, stop)}
                <small>{stateWords(t, state, stop)}</small>
              </span>
              <span class="stop-more">
                {isNow ? t('agenda-on') : stop.minutes !== null && t('agenda-minutes', { n: stop.minutes })}
                {scene && !isNow && <Icon of={Airplay} />}
              </span>
            </button>
          </li>
        );
      })}
    </ol>
  );
}

/** @param {{board: string | null}} props */
function TrackMark({ board }) {
  const t = useT();
  const { state } = useDesk();
  const track = trackOf(state, board);
  return track && <Badge no={track.no} label={t('track-name', { no: String(track.no) })} />;
}

/** @param {T} t @param {State} state @param {Stop} stop */
function wordsOf(t, state, { title, scene }) {
  const { kind, board = null } = scene;
  const track = kind === 'track_top' ? trackOf(state, board) : null;
  return title || nameOf(track) || sceneWords(t, state, { kind, board, result: null, idea: null });
}

/** What a track has for the wall now. @param {T} t @param {State} state @param {Stop} stop */
function stateWords(t, state, { scene }) {
  if (scene.kind !== 'track_top' || !scene.board) return null;
  const lane = state.lanes.get(scene.board);
  const result = newestResult(state, scene.board);
  if (result && !isAtWork(lane)) return t('agenda-result', { version: String(result.version) });
  return laneWords(t, lane);
}
