// Whether the page is connected, in words, and how much waits to be sent.
import { RefreshCw, TriangleAlert, Wifi, WifiOff } from 'lucide';
import { Icon } from '../../ui/icon.jsx';
import { useT } from '../../ui/i18n.jsx';
import { usePage } from '../shared/page.jsx';

const LOOKS = /** @type {const} */ ({
  online: ['conn-back', Wifi],
  connecting: ['conn-connecting', RefreshCw],
  fallback: ['conn-slow', Wifi],
  offline: ['conn-offline', WifiOff],
  refused: ['conn-connecting', WifiOff],
});

export function Connection() {
  const t = useT();
  const { live, status } = usePage();
  const waiting = live.outbox.of(live.as).filter(({ state }) => state !== 'refused').length;
  const [words, icon] = LOOKS[status.state];
  const { storage } = status.health;
  return (
    <p class={`connection connection--${storage ? 'offline' : status.state}`} role="status">
      <Icon of={storage ? TriangleAlert : icon} />
      <span>
        {storage ? t('server-cannot-save', { why: storage }) : t(words)}
        {waiting > 0 && (storage || status.isOffline) && ` · ${t('unsent', { n: waiting })}`}
      </span>
    </p>
  );
}
