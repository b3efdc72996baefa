// The plan's one big button: it acts at once, and asks in place only where nothing can be taken back.
import { useState } from 'preact/hooks';
import { Button } from '../../ui/button.jsx';
import { useT } from '../../ui/i18n.jsx';
import { Confirm } from '../../ui/messages.jsx';
import { listedOf } from './ballot_model.js';
import { keyOfPlan, usePlanKeys } from './plan_keys.js';
import { numbersOf, primaryOf } from './plan_primary.js';
import { useCounting } from './send_state.js';
import { useDesk } from './state.jsx';
import { WaitingBadge } from './waiting_badge.jsx';

/** @import { Primary } from './plan_primary.js' */

/** @param {{keysOn: boolean, onSend: () => void}} props */
export function PlanPrimary({ keysOn, onSend }) {
  const { board, may, act, asked, lists } = useDesk();
  const [asking, setAsking] = useState(/** @type {string | null} */ (null));
  const listed = listedOf(lists.board).length;
  const counting = useCounting();
  const primary = primaryOf({ board, may, listed });
  const isAsking = primary !== null && asking === `${primary.id} ${board.step}`;
  const isReady = primary !== null && !primary.blocked && !(primary.id === 'reveal' && counting > 0);
  const go = () => {
    if (!primary || !isReady || asked.has(primary.command)) return;
    if (primary.id === 'send') return onSend();
    if (primary.asks && !isAsking) return setAsking(`${primary.id} ${board.step}`);
    setAsking(null);
    act(primary.command, primary.fields);
  };
  usePlanKeys(keysOn, (intent) => {
    if (intent === 'onward') return isAsking ? undefined : go();
    if (may('extend_step')) act('extend_step', { seconds: intent === 'longer' ? 60 : -60 });
    return undefined;
  });
  if (!primary) return null;
  if (isAsking) return <RevealQuestion onYes={go} onNo={() => setAsking(null)} />;
  return (
    <div class="plan-primary stack stack--tight">
      <Beside primary={primary} onSend={onSend} />
      <MainButton primary={primary} counting={counting} disabled={!isReady} keysOn={keysOn} onClick={go} />
    </div>
  );
}

/** @param {{primary: Primary, counting: number, disabled: boolean, keysOn: boolean, onClick: () => void}} props */
function MainButton({ primary, counting, disabled, keysOn, onClick }) {
  const t = useT();
  const { board, lists, asked } = useDesk();
  const { id, word, blocked, command } = primary;
  const words =
    id === 'step' ? t('plan-next', { step: t(`plan-to-${word}`) })
    : id === 'send' && board.phase === 'handed_over' ? t('send-again')
    : t(`do-${word}`, numbersOf(board, listedOf(lists.board).length));
  const isCounting = id === 'reveal' && counting > 0;
  return (
    <>
      {blocked && <p class="ghost">{t(blocked)}</p>}
      <Button
        tone="primary" size="big" wide busy={asked.has(command)} disabled={disabled}
        keyHint={keysOn ? keyOfPlan('onward') : undefined} onClick={onClick}
      >
        {isCounting ? t('bar-counting', { n: counting }) : words}
        <WaitingBadge />
      </Button>
    </>
  );
}

/** What may be done besides, smaller. @param {{primary: Primary, onSend: () => void}} props */
function Beside({ primary, onSend }) {
  const t = useT();
  const { board, may, act, asked } = useDesk();
  if (primary.id === 'row') {
    return (
      <Button wide busy={asked.has('reveal_next')} onClick={() => act('reveal_next', { ballot: board.ballot?.id, everything: true, seen: board.ballot?.shown.length })}>
        {t('do-all-rows')}
      </Button>
    );
  }
  if (primary.id === 'step' && may('send_result')) {
    return (
      <Button wide onClick={onSend}>
        {t('bar-send')}
      </Button>
    );
  }
  return null;
}

/** @param {{onYes: () => void, onNo: () => void}} props */
function RevealQuestion({ onYes, onNo }) {
  const t = useT();
  const { people } = useDesk();
  return (
    <Confirm question={t('reveal-ask')} yes={t('do-reveal')} no={t('cancel')} onYes={onYes} onNo={onNo}>
      <p class="ghost">{t('turnout', { voted: people.voted, present: people.of })}</p>
      <p class="ghost">{t('reveal-ask-help')}</p>
    </Confirm>
  );
}
