// The page of a moderator or a scribe: before the opening a first screen, then the board; one device may hold both roles.
import { useEffect, useState } from 'preact/hooks';
import { useT } from '../../ui/i18n.jsx';
import { Empty } from '../../ui/messages.jsx';
import { usePage } from '../shared/page.jsx';
import { BoardPage } from './board_page.jsx';
import { LobbyPage } from './lobby.jsx';
import { PosterPage } from './poster.jsx';
import { refusalText } from './refusals.js';
import { DeskProvider, useDeskOf } from './state.jsx';

export function Console() {
  const t = useT();
  const desk = useDeskOf();
  const { boot, status } = usePage();
  const [poster, setPoster] = useState(false);
  const no = String(desk?.board.no ?? '');
  useEffect(() => {
    document.title = t('page-title', { title: `${t('track-name', { no })} · ${t(`role-${boot.page}-short`)}` });
  }, [no]);
  if (status.state === 'refused') return <Gone code={status.code ?? 'unknown'} />;
  if (!desk) return <Empty>{t('loading')}</Empty>;
  return (
    <DeskProvider desk={desk}>
      {poster ? (
        <PosterPage onBack={() => setPoster(false)} />
      ) : desk.moment === 'lobby' ? (
        <LobbyPage onPoster={() => setPoster(true)} />
      ) : (
        <BoardPage onPoster={() => setPoster(true)} />
      )}
    </DeskProvider>
  );
}

/** The grant is gone, or never was: a sentence and the way in. @param {{code: string}} props */
function Gone({ code }) {
  const t = useT();
  return (
    <div class="page" role="alert">
      <h1 class="screen-title">{t('gone-title')}</h1>
      <p class="gone-text">{refusalText(t, code)}</p>
      <a class="btn" href="/">
        {t('gone-home')}
      </a>
    </div>
  );
}
