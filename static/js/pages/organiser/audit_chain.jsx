// The state of the journal's chain: whole or not, its fingerprint to note down, and a button to look once more.
import { useEffect, useState } from 'preact/hooks';
import { Button } from '../../ui/button.jsx';
import { useI18n, useT } from '../../ui/i18n.jsx';
import { Notice } from '../../ui/messages.jsx';
import { ask } from '../shared/http.js';
import { usePage } from '../shared/page.jsx';
import { momentOf } from './moment.js';
import { refusalText } from './refusal.js';

/** @import { AuditChain as Chain, EventRecord } from '../../core/protocol.js' */
/** @typedef {{ok: boolean, code?: string, detail?: Record<string, unknown>, chain?: Chain}} Reply */

/** @param {{event: EventRecord}} props */
export function AuditChain({ event }) {
  const t = useT();
  const { live } = usePage();
  const [reply, setReply] = useState(/** @type {Reply | null} */ (null));
  const [isBusy, setBusy] = useState(true);
  const check = async (/** @type {string} */ more) => {
    setBusy(true);
    setReply(await ask(`/api/audit/chain?${new URLSearchParams({ as: live.as })}${more}`));
    setBusy(false);
  };
  useEffect(() => void check(''), []);
  return (
    <div class="audit-chain stack stack--tight">
      <h2 class="form-title">{t('chain')}</h2>
      {!reply && <p role="status">{t('chain-checking')}</p>}
      {reply && !reply.ok && <Notice tone="error">{refusalText(t, reply.code, reply.detail)}</Notice>}
      {reply?.chain && <State chain={reply.chain} event={event} />}
      <p class="hint">{t('chain-help')}</p>
      <div class="row no-print">
        <Button busy={isBusy} onClick={() => void check('&again=1')}>
          {t(isBusy ? 'chain-checking' : 'chain-again')}
        </Button>
      </div>
    </div>
  );
}

/** @param {{chain: Chain, event: EventRecord}} props */
function State({ chain, event }) {
  const { t, language } = useI18n();
  const { live } = usePage();
  const { entries: n, head, veiled } = chain;
  const checked = t('chain-checked', { time: momentOf(chain.at, event.tz, language, live.clock.now()) });
  if (!chain.intact) {
    return (
      <Notice tone="error" title={t('chain-broken', { n })}>
        <p>{t('chain-broken-do')}</p>
        <p>{checked}</p>
      </Notice>
    );
  }
  const [before = '', after = ''] = t(veiled ? 'chain-intact-veiled' : 'chain-intact', { n, head: '\n' }).split('\n');
  return (
    <Notice tone="ok">
      <strong>
        {head ? before : t(veiled ? 'chain-empty-veiled' : 'audit-none')}
        {head && <span class="audit-head">{head}</span>}
        {head && after}
      </strong>
      <p>{checked}</p>
    </Notice>
  );
}
