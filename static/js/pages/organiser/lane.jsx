// One track's row: phase, numbers, the next step, and a way in as its moderator.
import { momentWord } from '../../core/plan_clock.js';
import { Badge } from '../../ui/badge.jsx';
import { useI18n, useT } from '../../ui/i18n.jsx';
import { Timer } from '../../ui/timer.jsx';
import { trackClass } from '../../ui/track.js';
import { usePage } from '../shared/page.jsx';
import { LaneClock } from './lane_clock.jsx';
import { LaneSteps } from './lane_steps.jsx';
import { momentOf } from './moment.js';

/** @import { EventRecord, LaneRecord } from '../../core/protocol.js' */
/** @import { Place } from './places.js' */
/** @typedef {{words: string, value: import('preact').ComponentChildren, isAlarming?: boolean}} NumberWithWords */

/** @param {{event: EventRecord, place: Place}} props */
export function Lane({ event, place }) {
  const t = useT();
  const { track, lane } = place;
  return (
    <li class={`lane ${trackClass(track.no)}`}>
      <div class="lane-head">
        <Badge no={track.no} size="l" label={t('track-name', { no: String(track.no) })} />
        <div>
          <h3>{track.short || track.title}</h3>
          {track.room && <p class="ghost">{track.room}</p>}
        </div>
      </div>
      {lane && <LaneState event={event} lane={lane} />}
      {lane && <LaneNumbers event={event} place={place} lane={lane} />}
      {lane && !event.sealed_at && <LaneSteps event={event} place={place} lane={lane} />}
    </li>
  );
}

/** @param {{event: EventRecord, lane: LaneRecord}} props */
function LaneState({ lane }) {
  const t = useT();
  const { clock } = usePage().live;
  return (
    <div class="lane-state">
      {lane.trial && <p class="ghost">{t('trial')}</p>}
      <p class={`lane-phase lane-phase--${lane.phase}`}>{t(`phase-${momentWord({ ...lane, mode: lane.ballot_mode })}`)}</p>
      {lane.phase === 'open' && !lane.ideas_on && <p class="ghost">{t('lane-ideas-off')}</p>}
      {lane.phase === 'open' && !lane.voting_on && <p class="ghost">{t('lane-voting-off')}</p>}
      <LaneClock lane={lane} />
      <Timer endsAt={lane.timer_ends_at} now={() => clock.now()} size="laptop" />
    </div>
  );
}

/** @param {{event: EventRecord, place: Place, lane: LaneRecord}} props */
function LaneNumbers({ event, place, lane }) {
  const { t, language } = useI18n();
  const { clock } = usePage().live;
  const sent = lane.sent_at
    ? t('lane-sent-version', { version: String(lane.sent_version), time: momentOf(lane.sent_at, event.tz, language, clock.now()) })
    : t('lane-not-sent');
  const isVoting = lane.moment === 'vote' || lane.moment === 'closed';
  return (
    <Numbers
      numbers={[
        { words: t('lane-connected'), value: place.present },
        { words: t('lane-ideas'), value: lane.ideas },
        { words: t('lane-voted'), value: isVoting ? t('n-of', { n: lane.voted, all: place.of }) : lane.voted },
        { words: t('lane-votes'), value: isBlindLane(lane) ? <span class="number-text">{t('lane-votes-secret')}</span> : lane.votes },
        { words: t('lane-held'), value: lane.held, isAlarming: lane.held > 0 },
        { words: t('lane-sent'), value: <span class="number-text">{sent}</span> },
      ]}
    />
  );
}

/** V8: until the reveal even the sum of the votes is nobody's. @param {LaneRecord} lane */
const isBlindLane = ({ ballot_mode, ballot_state }) => ballot_mode === 'blind' && ballot_state !== 'revealed';

/** @param {{numbers: NumberWithWords[]}} props */
export function Numbers({ numbers }) {
  return (
    <dl class="numbers">
      {numbers.map(({ words, value, isAlarming }) => (
        <div key={words} class={isAlarming ? 'number number--alarm' : 'number'}>
          <dt>{words}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
