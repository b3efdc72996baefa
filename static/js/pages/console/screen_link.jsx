// The way to the track's screen, with a word where this browser may not open it.
import { MonitorUp } from 'lucide';
import { useEffect, useState } from 'preact/hooks';
import { Icon } from '../../ui/icon.jsx';
import { useT } from '../../ui/i18n.jsx';
import { ask } from '../shared/http.js';
import { useDesk } from './state.jsx';

export function ScreenLink() {
  const t = useT();
  const { board, event } = useDesk();
  const mayOpen = useScreenGrant(`${event.code}/screen/${board.no}`);
  return (
    <>
      <a class="btn" href={`/${event.code}/${board.no}/screen`} target="_blank" rel="noopener">
        <Icon of={MonitorUp} />
        <span class="btn-text">{t('start-screen')}</span>
      </a>
      {mayOpen === false && <p class="ghost screen-word">{t('screen-needs-link')}</p>}
    </>
  );
}

/** Whether this browser holds the screen's grant; null until the server has said. @param {string} as */
function useScreenGrant(as) {
  const { page, board } = useDesk();
  const [mayOpen, set] = useState(/** @type {boolean | null} */ (null));
  useEffect(() => {
    const stream = `board:${board.id}`;
    const rev = String(page.live.store(stream)?.rev ?? -1);
    const query = new URLSearchParams({ as, stream, rev, epoch: page.boot.epoch });
    ask(`/api/changes?${query}`).then((reply) => set(reply.code === 'offline' ? null : reply.ok));
  }, [as]);
  return mayOpen;
}
