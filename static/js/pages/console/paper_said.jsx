// What became of the paper ballot entered last: «Бюллетень 031 внесён: № 12, № 17», and the way back.
import { Hourglass, Undo2 } from 'lucide';
import { Button } from '../../ui/button.jsx';
import { useT } from '../../ui/i18n.jsx';
import { Icon } from '../../ui/icon.jsx';
import { numbersOf, ownPapers } from './paper_lines.js';
import { useDesk } from './state.jsx';

/** @param {{ballot: string}} props */
export function PaperSaid({ ballot }) {
  const t = useT();
  const { page, may, act, records } = useDesk();
  const { outbox, as } = page.live;
  const own = ownPapers(outbox, as, ballot);
  const last = own[own.length - 1];
  if (!last) return <p class="paper-said" role="status" />;
  const { entry, command } = last;
  if (entry.state !== 'sent') {
    return (
      <p class="paper-said" role="status">
        <Icon of={Hourglass} /> {t('paper-sending', { serial: command.serial })}
        {page.status.isOffline && ` · ${t('will-be-sent')}`}
      </p>
    );
  }
  const isThere = records('paper').some(({ id }) => id === command.id);
  const list = numbersOf(last).map((no) => t('idea-no', { no: String(no) })).join(', ');
  return (
    <div class="paper-said" role="status">
      <p class={isThere ? 'tone-ok' : undefined}>{t(isThere ? 'paper-entered' : 'paper-taken-back', { serial: command.serial, list })}</p>
      {isThere && may('take_back_paper') && (
        <Button icon={Undo2} onClick={() => void act('take_back_paper', { paper: command.id })}>
          {t('undo')}
        </Button>
      )}
    </div>
  );
}
