// What the bar of the host's page says: rehearsal, connection.
import { Clock, WifiOff } from 'lucide';
import { Icon } from '../../ui/icon.jsx';
import { useT } from '../../ui/i18n.jsx';
import { usePage } from '../shared/page.jsx';
import { useDesk } from './desk.jsx';

export function HostBar() {
  const t = useT();
  const { state } = useDesk();
  return (
    <>
      {state.event.rehearsal && (
        <p class="bar-rehearsal" title={t('rehearsal-note')}>
          {t('rehearsal')}
        </p>
      )}
      <Connection />
    </>
  );
}

function Connection() {
  const t = useT();
  const { status } = usePage();
  const { storage } = status.health;
  const linked = { offline: t('conn-reconnecting'), fallback: t('conn-slow') }[String(status.state)];
  const words = linked ?? (storage && t('server-cannot-save', { why: storage }));
  return (
    <div class="bar-link" role="status">
      {words && (
        <p class="tone-offline">
          <Icon of={status.isOffline ? WifiOff : Clock} />
          {words}
        </p>
      )}
    </div>
  );
}
