// A track's poster for the door and the wall: band, shape, title, QR code; it reads without colour.
import { Badge } from '../../ui/badge.jsx';
import { useT } from '../../ui/i18n.jsx';
import { Qr, spacedCode } from '../../ui/qr.jsx';
import { Thread } from '../../ui/thread.jsx';
import { trackClass } from '../../ui/track.js';

/** @import { EventRecord, TrackRecord } from '../../core/protocol.js' */

/** @param {{event: EventRecord, track: TrackRecord, join: string, qr: import('../organiser/places.js').QrCode}} props */
export function Poster({ event, track, join, qr }) {
  const t = useT();
  const name = [t('track-name', { no: String(track.no) }), track.room].filter(Boolean).join(' · ');
  const size = track.title.length <= 50 ? 'short' : track.title.length <= 100 ? 'middle' : 'long';
  return (
    <section class={`paper paper--poster theme-light ${trackClass(track.no)}`}>
      <div class="paper-band">
        <Thread no={track.no} />
      </div>
      <Badge no={track.no} size="poster" />
      <p class={name.length > 32 ? 'paper-name paper-name--long' : 'paper-name'}>{name}</p>
      <h2 class={`paper-title paper-title--${size}`}>{track.title}</h2>
      <div class="paper-foot">
        <Qr qr={qr} size="page" address={join} hideAddress />
        <div>
          <p class="paper-scan">{t('poster-scan')}</p>
          <p>{t('poster-address', { address: join.replace(/^https?:\/\//, '') })}</p>
          <p class="paper-code">{t('poster-code', { code: spacedCode(event.code) })}</p>
          <p>{t('poster-steps')}</p>
          <p>{t('poster-anonymous')}</p>
        </div>
      </div>
    </section>
  );
}
