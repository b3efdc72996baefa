// A newcomer before closed doors: why, whom to ask, and the way in for whoever has been here before.
import { useEffect } from 'preact/hooks';
import { useT } from '../../ui/i18n.jsx';
import { Notice } from '../../ui/messages.jsx';
import { PhonePage, PhoneTitle } from '../../ui/phone.jsx';
import { ask } from '../shared/http.js';
import { usePage } from '../shared/page.jsx';
import { EventTitle } from '../tracks/event_title.jsx';
import { Look } from './look.jsx';
import { Return } from './return.jsx';
import { place } from './seat.js';
import { refusalText } from './words.js';

const LOOK_MS = 15_000;

/** @param {{code: string}} props the refusal of a seat */
export function Outside({ code }) {
  const t = useT();
  const { boot } = usePage();
  useOpening(boot);
  return (
    <PhonePage>
      <EventTitle event={boot.event} />
      <PhoneTitle>{t('outside-title')}</PhoneTitle>
      <Notice tone="warn">{refusalText(t, code)}</Notice>
      <p class="hint">{t('outside-wait')}</p>
      <Return code={() => boot.event.code} />
      <div class="stack foot">
        <Look page="participant" />
      </div>
    </PhonePage>
  );
}

/** Goes in by itself as soon as it may. @param {import('../shared/page.jsx').Boot} boot */
function useOpening(boot) {
  useEffect(() => {
    const timer = setInterval(async () => {
      if ((await ask('/api/join', place(boot))).ok) location.reload();
    }, LOOK_MS);
    return () => clearInterval(timer);
  }, [boot]);
}
