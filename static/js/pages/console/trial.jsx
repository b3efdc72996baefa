// A trial question: offered before the board opens, and ended with all that was sent to it.
import { GraduationCap } from 'lucide';
import { useState } from 'preact/hooks';
import { Button } from '../../ui/button.jsx';
import { useT } from '../../ui/i18n.jsx';
import { Confirm, Notice } from '../../ui/messages.jsx';
import { useDesk } from './state.jsx';

/** A small button of the lobby. */
export function TrialOffer() {
  const t = useT();
  const { may, act, asked } = useDesk();
  if (!may('set_trial')) return null;
  return (
    <Button icon={GraduationCap} busy={asked.has('set_trial')} onClick={() => act('set_trial', { on: true, question: t('trial-question') })}>
      {t('trial-begin')}
    </Button>
  );
}

/** While a trial goes on: what it is, and its end, which asks because it deletes. */
export function TrialState() {
  const t = useT();
  const { board, may, act, asked } = useDesk();
  const [asking, setAsking] = useState(false);
  if (!board.trial) return null;
  const end = () => {
    setAsking(false);
    act('set_trial', { on: false });
  };
  return (
    <div class="stack stack--tight">
      <Notice title={t('trial')}>{t('trial-help')}</Notice>
      {may('set_trial') && !asking && (
        <Button tone="primary" wide busy={asked.has('set_trial')} onClick={() => setAsking(true)}>
          {t('trial-end')}
        </Button>
      )}
      {asking && (
        <Confirm danger question={t('trial-end-ask')} yes={t('trial-end-yes')} no={t('cancel')} onYes={end} onNo={() => setAsking(false)} />
      )}
    </div>
  );
}
