// The poster of the track, as the organiser prints it, for the moderator's own door.
import { ArrowLeft, Printer } from 'lucide';
import { useEffect } from 'preact/hooks';
import { closeOnBack } from '../../ui/back.js';
import { Button } from '../../ui/button.jsx';
import { useT } from '../../ui/i18n.jsx';
import { Poster } from './paper_poster.jsx';
import { placeOf } from './bar.jsx';
import { useDesk } from './state.jsx';

/** @param {{onBack: () => void}} props */
export function PosterPage({ onBack }) {
  const t = useT();
  const { board, event, page } = useDesk();
  const { join, qr } = page.boot;
  const { id, no, title, short, room } = board;
  useEffect(() => closeOnBack(onBack), []);
  return (
    <div class="papers">
      <header class="papers-bar no-print">
        <Button icon={ArrowLeft} onClick={onBack}>
          {t('back')}
        </Button>
        <h1 class="console-title">
          {t('start-poster')}
          <small>{placeOf(t, board)}</small>
        </h1>
        <Button tone="primary" icon={Printer} onClick={() => window.print()}>
          {t('print')}
        </Button>
      </header>
      <Poster event={event} track={{ t: 'track', id, no, title, short, room }} join={join} qr={qr} />
    </div>
  );
}
