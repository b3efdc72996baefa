// «Удалить мои данные»: asks once, says what goes and what stays; then the page says good-bye.
import { useEffect, useState } from 'preact/hooks';
import { Button } from '../../ui/button.jsx';
import { useT } from '../../ui/i18n.jsx';
import { Confirm, Notice } from '../../ui/messages.jsx';
import { PhonePage, PhoneTitle } from '../../ui/phone.jsx';
import { usePage } from '../shared/page.jsx';
import { EventTitle } from '../tracks/event_title.jsx';
import { eraseMine, markErased, wipe } from './erasing.js';
import { refusalText } from './words.js';

/** @typedef {{code?: string | undefined, detail?: Record<string, unknown> | undefined}} Failed */

export function EraseMine() {
  const t = useT();
  const page = usePage();
  const [isAsked, setAsked] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [failed, setFailed] = useState(/** @type {Failed | null} */ (null));
  const erase = async () => {
    setBusy(true);
    const reply = await eraseMine(page);
    setBusy(false);
    setFailed(reply.ok ? null : reply);
  };
  if (!isAsked) {
    return (
      <Button tone="quiet" wide onClick={() => setAsked(true)}>
        {t('erase-mine')}
      </Button>
    );
  }
  return (
    <Confirm
      danger
      busy={isBusy}
      question={t('erase-mine-ask')}
      yes={t('erase-mine-yes')}
      onYes={() => void (isBusy || erase())}
      onNo={() => setAsked(false)}
    >
      <div class="stack stack--tight">
        <p>{t('erase-mine-goes')}</p>
        <p>{t('erase-mine-stays')}</p>
        <p>{t('erase-mine-final')}</p>
      </div>
      {failed && <Notice tone="error">{failed.code === 'offline' ? t('erase-offline') : refusalText(t, failed.code, failed.detail)}</Notice>}
    </Confirm>
  );
}

/** Nobody sits here any more. */
export function Erased() {
  const t = useT();
  const page = usePage();
  const { event } = page.boot;
  useEffect(() => {
    if (page.live) void wipe(page);
  }, []);
  const again = () => {
    markErased(event.code, false);
    location.reload();
  };
  return (
    <PhonePage>
      <EventTitle event={event} />
      <PhoneTitle>{t('erased-title')}</PhoneTitle>
      <p>{t('erased-what')}</p>
      <p>{t('erased-thanks')}</p>
      <div class="stack foot">
        <p class="hint">{t('erased-again-help')}</p>
        <Button wide onClick={again}>
          {t('erased-again')}
        </Button>
      </div>
    </PhonePage>
  );
}
