// Ends a ballot without a result: asks once in place, as it cannot be taken back.
import { useState } from 'preact/hooks';
import { Button } from '../../ui/button.jsx';
import { useT } from '../../ui/i18n.jsx';
import { Confirm } from '../../ui/messages.jsx';
import { useDesk } from './state.jsx';

export function VoidBallot() {
  const t = useT();
  const { board, act, asked } = useDesk();
  const [asking, setAsking] = useState(false);
  if (!asking) {
    return (
      <Button tone="quiet" busy={asked.has('void_ballot')} onClick={() => setAsking(true)}>
        {t('ballot-void')}
      </Button>
    );
  }
  const end = () => {
    setAsking(false);
    act('void_ballot', { ballot: board.ballot?.id });
  };
  return (
    <Confirm danger question={t('ballot-void-ask')} yes={t('ballot-void')} no={t('cancel')} onYes={end} onNo={() => setAsking(false)}>
      <p class="ghost">{t('ballot-void-help')}</p>
    </Confirm>
  );
}
