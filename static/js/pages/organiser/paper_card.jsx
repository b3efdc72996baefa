// A role's card: what it is for, its QR code and its address.
import { Badge } from '../../ui/badge.jsx';
import { useT } from '../../ui/i18n.jsx';
import { Qr } from '../../ui/qr.jsx';
import { trackClass } from '../../ui/track.js';

/** @import { EventRecord, TrackRecord } from '../../core/protocol.js' */
/** @import { Minted } from './minting.js' */

/** @param {{event: EventRecord, link: Minted, track: TrackRecord | null}} props */
export function Card({ event, link, track }) {
  const t = useT();
  return (
    <article class={`role-card ${track ? trackClass(track.no) : ''}`}>
      <header class="role-card-head">
        {track && <Badge no={track.no} size="l" />}
        <div>
          <h2>{t(`role-${link.role}`)}</h2>
          <p>{track ? trackName(t, track) : event.title}</p>
        </div>
      </header>
      <div class="role-card-body">
        <Qr qr={link.qr} size="page" address={link.url} hideAddress />
        <p class="role-card-what">{t(`card-${link.role}`)}</p>
      </div>
      <p>{t('card-scan')}</p>
      {link.role === 'moderator' && <p>{t('card-spare')}</p>}
      <p class="role-card-address">{link.url}</p>
      <p class="role-card-keep">{t('card-keep')}</p>
    </article>
  );
}

/** A track without a title of its own is not named twice. @param {ReturnType<typeof useT>} t @param {TrackRecord} track */
function trackName(t, { no, title, short }) {
  const name = t('track-name', { no: String(no) });
  const own = short || title;
  return own.replace(/\s/g, ' ') === name.replace(/\s/g, ' ') ? name : t('track-full', { no: String(no), title: own });
}
