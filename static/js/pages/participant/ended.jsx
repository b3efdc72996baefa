// The event is closed: what it has come to, and nothing more to do.
import { FileText } from 'lucide';
import { Button } from '../../ui/button.jsx';
import { useT } from '../../ui/i18n.jsx';
import { PhonePage, PhoneTitle } from '../../ui/phone.jsx';
import { usePage } from '../shared/page.jsx';
import { EventTitle } from '../tracks/event_title.jsx';
import { Look } from './look.jsx';

export function Ended() {
  const t = useT();
  const { event } = usePage().boot;
  return (
    <PhonePage>
      <EventTitle event={event} />
      <PhoneTitle>{t('ended-title')}</PhoneTitle>
      <p>{t('ended-thanks')}</p>
      <Button tone="primary" size="big" wide icon={FileText} href={`/${event.code}/results`}>
        {t('ended-results')}
      </Button>
      <p class="hint">{t('ended-anonymous')}</p>
      <div class="stack foot">
        <Look page="participant" />
      </div>
    </PhonePage>
  );
}
