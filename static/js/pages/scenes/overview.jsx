// All tracks at a glance: what each is doing, how many take part, and whose results have arrived.
import { useT, useI18n } from '../../ui/i18n.jsx';
import { OverviewList, OverviewTile } from '../../ui/overview.jsx';
import { useSecondsLeft } from '../../ui/seconds.js';
import { Stage } from '../../ui/stage.jsx';
import { usePage } from '../shared/page.jsx';
import { useSteady, useTurn } from './hooks.js';
import { nameOf } from './state.js';
import { laneWords } from './words.js';

/** @import { LaneRecord, TrackRecord } from '../../core/protocol.js' */
/** @import { State } from './state.js' */

const ROWS = 5;
const PAGE_MS = 12_000;

/** @param {{state: State}} props */
export function OverviewScene({ state }) {
  const { live, status } = usePage();
  const t = useT();
  const present = useSteady(status.present[`event:${state.event.id}`] ?? {});
  const lanes = useSteady(Object.fromEntries(state.lanes));
  const count = Math.ceil(state.tracks.length / ROWS);
  const page = useTurn(live.clock, count, PAGE_MS);
  const each = Math.ceil(state.tracks.length / Math.max(1, count));
  return (
    <Stage
      title={t('scene-overview')}
      timer={count > 1 && <PageNo page={page} count={count} />}
      rehearsal={state.event.rehearsal}
      ribbon={[...state.lanes.values()].some(({ voted }) => voted > 0) && t('preliminary')}
    >
      <OverviewList>
        {state.tracks.slice(page * each, (page + 1) * each).map((track) => (
          <Tile key={track.id} track={track} lane={lanes[track.id]} present={present[track.id] ?? 0} />
        ))}
      </OverviewList>
    </Stage>
  );
}

/** @param {{page: number, count: number}} props */
export function PageNo({ page, count }) {
  const t = useT();
  return <p class="page-no">{t('live-page', { no: String(page + 1), all: String(count) })}</p>;
}

/** @param {{track: TrackRecord, lane: LaneRecord | undefined, present: number}} props */
function Tile({ track, lane, present }) {
  const { live } = usePage();
  const { t, minutes } = useI18n();
  const ends = lane?.phase === 'open' ? lane.timer_ends_at : null;
  const left = useSecondsLeft(ends, () => live.clock.now());
  return (
    <OverviewTile
      no={track.no}
      title={nameOf(track, 26)}
      phase={left ? t('overview-left', { time: minutes(left) }) : laneWords(t, lane)}
      present={Math.max(present, lane?.voted ?? 0)}
      ideas={lane?.ideas ?? null}
      voted={lane?.voted ?? null}
      sent={(lane?.sent_version ?? 0) > 0}
    />
  );
}
