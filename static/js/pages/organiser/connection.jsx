// Whether the page is connected, in words, and how much waits to be sent.
import { RefreshCw, Wifi, WifiOff } from 'lucide';
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
  return (
    <p class={`connection connection--${status.state}`} role="status">
      <Icon of={icon} />
      <span>
        {t(words)}
        {waiting > 0 && status.isOffline && ` · ${t('unsent', { n: waiting })}`}
      </span>
    </p>
  );
}
