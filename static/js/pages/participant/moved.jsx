// The seat went on to another phone by its return code: this one says so, and takes another only when asked.
import { useState } from 'preact/hooks';
import { Button } from '../../ui/button.jsx';
import { useT } from '../../ui/i18n.jsx';
import { Notice } from '../../ui/messages.jsx';
import { PhonePage, PhoneTitle } from '../../ui/phone.jsx';
import { useSources } from '../shared/hooks.js';
import { usePage } from '../shared/page.jsx';
import { EventTitle } from '../tracks/event_title.jsx';
import { forgetPerson } from './erasing.js';
import { Look } from './look.jsx';
import { Return } from './return.jsx';
import { takeAnother } from './seat.js';
import { refusalText } from './words.js';

export function Moved() {
  const t = useT();
  const page = usePage();
  const { live } = page;
  useSources(live.outbox);
  const n = live.outbox.of(live.as).length;
  return (
    <PhonePage>
      <EventTitle event={page.boot.event} />
      <PhoneTitle>{t('moved-title')}</PhoneTitle>
      <p>{t('moved-there')}</p>
      {n > 0 && <Notice tone="warn">{t('moved-unsent', { n })}</Notice>}
      <Return code={() => page.boot.event.code} why={t('moved-back')} />
      <Anew n={n} />
      <div class="stack foot">
        <Look page="participant" />
      </div>
    </PhonePage>
  );
}

/** Whoever has the phone now shall not read what somebody else has typed. @param {{n: number}} props `n` commands not sent */
function Anew({ n }) {
  const t = useT();
  const page = usePage();
  const [isBusy, setBusy] = useState(false);
  const [isAsked, setAsked] = useState(false);
  const [error, setError] = useState('');
  const take = async (isOthers = false) => {
    setBusy(true);
    const reply = await takeAnother(page);
    if (reply.ok && isOthers) await forgetPerson(page);
    if (reply.ok) return location.reload();
    setBusy(false);
    setError(reply.code === 'offline' ? t('moved-offline') : refusalText(t, reply.code, reply.detail));
  };
  return (
    <section class="block stack stack--tight">
      <p class="hint">{t('moved-anew-why')}</p>
      {error && <Notice tone="warn">{error}</Notice>}
      {isAsked ? (
        <>
          <p>{t('moved-whose', { n })}</p>
          <Button wide busy={isBusy} onClick={() => void take()}>
            {t('moved-mine')}
          </Button>
          <Button wide tone="danger" busy={isBusy} onClick={() => void take(true)}>
            {t('moved-others')}
          </Button>
        </>
      ) : (
        <Button wide busy={isBusy} onClick={() => (n > 0 ? setAsked(true) : void take())}>
          {t('moved-anew')}
        </Button>
      )}
    </section>
  );
}
