// What the organiser may do on a track: the moderator's next step, or everything, as its moderator.
import { ExternalLink } from 'lucide';
import { useState } from 'preact/hooks';
import { may } from '../../core/protocol.js';
import { Button } from '../../ui/button.jsx';
import { useT } from '../../ui/i18n.jsx';
import { Confirm, Notice } from '../../ui/messages.jsx';
import { usePage } from '../shared/page.jsx';
import { useModeratorDoor } from './door.js';
import { useFocusBack } from './focus.js';
import { refusalText } from './refusal.js';

/** @import { Entry } from '../../core/entry.js' */
/** @import { EventRecord, LaneRecord, Wish } from '../../core/protocol.js' */
/** @import { Place } from './places.js' */
/** A step with a question asks in place first. @typedef {{id: string, words: string, question?: string, yes?: string, help?: string, wish: Wish}} Step */

/**
 * @param {(id: string, args?: Record<string, string>) => string} t
 * @param {Place["track"]} track
 * @param {LaneRecord} lane
 * @returns {Step[]}
 */
export function stepsOf(t, track, lane) {
  const board = track.id;
  const no = String(track.no);
  const mayChange = may('organiser', 'change_phase', lane.moment);
  const open = { id: 'open', wish: /** @type {Wish} */ ({ name: 'change_phase', board, phase: 'open' }) };
  if (lane.phase === 'lobby' && mayChange) return [{ ...open, words: t('start-open') }];
  if (lane.phase === 'handed_over' && mayChange) {
    return [{ ...open, words: t('lane-reopen'), question: t('lane-reopen-ask', { no }), help: t('lane-reopen-help') }];
  }
  if (lane.ideas === 0 || lane.trial || !may('organiser', 'send_result', lane.moment)) return [];
  const asking = { question: t('lane-send-ask', { no }), help: t('lane-send-help'), yes: t('send-confirm') };
  return [{ id: 'send', words: t('bar-send'), ...asking, wish: { name: 'send_result', board } }];
}

/** @param {{event: EventRecord, place: Place, lane: LaneRecord}} props */
export function LaneSteps({ event, place, lane }) {
  const t = useT();
  const { live, status } = usePage();
  const [asked, setAsked] = useState(/** @type {Step | null} */ (null));
  const box = useFocusBack(asked !== null);
  const door = useModeratorDoor({ event, track: place.track });
  const own = live.outbox.of(live.as).filter(({ command }) => 'board' in command && command.board === place.track.id);
  const refused = own.find(({ state }) => state === 'refused') ?? null;
  const isWaiting = own.some(({ state }) => state !== 'refused');
  const take = (/** @type {Step} */ step) => {
    if (refused) live.outbox.dismiss(refused.op);
    live.act(step.wish);
    setAsked(null);
    box.current?.focus(); // the button may soon be another one
  };
  return (
    <div class="lane-steps" ref={box} tabIndex={-1}>
      {asked ? (
        <Confirm question={asked.question ?? ''} yes={asked.yes ?? asked.words} blocked={status.isOffline} onYes={() => take(asked)} onNo={() => setAsked(null)}>
          <p class="ghost">{asked.help}</p>
        </Confirm>
      ) : (
        <div class="row">
          {stepsOf(t, place.track, lane).map((step) => (
            <Button key={step.id} busy={isWaiting} disabled={status.isOffline} onClick={() => (step.question ? setAsked(step) : take(step))}>
              {step.words}
            </Button>
          ))}
          <Button icon={ExternalLink} busy={door.isBusy} onClick={door.enter}>
            {t('lane-enter')}
          </Button>
        </div>
      )}
      <LaneNotes refused={refused} doorCode={door.code} />
    </div>
  );
}

/** What became of the last step. @param {{refused: Entry | null, doorCode: string | null}} props */
function LaneNotes({ refused, doorCode }) {
  const t = useT();
  const { live } = usePage();
  return (
    <>
      {refused && (
        <Notice tone="error" onDismiss={() => live.outbox.dismiss(refused.op)}>
          {refusalText(t, refused.code, refused.detail)}
        </Notice>
      )}
      {doorCode && <Notice tone="error">{refusalText(t, doorCode)}</Notice>}
    </>
  );
}
