// The host's page once the event is closed: what becomes of decisions, the documents, the results; the screen stays as it is.
import { FileText } from 'lucide';
import { Button } from '../../ui/button.jsx';
import { ConsolePage } from '../../ui/console.jsx';
import { useI18n } from '../../ui/i18n.jsx';
import { Notice } from '../../ui/messages.jsx';
import { Decisions } from './decisions.jsx';
import { useDesk } from './desk.jsx';
import { HostDocuments } from './documents.jsx';

/** @param {{at: number}} props when it was closed */
export function ClosedDesk({ at }) {
  const { t, moment } = useI18n();
  const { event } = useDesk().state;
  return (
    <ConsolePage title={t('host-title')} subtitle={event.title}>
      <div class="page stack">
        <Notice tone="ok" title={t('closed-at', { moment: moment(at, event.tz) })}>
          <p>{t('closed-host')}</p>
        </Notice>
        <div class="row">
          <Button tone="primary" icon={FileText} href={`/${event.code}/results`}>
            {t('closed-results')}
          </Button>
        </div>
        <Decisions />
        <HostDocuments />
      </div>
    </ConsolePage>
  );
}
