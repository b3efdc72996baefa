// The page of a moderator or a scribe: before the opening a first screen, then the board; one device may hold both roles.
import { useEffect, useState } from 'preact/hooks';
import { useT } from '../../ui/i18n.jsx';
import { Empty } from '../../ui/messages.jsx';
import { boardName } from '../../ui/track.js';
import { Gone } from '../shared/gone.jsx';
import { usePage } from '../shared/page.jsx';
import { BoardPage } from './board_page.jsx';
import { Closed } from './closed.jsx';
import { HallLobby } from './hall_lobby.jsx';
import { LobbyPage } from './lobby.jsx';
import { PosterPage } from './poster.jsx';
import { DeskProvider, useDeskOf } from './state.jsx';

export function Console() {
  const t = useT();
  const desk = useDeskOf();
  const { boot, status } = usePage();
  const [poster, setPoster] = useState(false);
  const no = desk?.board.no;
  useEffect(() => {
    if (no === undefined) return;
    const role = desk?.isHall ? 'role-host' : `role-${boot.page}-short`;
    document.title = t('page-title', { title: `${boardName(t, no)} · ${t(role)}` });
  }, [no]);
  if (status.state === 'refused') return <Gone title={t('gone-title')} code={status.code} />;
  if (!desk) return <Empty>{t('loading')}</Empty>;
  if (desk.event.sealed_at) return <Closed event={desk.event} at={desk.event.sealed_at} />;
  const Lobby = desk.isHall ? HallLobby : LobbyPage;
  return (
    <DeskProvider desk={desk}>
      {poster ? (
        <PosterPage onBack={() => setPoster(false)} />
      ) : desk.moment === 'lobby' ? (
        <Lobby onPoster={() => setPoster(true)} />
      ) : (
        <BoardPage onPoster={() => setPoster(true)} />
      )}
    </DeskProvider>
  );
}
