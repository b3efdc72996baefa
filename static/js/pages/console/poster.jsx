// The poster of the track for the moderator's own door: printed here without any connection, or made as PDF with the rest.
import { ArrowLeft, Printer } from 'lucide';
import { useEffect, useState } from 'preact/hooks';
import { closeOnBack } from '../../ui/back.js';
import { Button } from '../../ui/button.jsx';
import { useT } from '../../ui/i18n.jsx';
import { Poster } from './paper_poster.jsx';
import { boardName } from '../../ui/track.js';
import { Printouts } from '../shared/printouts.jsx';
import { placeOf } from './bar.jsx';
import { useDesk } from './state.jsx';

const PRINTOUTS = ['poster', 'ballots', 'guide'];

/** @param {{onBack: () => void}} props */
export function PosterPage({ onBack }) {
  const t = useT();
  const { board, event, page, role } = useDesk();
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
      {role === 'moderator' && <More />}
      <Poster event={event} track={{ t: 'track', id, no, title, short, room }} join={join} qr={qr} />
    </div>
  );
}

/** Folded until it is wanted: nothing is asked of the server before that. */
function More() {
  const t = useT();
  const { board, page } = useDesk();
  const [isOpen, setOpen] = useState(false);
  const { is_local = false } = /** @type {{is_local?: boolean}} */ (page.boot);
  const tracks = [{ no: board.no, name: boardName(t, board.no) }];
  return (
    <details class="page no-print printouts-more" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('printouts-more')}</summary>
      {isOpen && <Printouts tracks={tracks} formats={PRINTOUTS} isLocal={is_local} />}
    </details>
  );
}
