// A link for who is answerable for a decision: made on wish, shown once, to be passed on by hand.
import { Link } from 'lucide';
import { useState } from 'preact/hooks';
import { Button } from '../../ui/button.jsx';
import { useT } from '../../ui/i18n.jsx';
import { Notice } from '../../ui/messages.jsx';
import { refusalText } from '../console/refusals.js';
import { Address } from '../shared/address.jsx';
import { ask } from '../shared/http.js';
import { usePage } from '../shared/page.jsx';

/** @typedef {{url: string, qr: {size: number, d: string}}} Made */

/** @param {{decision: {id: string, no: number}}} props */
export function AssigneeLink({ decision }) {
  const t = useT();
  const { live } = usePage();
  const [made, setMade] = useState(/** @type {Made | null} */ (null));
  const [code, setCode] = useState(/** @type {string | null} */ (null));
  const [isBusy, setBusy] = useState(false);
  const make = async () => {
    setBusy(true);
    const reply = await ask('/api/assignees', { as: live.as, decision: decision.id });
    setBusy(false);
    setCode(reply.ok ? null : (reply.code ?? 'unknown'));
    if (reply.ok) setMade({ url: reply.url, qr: reply.qr });
  };
  if (made) return <Shown made={made} />;
  return (
    <div class="stack stack--tight">
      <Button icon={Link} busy={isBusy} onClick={() => void make()}>
        {t('assignee-link')}
      </Button>
      <p class="hint">{t('assignee-help')}</p>
      {code && <Notice tone="error">{code === 'offline' ? t('documents-offline') : refusalText(t, code)}</Notice>}
    </div>
  );
}

/** @param {{made: Made}} props */
function Shown({ made }) {
  const t = useT();
  return (
    <div class="stack stack--tight">
      <Notice tone="warn">{t('assignee-once')}</Notice>
      <Address label={t('assignee-link')} url={made.url} qr={made.qr} />
    </div>
  );
}
