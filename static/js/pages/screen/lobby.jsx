// Before the board opens: where this is, what will be asked, how to join.
import { useT } from '../../ui/i18n.jsx';
import { useSteady } from '../scenes/hooks.js';
import { Invitation } from '../scenes/lobby.jsx';

/** @param {{track: import('./state.js').Track}} props */
export function BoardLobby({ track: { board, event, present } }) {
  const t = useT();
  const here = useSteady(present);
  const joined = here > 0 ? t('connected', { n: here }) : t('join-no-app');
  const title = t('track-full', { no: String(board.no), title: board.title });
  return (
    <Invitation no={board.no} event={event} over={event.title} title={title} lines={[board.question, joined]} spare={[event.title, joined]} />
  );
}
