// The way to the track's screen, with a word where this browser may not open it.
import { MonitorUp } from 'lucide';
import { useState } from 'preact/hooks';
import { Icon } from '../../ui/icon.jsx';
import { useT } from '../../ui/i18n.jsx';
import { ask } from '../shared/http.js';
import { useDesk } from './state.jsx';

/** Opens in a tab of its own; whether this browser holds the screen's grant is asked when it is tapped. */
export function ScreenLink() {
  const t = useT();
  const { board, event, page } = useDesk();
  const [isRefused, setRefused] = useState(false);
  const look = async () => {
    const stream = `board:${board.id}`;
    const rev = String(page.live.store(stream)?.rev ?? -1);
    const query = new URLSearchParams({ as: `${event.code}/screen/${board.no}`, stream, rev, epoch: page.boot.epoch });
    const reply = await ask(`/api/changes?${query}`);
    setRefused(!reply.ok && reply.code !== 'offline');
  };
  return (
    <>
      <a class="btn" href={`/${event.code}/${board.no}/screen`} target="_blank" rel="noopener" onClick={look}>
        <Icon of={MonitorUp} />
        <span class="btn-text">{t('start-screen')}</span>
      </a>
      {isRefused && (
        <p class="ghost screen-word" role="status">
          {t('screen-needs-link')}
        </p>
      )}
    </>
  );
}
