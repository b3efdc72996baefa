// The frame of the results' pages: whose they are, whether the figures may still change, and who can read them.
import { EventTitle } from '../tracks/event_title.jsx';
import { useI18n, useT } from '../../ui/i18n.jsx';
import { Notice } from '../../ui/messages.jsx';
import { PhonePage } from '../../ui/phone.jsx';
import { Look } from '../participant/look.jsx';
import { usePage } from '../shared/page.jsx';

/** @import { DecisionRecord, Outcome, Story } from '../../core/protocol.js' */
/** @typedef {import('../shared/page.jsx').Boot & {outcome?: Outcome | null, story?: Story, decision?: DecisionRecord}} ResultsBoot */

/** @returns {ResultsBoot} */
export const useBoot = () => /** @type {ResultsBoot} */ (usePage().boot);

/**
 * @param {{no?: number, isMain?: boolean, isQuiet?: boolean, children: import('preact').ComponentChildren}} props
 *   `isMain`: the event is the title; `isQuiet`: who reads needs not be told who else does
 */
export function Frame({ no, isMain = false, isQuiet = false, children }) {
  const t = useT();
  const { event } = useBoot();
  return (
    <PhonePage no={no}>
      {isMain ? <MainTitle /> : <EventTitle event={event} />}
      {!event.public && !isQuiet && (
        <div class="no-print">
          <Notice>{t('results-not-public')}</Notice>
        </div>
      )}
      {children}
      <footer class="stack foot no-print">
        <Look page="participant" />
      </footer>
    </PhonePage>
  );
}

function MainTitle() {
  const t = useT();
  const { event } = useBoot();
  return (
    <header class="results-head">
      {event.rehearsal && <p class="rehearsal-mark">{t('rehearsal')}</p>}
      <p class="results-over">{t('results')}</p>
      <h1 class="results-title">{event.title}</h1>
    </header>
  );
}

/** Whether the figures may still change. */
export function Finality() {
  const { t, moment } = useI18n();
  const { event } = useBoot();
  const words = event.sealed_at === null ? t('preliminary') : t('results-final', { moment: moment(event.sealed_at, event.tz) });
  return <p class={`finality${event.sealed_at === null ? '' : ' finality--final'}`}>{words}</p>;
}

/** The organiser has not opened the page. */
export function NotOpen() {
  const t = useT();
  const { event } = useBoot();
  return (
    <PhonePage>
      <EventTitle event={event} />
      <Notice title={t('results-closed')} action={{ label: t('page-reload'), onClick: () => location.reload() }}>
        <p>{t('results-closed-help')}</p>
      </Notice>
      {event.sealed_at === null && (
        <a class="list-row" href={`/${event.code}`}>
          {t('results-to-event')}
        </a>
      )}
      <div class="stack foot">
        <Look page="participant" />
      </div>
    </PhonePage>
  );
}
