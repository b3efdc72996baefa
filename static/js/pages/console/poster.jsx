// The poster of the track, to be printed and hung at the door.
import { ArrowLeft, Printer } from 'lucide';
import { useEffect } from 'preact/hooks';
import { Badge } from '../../ui/badge.jsx';
import { closeOnBack } from '../../ui/back.js';
import { Button } from '../../ui/button.jsx';
import { useT } from '../../ui/i18n.jsx';
import { Qr } from '../../ui/qr.jsx';
import { Thread } from '../../ui/thread.jsx';
import { trackClass } from '../../ui/track.js';
import { useDesk } from './state.jsx';

/** @param {{onBack: () => void}} props */
export function PosterPage({ onBack }) {
  const t = useT();
  const { board, event, page } = useDesk();
  useEffect(() => closeOnBack(onBack), []);
  return (
    <div class="poster-page">
      <div class="row no-print">
        <Button icon={ArrowLeft} onClick={onBack}>
          {t('back')}
        </Button>
        <Button tone="primary" icon={Printer} onClick={() => window.print()}>
          {t('print')}
        </Button>
      </div>
      <div class={`poster ${trackClass(board.no)}`}>
        <div class="poster-band">
          <Thread no={board.no} />
        </div>
        <Badge no={board.no} size="poster" />
        <h1>{t('track-name', { no: String(board.no) })}</h1>
        <h2>{board.title}</h2>
        <Qr qr={page.boot.qr} size="page" code={event.code} address={page.boot.join} />
      </div>
    </div>
  );
}
