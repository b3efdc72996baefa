// The choice of a track, for people who came by the event's code.
import '../../css/pages/phone.css';
import { Badge } from '../ui/badge.jsx';
import { useT } from '../ui/i18n.jsx';
import { Empty } from '../ui/messages.jsx';
import { PhonePage, PhoneTitle } from '../ui/phone.jsx';
import { Ended } from './participant/ended.jsx';
import { Look } from './participant/look.jsx';
import { Return } from './participant/return.jsx';
import { draw, readBoot, usePage } from './shared/page.jsx';
import { EventTitle } from './tracks/event_title.jsx';

function Tracks() {
  const t = useT();
  const { boot } = usePage();
  const { event, tracks } = boot;
  return (
    <PhonePage>
      <EventTitle event={event} />
      <PhoneTitle>{t('tracks-title')}</PhoneTitle>
      <nav aria-label={t('tracks')}>
        {tracks.map(({ id, no, title, room }) => (
          <a key={id} class="list-row" href={`/${event.code}/${no}`}>
            <Badge no={no} size="l" />
            <span>
              {t('track-full', { no: String(no), title })}
              {room && <small>{t('tracks-room', { room })}</small>}
            </span>
          </a>
        ))}
        {tracks.length > 0 && (
          <a class="list-row" href={`/${event.code}/0`}>
            {t('plenary')}
          </a>
        )}
        {!tracks.length && <Empty>{t('tracks-empty')}</Empty>}
      </nav>
      <Return code={() => event.code} />
      <p class="hint">{t('privacy')}</p>
      <div class="stack foot">
        <Look page="participant" />
      </div>
    </PhonePage>
  );
}

draw(readBoot().event.sealed_at === null ? Tracks : Ended);
