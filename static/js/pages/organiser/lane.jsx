// One track's row: phase, numbers, the next step, and a way in as its moderator.
import { ExternalLink } from 'lucide';
import { useState } from 'preact/hooks';
import { may } from '../../core/protocol.js';
import { Badge } from '../../ui/badge.jsx';
import { Button } from '../../ui/button.jsx';
import { useI18n, useT } from '../../ui/i18n.jsx';
import { Confirm, Notice } from '../../ui/messages.jsx';
import { Timer } from '../../ui/timer.jsx';
import { trackClass } from '../../ui/track.js';
import { usePage } from '../shared/page.jsx';
import { useModeratorDoor } from './door.js';
import { useFocusBack } from './focus.js';
import { momentOf } from './moment.js';
import { refusalText } from './refusal.js';

/** @import { EventRecord, LaneRecord, Wish } from '../../core/protocol.js' */
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
      {lane && <LaneSteps event={event} place={place} lane={lane} />}
    </li>
  );
}

/** @param {{event: EventRecord, lane: LaneRecord}} props */
function LaneState({ lane }) {
  const t = useT();
  const { clock } = usePage().live;
  return (
    <div class="lane-state">
      <p class={`lane-phase lane-phase--${lane.phase}`}>{t(`phase-${lane.phase.replaceAll('_', '-')}`)}</p>
      {lane.phase === 'open' && !lane.ideas_on && <p class="ghost">{t('lane-ideas-off')}</p>}
      {lane.phase === 'open' && !lane.voting_on && <p class="ghost">{t('lane-voting-off')}</p>}
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
  return (
    <Numbers
      numbers={[
        { words: t('lane-connected'), value: place.present },
        { words: t('lane-ideas'), value: lane.ideas },
        { words: t('lane-voted'), value: lane.voted },
        { words: t('lane-votes'), value: lane.votes },
        { words: t('lane-held'), value: lane.held, isAlarming: lane.held > 0 },
        { words: t('lane-sent'), value: <span class="number-text">{sent}</span> },
      ]}
    />
  );
}

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

/** @typedef {{id: string, words: string, question?: string, yes?: string, help?: string, wish: Wish}} Step */

/**
 * What the organiser may do next on a track, of the moderator's steps.
 * @param {(id: string, args?: Record<string, string>) => string} t
 * @param {Place["track"]} track
 * @param {LaneRecord} lane
 * @returns {Step[]}
 */
export function stepsOf(t, track, lane) {
  const board = track.id;
  const no = String(track.no);
  /** @type {Step[]} */
  const steps = [];
  const open = { id: 'open', wish: /** @type {Wish} */ ({ name: 'change_phase', board, phase: 'open' }) };
  if (lane.phase === 'lobby' && may('organiser', 'change_phase', lane.phase)) {
    steps.push({ ...open, words: t('start-open') });
  }
  if (lane.phase === 'handed_over' && may('organiser', 'change_phase', lane.phase)) {
    steps.push({ ...open, words: t('lane-reopen'), question: t('lane-reopen-ask', { no }), help: t('lane-reopen-help') });
  } else if (lane.ideas > 0 && may('organiser', 'send_result', lane.phase)) {
    steps.push({
      id: 'send',
      words: t('bar-send'),
      yes: t('send-confirm'),
      question: t('lane-send-ask', { no }),
      help: t('lane-send-help'),
      wish: { name: 'send_result', board },
    });
  }
  return steps;
}

/** @param {{event: EventRecord, place: Place, lane: LaneRecord}} props */
function LaneSteps({ event, place, lane }) {
  const t = useT();
  const { live } = usePage();
  const [asked, setAsked] = useState(/** @type {Step | null} */ (null));
  const box = useFocusBack(asked !== null);
  const door = useModeratorDoor({ event, track: place.track });
  const own = live.outbox.of(live.as).filter(({ command }) => 'board' in command && command.board === place.track.id);
  const isBusy = own.some(({ state }) => state !== 'refused');
  const refused = own.find(({ state }) => state === 'refused');
  const take = (/** @type {Step} */ step) => {
    if (refused) live.outbox.dismiss(refused.op);
    live.act(step.wish);
    setAsked(null);
    box.current?.focus(); // the button may soon be another one
  };
  return (
    <div class="lane-steps" ref={box} tabIndex={-1}>
      {asked ? (
        <Confirm question={asked.question ?? ''} yes={asked.yes ?? asked.words} onYes={() => take(asked)} onNo={() => setAsked(null)}>
          <p class="ghost">{asked.help}</p>
        </Confirm>
      ) : (
        <div class="row">
          {stepsOf(t, place.track, lane).map((step) => (
            <Button key={step.id} busy={isBusy} onClick={() => (step.question ? setAsked(step) : take(step))}>
              {step.words}
            </Button>
          ))}
          <Button icon={ExternalLink} busy={door.isBusy} onClick={door.enter}>
            {t('lane-enter')}
          </Button>
        </div>
      )}
      {refused && (
        <Notice tone="error" onDismiss={() => live.outbox.dismiss(refused.op)}>
          {refusalText(t, refused.code, refused.detail)}
        </Notice>
      )}
      {door.code && <Notice tone="error">{refusalText(t, door.code)}</Notice>}
    </div>
  );
}
