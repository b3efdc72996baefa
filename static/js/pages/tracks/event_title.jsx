// The event's name above a page, and its rehearsal mark.
import { useT } from '../../ui/i18n.jsx';

/** @param {{event: {title: string, subtitle: string, rehearsal: boolean}}} props */
export function EventTitle({ event }) {
  const t = useT();
  return (
    <header class="event-title">
      {event.rehearsal && <p class="rehearsal-mark">{t('rehearsal')}</p>}
      <p>{event.title}</p>
    </header>
  );
}
