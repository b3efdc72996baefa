// What is printed. Role cards of fresh links, seen as they will be on paper; everything else is made as PDF.
import { ArrowLeft, Printer } from 'lucide';
import { Button } from '../../ui/button.jsx';
import { useT } from '../../ui/i18n.jsx';
import { Empty, Notice } from '../../ui/messages.jsx';
import { LoopbackNotice } from '../shared/loopback.jsx';
import { Printouts } from '../shared/printouts.jsx';
import { Card } from './paper_card.jsx';
import { refusalText } from './refusal.js';

/** @import { View } from './app.jsx' */
/** @import { Minted } from './minting.js' */

const CARDS_ON_PAGE = 4;
const PRINTOUTS = ['poster', 'ballots', 'guide', 'agenda'];

/** @param {View & {onBack: () => void}} props */
export function Cards({ event, places, minting, onBack }) {
  const t = useT();
  const { minted, queue, failed, mintAll } = minting;
  const isBusy = queue.length > 0;
  const mintEvery = { label: t('links-mint-all'), onClick: () => void mintAll(places) };
  return (
    <Papers title={t('print-cards')} help={t('print-cards-help')} canPrint={minted.length > 0 && !isBusy} onBack={onBack}>
      <div class="no-print papers-head stack">
        <LoopbackNotice />
        {isBusy && <Notice>{t('links-minting', { n: queue.length })}</Notice>}
        {failed && <Notice tone="error">{refusalText(t, failed.code)}</Notice>}
        {minted.length > 0 && <Notice tone="warn">{t('print-once')}</Notice>}
        {!minted.length && !isBusy && <Empty action={mintEvery}>{t('print-cards-none')}</Empty>}
      </div>
      {sheetsOf(minted).map((sheet, index) => (
        <section key={index} class="paper paper--cards theme-light">
          {sheet.map((link) => (
            <Card
              key={link.id}
              event={event}
              link={link}
              track={places.find(({ track }) => track.id === link.board)?.track ?? null}
            />
          ))}
        </section>
      ))}
    </Papers>
  );
}

/** @param {Minted[]} minted */
function sheetsOf(minted) {
  const count = Math.ceil(minted.length / CARDS_ON_PAGE);
  return Array.from({ length: count }, (_, index) => minted.slice(index * CARDS_ON_PAGE, (index + 1) * CARDS_ON_PAGE));
}

/** @param {View & {onBack: () => void}} props */
export function Printing({ places, boot, onBack }) {
  const t = useT();
  const tracks = places.map(({ track }) => ({
    no: track.no, name: [t('track-name', { no: String(track.no) }), track.short || track.title].join(' · '),
  }));
  return (
    <Papers title={t('print-title')} help={t('print-help')} onBack={onBack}>
      <div class="page">
        <Printouts tracks={tracks} formats={PRINTOUTS} isLocal={boot.is_local ?? false} />
      </div>
    </Papers>
  );
}

/**
 * @param {{
 *   title: string, help: string, canPrint?: boolean, onBack: () => void, children: import('preact').ComponentChildren,
 * }} props without `canPrint` there is nothing to print from here
 */
function Papers({ title, help, canPrint, onBack, children }) {
  const t = useT();
  return (
    <div class="papers">
      <header class="papers-bar no-print">
        <Button icon={ArrowLeft} onClick={onBack}>
          {t('back')}
        </Button>
        <h1 class="console-title">
          {title}
          <small>{help}</small>
        </h1>
        {canPrint !== undefined && (
          <Button tone="primary" icon={Printer} disabled={!canPrint} onClick={() => window.print()}>
            {t('print-go')}
          </Button>
        )}
      </header>
      {children}
    </div>
  );
}
