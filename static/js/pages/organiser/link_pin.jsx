// The PIN of a role link: made here, shown once, for signing in on another device.
import { useState } from 'preact/hooks';
import { Button } from '../../ui/button.jsx';
import { useT } from '../../ui/i18n.jsx';
import { Notice } from '../../ui/messages.jsx';
import { ask } from '../shared/http.js';
import { usePage } from '../shared/page.jsx';
import { refusalText } from './refusal.js';

/** @import { LinkRecord } from '../../core/protocol.js' */

const ROLES = new Set(['organiser', 'host', 'moderator', 'scribe']);

/** @param {{link: LinkRecord, where: string}} props */
export function LinkPin({ link, where }) {
  const t = useT();
  const { live, boot } = usePage();
  const [pin, setPin] = useState('');
  const [code, setCode] = useState('');
  const [isBusy, setBusy] = useState(false);
  if (!ROLES.has(link.role)) return null;
  const make = async () => {
    setBusy(true);
    const reply = await ask('/api/pin', { as: live.as, link: link.id });
    setBusy(false);
    setPin(reply.ok ? reply.pin : '');
    setCode(reply.ok ? '' : (reply.code ?? 'unknown'));
  };
  return (
    <div class="link-pin">
      {pin && (
        <Notice tone="ok" title={t('pin-shown', { pin: `${pin.slice(0, 3)} ${pin.slice(3)}` })}>
          {t('pin-once', { address: new URL('/in', boot.join).href })}
        </Notice>
      )}
      {code && <Notice tone="error">{refusalText(t, code)}</Notice>}
      <div class="used-link-line">
        <p class="ghost">{t(link.pin ? 'pin-is-made' : 'pin-is-none')}</p>
        <Button tone="quiet" label={`${t(link.pin ? 'pin-renew' : 'pin-make')}: ${where}`} busy={isBusy} onClick={make}>
          {t(link.pin ? 'pin-renew' : 'pin-make')}
        </Button>
      </div>
    </div>
  );
}
