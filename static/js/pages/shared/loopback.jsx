// Says where what is handed out leads to an address that no other device can open.
import { useT } from '../../ui/i18n.jsx';
import { Notice } from '../../ui/messages.jsx';
import { usePage } from './page.jsx';

const LOOPBACK = /^https?:\/\/(?:127\.|localhost\b|\[::1\])/;

export function LoopbackNotice() {
  const t = useT();
  const { boot } = usePage();
  return LOOPBACK.test(boot.join) ? <Notice tone="warn">{t('address-loopback')}</Notice> : null;
}
