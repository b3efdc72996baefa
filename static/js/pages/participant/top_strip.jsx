// Where a person is, what goes on, and the clock of the step; a timer that the moderator sets goes before it.
import { Menu as MenuIcon } from 'lucide';
import { Button } from '../../ui/button.jsx';
import { useT } from '../../ui/i18n.jsx';
import { StepClock } from '../../ui/phone_clock.jsx';
import { Strip } from '../../ui/strip.jsx';
import { Timer } from '../../ui/timer.jsx';
import { usePage } from '../shared/page.jsx';
import { useIsSafe } from './kept.js';
import { useMovedOn, useUnderWay } from './plenary.jsx';
import { isHall } from './view.js';
import { phaseKey } from './words.js';

/** @param {{view: import('./view.js').View, onMenu: () => void}} props */
export function TopStrip({ view, onMenu }) {
  const t = useT();
  const { status } = usePage();
  const { board, event } = view;
  const isUnderWay = useUnderWay() && isHall(board) && board.moment === 'lobby';
  const isMovedOn = useMovedOn(board);
  const isSafe = useIsSafe();
  const phase = t(isUnderWay || isMovedOn ? 'air-strip' : phaseKey(board));
  return (
    <Strip
      no={board.no}
      phase={status.state === 'fallback' ? `${phase} · ${t('conn-slow')}` : phase}
      offline={view.isOffline}
      offlineText={isSafe ? undefined : t('conn-offline-open')}
      rehearsal={event.rehearsal}
      trial={board.trial}
      right={
        <>
          {!isMovedOn && <BoardClock board={board} />}
          <Button tone="quiet" icon={MenuIcon} label={t('menu')} onClick={onMenu} />
        </>
      }
    />
  );
}

/** @param {{board: import('../../core/protocol.js').BoardRecord}} props */
export function BoardClock({ board: { phase, timer_ends_at: timer, step_ends_at: end, paused_at: pausedAt } }) {
  const { live } = usePage();
  const now = () => live.clock.now();
  const step = phase === 'lobby' || phase === 'handed_over' ? null : end;
  if (step === null || (timer !== null && timer > now())) return <Timer endsAt={timer} now={now} />;
  return <StepClock endsAt={step} pausedAt={pausedAt} now={now} />;
}
