// The choice of a track, for people who came by the event's code.
import '../../css/pages/phone.css';
import { Badge } from '../ui/badge.jsx';
import { useT } from '../ui/i18n.jsx';
import { Empty } from '../ui/messages.jsx';
import { PhonePage, PhoneTitle } from '../ui/phone.jsx';
import { Ended } from './participant/ended.jsx';
import { Look } from './participant/look.jsx';
import { isUnderWay } from './participant/on_air.js';
import { Return } from './participant/return.jsx';
import { draw, readBoot, usePage } from './shared/page.jsx';
import { EventTitle } from './tracks/event_title.jsx';

function Tracks() {
  const t = useT();
  const { boot } = usePage();
  const { event, tracks } = boot;
  const isFirst = isLed(boot);
  const hall = (
    <a class="list-row" href={`/${event.code}/0`}>
      <span>
        {t('plenary')}
        {isFirst && <small>{t('tracks-plenary-now')}</small>}
      </span>
    </a>
  );
  return (
    <PhonePage>
      <EventTitle event={event} />
      <PhoneTitle>{t('tracks-title')}</PhoneTitle>
      <nav aria-label={t('tracks')}>
        {isFirst && hall}
        {tracks.map(({ id, no, title, room }) => (
          <a key={id} class="list-row" href={`/${event.code}/${no}`}>
            <Badge no={no} size="l" />
            <span>
              {t('track-full', { no: String(no), title })}
              {room && <small>{t('tracks-room', { room })}</small>}
            </span>
          </a>
        ))}
        {tracks.length > 0 && !isFirst && hall}
        {!tracks.length && <Empty>{t('tracks-empty')}</Empty>}
      </nav>
      <Return code={() => event.code} />
      <p class="hint">{t(event.names === 'wished' ? 'privacy-names' : 'privacy')}</p>
      <div class="stack foot">
        <Look page="participant" />
      </div>
    </PhonePage>
  );
}

/** Whether a host led the plenary when this page was made. @param {import('./shared/page.jsx').Boot} boot */
function isLed({ event, streams }) {
  const air = streams[`event:${event.id}`]?.put.find(({ t }) => t === 'air');
  return isUnderWay(/** @type {import('../core/protocol.js').AirRecord | undefined} */ (air));
}

draw(readBoot().event.sealed_at === null ? Tracks : Ended);
