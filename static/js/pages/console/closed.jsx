// The event is closed: nothing can be changed any more, and the page says where everything is.
import { Button } from '../../ui/button.jsx';
import { useI18n } from '../../ui/i18n.jsx';
import { Notice } from '../../ui/messages.jsx';

/** @param {{event: import('../../core/protocol.js').EventRecord, at: number}} props `at`: when it was closed */
export function Closed({ event, at }) {
  const { t, moment } = useI18n();
  return (
    <div class="page stack">
      <h1 class="screen-title">{event.title}</h1>
      <Notice tone="ok" title={t('closed-at', { moment: moment(at, event.tz) })}>
        <p>{t('closed-help')}</p>
      </Notice>
      <div class="row">
        <Button tone="primary" href={`/${event.code}/results`}>
          {t('closed-results')}
        </Button>
      </div>
    </div>
  );
}
