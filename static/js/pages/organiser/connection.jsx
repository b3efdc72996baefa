// Whether the page is connected, in words, and how much waits to be sent.
import { RefreshCw, Save, TriangleAlert, Wifi, WifiOff } from 'lucide';
import { Icon } from '../../ui/icon.jsx';
import { useI18n, useT } from '../../ui/i18n.jsx';
import { usePage } from '../shared/page.jsx';
import { momentOf } from './moment.js';

const LOOKS = /** @type {const} */ ({
  online: ['conn-back', Wifi],
  connecting: ['conn-connecting', RefreshCw],
  fallback: ['conn-slow', Wifi],
  offline: ['conn-offline-staff', WifiOff],
  refused: ['conn-connecting', WifiOff],
});

/** When the installation was last copied, and to where; what keeps it from being copied. */
export function Copies() {
  const { t, language } = useI18n();
  const { boot, live, status } = usePage();
  const { copies, storage } = status.health;
  const bad = copies.find(({ trouble }) => trouble);
  const copy = bad ?? copies.find(({ place }) => place === 'outside') ?? copies[0];
  if (!copy || storage) return null;
  const { tz } = /** @type {import('./places.js').OrganiserBoot} */ (boot).event;
  const time = copy.at ? momentOf(copy.at, tz, language, live.clock.now()) : '';
  return (
    <p class={`connection${bad ? ' connection--fallback' : ''}`}>
      <Icon of={bad ? TriangleAlert : Save} />
      <span>{t(bad ? `backup-${bad.trouble}` : 'backup-at', { time, place: copy.place })}</span>
    </p>
  );
}

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
