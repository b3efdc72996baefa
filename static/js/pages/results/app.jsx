// The results page from top to bottom: decisions first, then what every track has come to, then everything that was said.
import { Printer } from 'lucide';
import { useEffect } from 'preact/hooks';
import { Button } from '../../ui/button.jsx';
import { useT } from '../../ui/i18n.jsx';
import { Empty } from '../../ui/messages.jsx';
import { Decisions } from './decisions.jsx';
import { Downloads } from './downloads.jsx';
import { Finality, Frame, NotOpen, useBoot } from './frame.jsx';
import { Ideas } from './ideas.jsx';
import { Hall, Tracks } from './rankings.jsx';
import { Laws, Technologies } from './kinds.jsx';
import { IdeaLink } from './section.jsx';
import { ownNumbers } from '../shared/own_numbers.js';

/** @import { Outcome } from '../../core/protocol.js' */

export function Results() {
  const { outcome } = useBoot();
  useUnfoldedPrint();
  return outcome ? <Page outcome={outcome} /> : <NotOpen />;
}

/** @param {{outcome: Outcome}} props */
function Page({ outcome }) {
  const t = useT();
  const { event } = useBoot();
  const isEmpty = !outcome.tracks.some(({ result, ideas }) => result || ideas.length) && !outcome.decisions.length;
  return (
    <Frame isMain>
      {event.subtitle && <p class="lead">{event.subtitle}</p>}
      <p class="hint">{[event.place, t('results-people', { n: outcome.people })].filter(Boolean).join(' · ')}</p>
      <Finality />
      {isEmpty ? (
        <Empty>{t('results-nothing')}</Empty>
      ) : (
        <>
          <p>
            <Button class="no-print" icon={Printer} onClick={() => window.print()}>
              {t('results-print')}
            </Button>
          </p>
          <Contents outcome={outcome} />
          <OwnIdeas />
          <Decisions decisions={outcome.decisions} />
          <Tracks tracks={outcome.tracks} />
          <Hall result={outcome.hall} />
          <Laws tracks={outcome.tracks} />
          <Technologies tracks={outcome.tracks} />
          <Downloads />
          <Ideas tracks={outcome.tracks} />
        </>
      )}
    </Frame>
  );
}

/** The way to each part. @param {{outcome: Outcome}} props */
function Contents({ outcome: { decisions, tracks, hall } }) {
  const t = useT();
  const { event } = useBoot();
  const told = tracks.flatMap(({ ideas }) => ideas.filter(({ leads }) => leads));
  const parts = [
    decisions.length > 0 && ['decisions', t('results-decisions', { n: decisions.length })],
    ...tracks.map(({ no, title }) => [`track-${no}`, t('track-full', { no: String(no), title })]),
    hall && ['hall', t('results-hall')],
    told.some(({ kind }) => kind === 'law') && ['laws', t('results-laws')],
    told.some(({ kind }) => kind === 'technology') && ['technologies', t('results-technologies-short')],
    event.public && ['documents', t('documents')],
    told.length > 0 && ['ideas', t('results-ideas')],
  ].filter(Array.isArray);
  return (
    <nav class="results-contents no-print" aria-label={t('results-contents')}>
      <ul>
        {parts.map(([id, words]) => (
          <li key={id}>
            <a href={`#${id}`}>{words}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Those that were sent from this device, which alone remembers them. */
function OwnIdeas() {
  const t = useT();
  const { event } = useBoot();
  const own = ownNumbers(event.code);
  if (!own.length) return null;
  return (
    <p class="no-print">
      {t('results-own')}{' '}
      {own.map((number, index) => (
        <span key={number}>
          {index > 0 && ', '}
          <IdeaLink number={number} />
        </span>
      ))}
    </p>
  );
}

/** On paper nothing can be unfolded: it is opened for the printer, and folded again. */
function useUnfoldedPrint() {
  useEffect(() => {
    /** @type {HTMLDetailsElement[]} */
    let folded = [];
    const open = () => {
      folded = [...document.querySelectorAll('details')].filter((one) => !one.open);
      for (const one of folded) one.open = true;
    };
    const close = () => {
      for (const one of folded) one.open = false;
    };
    addEventListener('beforeprint', open);
    addEventListener('afterprint', close);
    return () => {
      removeEventListener('beforeprint', open);
      removeEventListener('afterprint', close);
    };
  }, []);
}
