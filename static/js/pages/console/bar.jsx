// What the console's upper edge says: place, rehearsal, connection, time left.
import { Clock, WifiOff } from 'lucide';
import { Icon } from '../../ui/icon.jsx';
import { useT } from '../../ui/i18n.jsx';
import { useMedia } from '../../ui/media.js';
import { Timer } from '../../ui/timer.jsx';
import { boardName } from '../../ui/track.js';
import { WIDE } from './media.js';
import { StepTime } from './plan_clock.jsx';
import { isPlanned } from './plan_model.js';
import { useDesk } from './state.jsx';

/**
 * «Площадка 1 · ауд. 101»
 * @param {import('./refusals.js').T} t
 * @param {{no: number, room: string}} board
 */
export function placeOf(t, { no, room }) {
  return [boardName(t, no), room].filter(Boolean).join(' · ');
}

export function BarState() {
  const t = useT();
  const { board, event, now } = useDesk();
  const wide = useMedia(WIDE);
  return (
    <>
      {event.rehearsal && (
        <p class="bar-rehearsal" title={t('rehearsal-note')}>
          {t('rehearsal')}
        </p>
      )}
      {board.trial && <p class="bar-rehearsal">{t('trial')}</p>}
      <Link />
      {isPlanned(board) && !wide && <StepTime size="bar" />}
      <Timer endsAt={board.timer_ends_at} now={now} size="laptop" />
    </>
  );
}

/** The connection and what waits for it; nothing while all is well. */
function Link() {
  const t = useT();
  const { page } = useDesk();
  const { status, live } = page;
  const waiting = live.outbox.of(live.as).filter(({ state }) => state !== 'refused').length;
  const { storage } = status.health;
  const words = [
    wordsOf(t, status),
    storage && t('server-cannot-save', { why: storage }),
    (storage || status.isOffline) && waiting ? t('unsent', { n: waiting }) : null,
  ].filter(Boolean);
  return (
    <div class="bar-link" role="status">
      {words.length > 0 && (
        <p class="tone-offline">
          <Icon of={status.isOffline ? WifiOff : Clock} />
          {words.join(' · ')}
        </p>
      )}
    </div>
  );
}

/** @param {import('./refusals.js').T} t @param {import('../shared/status.js').Status} status */
function wordsOf(t, status) {
  if (status.state === 'offline') return t('conn-offline-staff');
  if (status.state === 'fallback') return t('conn-slow');
  return status.outdated ? t('page-outdated') : null;
}
