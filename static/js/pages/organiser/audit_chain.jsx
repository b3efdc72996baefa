// The state of the journal's chain: whole or not, its fingerprint to note down, and a place to ask about one noted earlier.
import { useEffect, useState } from 'preact/hooks';
import { Button } from '../../ui/button.jsx';
import { Field } from '../../ui/field.jsx';
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
      <Noted event={event} />
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

const FINGERPRINT = /^[0-9a-f]{16,64}$/i;

/** Whether a fingerprint noted down earlier still stands in the chain, and where. @param {{event: EventRecord}} props */
function Noted({ event }) {
  const t = useT();
  const { live } = usePage();
  const [typed, setTyped] = useState('');
  const [error, setError] = useState('');
  const [reply, setReply] = useState(/** @type {Reply | null} */ (null));
  const [isBusy, setBusy] = useState(false);
  const look = async () => {
    const noted = typed.replace(/[\s\u2010-\u2015-]/g, '');
    setReply(null);
    if (!FINGERPRINT.test(noted)) return setError(t('chain-noted-wrong'));
    setBusy(true);
    setReply(await ask(`/api/audit/chain?${new URLSearchParams({ as: live.as, noted })}`));
    setBusy(false);
  };
  const type = (/** @type {string} */ text) => {
    setError('');
    setTyped(text);
  };
  return (
    <form
      class="stack stack--tight no-print"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isBusy) void look();
      }}
    >
      <Field label={t('chain-noted')} name="fingerprint" value={typed} error={error} foot={error !== ''} onInput={type} />
      {reply && !reply.ok && <Notice tone="error">{refusalText(t, reply.code, reply.detail)}</Notice>}
      {reply?.chain && <Found chain={reply.chain} event={event} />}
      <div class="row">
        <Button type="submit" busy={isBusy} disabled={!typed.trim()}>
          {t('chain-noted-go')}
        </Button>
      </div>
    </form>
  );
}

/** @param {{chain: Chain, event: EventRecord}} props */
function Found({ chain, event }) {
  const { t, language } = useI18n();
  const { live } = usePage();
  const { noted, veiled } = chain;
  if (!noted) return <Notice tone="warn">{t(veiled ? 'chain-noted-none-veiled' : 'chain-noted-none')}</Notice>;
  const time = momentOf(noted.at, event.tz, language, live.clock.now());
  return <Notice tone="ok">{t('chain-noted-found', { n: noted.entry, time })}</Notice>;
}
