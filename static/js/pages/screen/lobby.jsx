// Before the board opens: where this is, what will be asked, how to join.
import { useT } from '../../ui/i18n.jsx';
import { useSteady } from '../scenes/hooks.js';
import { Invitation } from '../scenes/lobby.jsx';

/** @param {{track: import('./track.jsx').Track}} props */
export function BoardLobby({ track: { board, event, present } }) {
  const t = useT();
  const here = useSteady(present);
  return (
    <Invitation no={board.no} rehearsal={event.rehearsal} seed={event.code} code={event.code}>
      <p class="invite-over">{event.title}</p>
      <h1 class="invite-title">{t('track-full', { no: String(board.no), title: board.title })}</h1>
      {board.question && <p class="invite-line">{board.question}</p>}
      <p class="invite-line">{here > 0 ? t('connected', { n: here }) : t('join-no-app')}</p>
    </Invitation>
  );
}
