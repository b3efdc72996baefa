// The seat went on to another phone by its return code: this one says so, and takes another only when asked.
import { useState } from 'preact/hooks';
import { Button } from '../../ui/button.jsx';
import { useT } from '../../ui/i18n.jsx';
import { Notice } from '../../ui/messages.jsx';
import { PhonePage, PhoneTitle } from '../../ui/phone.jsx';
import { usePage } from '../shared/page.jsx';
import { EventTitle } from '../tracks/event_title.jsx';
import { Look } from './look.jsx';
import { Return } from './return.jsx';
import { takeAnother } from './seat.js';
import { refusalText } from './words.js';

export function Moved() {
  const t = useT();
  const page = usePage();
  return (
    <PhonePage>
      <EventTitle event={page.boot.event} />
      <PhoneTitle>{t('moved-title')}</PhoneTitle>
      <p>{t('moved-there')}</p>
      <Return code={() => page.boot.event.code} why={t('moved-back')} />
      <Anew />
      <div class="stack foot">
        <Look page="participant" />
      </div>
    </PhonePage>
  );
}

function Anew() {
  const t = useT();
  const page = usePage();
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState('');
  const take = async () => {
    setBusy(true);
    const reply = await takeAnother(page);
    if (reply.ok) return location.reload();
    setBusy(false);
    setError(reply.code === 'offline' ? t('moved-offline') : refusalText(t, reply.code, reply.detail));
  };
  return (
    <section class="block stack stack--tight">
      <p class="hint">{t('moved-anew-why')}</p>
      {error && <Notice tone="warn">{error}</Notice>}
      <Button wide busy={isBusy} onClick={() => void take()}>
        {t('moved-anew')}
      </Button>
    </section>
  );
}
