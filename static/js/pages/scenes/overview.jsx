// All tracks at a glance: what each is doing, how many take part, and whose results have arrived.
import { useT, useI18n } from '../../ui/i18n.jsx';
import { OverviewList, OverviewTile } from '../../ui/overview.jsx';
import { Stage } from '../../ui/stage.jsx';
import { usePage } from '../shared/page.jsx';
import { useNow } from '../shared/hooks.js';
import { clockOf } from './clock.js';
import { useSteady, useTurn } from './hooks.js';
import { isSecret, nameOf, turnoutNow } from './state.js';
import { laneWords, preliminary, turnoutWords } from './words.js';

/** @import { LaneRecord, TrackRecord } from '../../core/protocol.js' */
/** @import { State } from './state.js' */
/** @import { T } from './words.js' */

const ROWS = 5;
const PAGE_MS = 12_000;
const NOBODY = { voted: 0, present: 0, there: 0 };

/** @param {{state: State}} props */
export function OverviewScene({ state }) {
  const { live, status } = usePage();
  const t = useT();
  const lanes = useSteady(Object.fromEntries(state.lanes));
  const turnouts = useSteady(Object.fromEntries([...state.lanes.values()].map((lane) => [lane.id, turnoutNow(state, status, lane)])));
  const count = Math.ceil(state.tracks.length / ROWS);
  const page = useTurn(live.clock, count, PAGE_MS);
  const each = Math.ceil(state.tracks.length / Math.max(1, count));
  return (
    <Stage
      title={t('scene-overview')}
      timer={count > 1 && <PageNo page={page} count={count} />}
      rehearsal={state.event.rehearsal}
      ribbon={[...state.lanes.values()].some(({ voted, trial }) => voted > 0 && !trial) && preliminary(t, state.event)}
    >
      <OverviewList>
        {state.tracks.slice(page * each, (page + 1) * each).map((track) => (
          <Tile key={track.id} track={track} lane={inEarnest(lanes[track.id])} turnout={turnouts[track.id] ?? NOBODY} />
        ))}
      </OverviewList>
    </Stage>
  );
}

/** A trial is nothing that the hall hears of. @param {LaneRecord | undefined} lane */
const inEarnest = (lane) => (lane?.trial ? undefined : lane);

/** @param {{page: number, count: number}} props */
export function PageNo({ page, count }) {
  const t = useT();
  return <p class="page-no">{t('live-page', { no: String(page + 1), all: String(count) })}</p>;
}

/** @param {{track: TrackRecord, lane: LaneRecord | undefined, turnout: ReturnType<typeof turnoutNow>}} props */
function Tile({ track, lane, turnout }) {
  const { live } = usePage();
  const { t, minutes } = useI18n();
  const now = useNow(live.clock, 250);
  const clock = lane ? clockOf(lane, now) : null;
  const left = clock && clock.seconds > 0 && !clock.isOver ? t('overview-left', { time: minutes(clock.seconds) }) : '';
  const sent = lane !== undefined && lane.sent_version > 0 && !isSecret(lane);
  return (
    <OverviewTile
      no={track.no}
      title={nameOf(track, 26)}
      phase={lane?.phase === 'open' && left ? left : laneWords(t, lane)}
      words={sent ? '' : joined(lane ? said(t, lane, turnout) : '', left)}
      present={turnout.there}
      ideas={lane?.ideas ?? null}
      voted={lane ? turnout.voted : 0}
      sent={sent}
    />
  );
}

/** What stands for the numbers where there is only one to tell: in silence the ideas, in secret the turnout. @param {T} t @param {LaneRecord} lane @param {{voted: number, present: number}} turnout */
function said(t, lane, turnout) {
  if (isSecret(lane)) return turnoutWords(t, turnout);
  const isSilent = lane.moment === 'collect' && lane.silent;
  return isSilent && lane.ideas > 0 ? t('overview-working', { n: lane.ideas }) : '';
}

/** @param {string} words @param {string} left */
const joined = (words, left) => (words && left ? `${words} · ${left}` : words);
