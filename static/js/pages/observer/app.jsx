// The tracks of the event, and one of them opened by the address's fragment, so that the phone's back returns.
import { useEffect, useState } from 'preact/hooks';
import { Badge } from '../../ui/badge.jsx';
import { useT } from '../../ui/i18n.jsx';
import { Empty, Notice } from '../../ui/messages.jsx';
import { PhonePage, PhoneTitle } from '../../ui/phone.jsx';
import { Look } from '../participant/look.jsx';
import { goneText } from '../shared/gone.jsx';
import { useSources } from '../shared/hooks.js';
import { usePage } from '../shared/page.jsx';
import { EventTitle } from '../tracks/event_title.jsx';
import { Board } from './board.jsx';

/** @import { TrackRecord } from '../../core/protocol.js' */

export function App() {
  const { boot, live, status } = usePage();
  const store = live.store(`event:${boot.event.id}`);
  useSources(store, status);
  const no = useFragment();
  const tracks = [...(store?.all('track') ?? boot.tracks)].sort((a, b) => a.no - b.no);
  const event = store?.get('event', boot.event.id) ?? boot.event;
  const track = tracks.find((one) => String(one.no) === no);
  return track ? <Board key={track.id} track={track} event={event} /> : <Choice tracks={tracks} event={event} />;
}

/** @param {{tracks: TrackRecord[], event: import('../../core/protocol.js').EventRecord}} props */
function Choice({ tracks, event }) {
  const t = useT();
  const { status } = usePage();
  return (
    <PhonePage>
      <EventTitle event={event} />
      <PhoneTitle>{t('tracks-title')}</PhoneTitle>
      <Notice>{t('observer-help')}</Notice>
      {status.isOffline && <Notice tone="offline">{t('conn-reconnecting')}</Notice>}
      {status.state === 'refused' && <Notice tone="error">{goneText(t, status.code)}</Notice>}
      <nav aria-label={t('tracks')}>
        {tracks.map(({ id, no, title, room }) => (
          <a key={id} class="list-row" href={`#${no}`}>
            <Badge no={no} size="l" />
            <span>
              {t('track-full', { no: String(no), title })}
              {room && <small>{t('tracks-room', { room })}</small>}
            </span>
          </a>
        ))}
        {!tracks.length && <Empty>{t('tracks-empty')}</Empty>}
      </nav>
      <div class="stack foot">
        <Look page="observer" />
      </div>
    </PhonePage>
  );
}

function useFragment() {
  const read = () => location.hash.slice(1);
  const [fragment, set] = useState(read);
  useEffect(() => {
    const look = () => {
      set(read());
      scrollTo(0, 0);
    };
    addEventListener('hashchange', look);
    return () => removeEventListener('hashchange', look);
  }, []);
  return fragment;
}
