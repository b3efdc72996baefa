// The first screen: one big button; all else is small and may wait.
import { Printer } from 'lucide';
import { Button } from '../../ui/button.jsx';
import { ConsolePage } from '../../ui/console.jsx';
import { useT } from '../../ui/i18n.jsx';
import { BarState, placeOf } from './bar.jsx';
import { Question } from './question.jsx';
import { Refusals } from './refusal_notes.jsx';
import { nextPhases } from './rights.js';
import { ScreenLink } from './screen_link.jsx';
import { Settings } from './settings.jsx';
import { useDesk } from './state.jsx';

/** @param {{onPoster: () => void}} props */
export function LobbyPage({ onPoster }) {
  const t = useT();
  const { board, role, moment, people } = useDesk();
  return (
    <ConsolePage no={board.no} title={placeOf(t, board)} subtitle={t(`role-${role}`)} bar={<BarState />}>
      <div class="lobby-start stack">
        <h2 class="screen-title">{board.title}</h2>
        <Question />
        <p class="lobby-count" role="status">
          {t('start-connected', { n: people.present })}
        </p>
        <Refusals />
        {nextPhases(role, moment).includes('open') ? <OpenButton /> : <p class="lobby-wait">{t('start-waiting')}</p>}
        <Preparation onPoster={onPoster} />
      </div>
    </ConsolePage>
  );
}

function OpenButton() {
  const t = useT();
  const { act, asked, page } = useDesk();
  const busy = asked.has('change_phase');
  return (
    <div class="lobby-open">
      <Button tone="primary" size="big" wide busy={busy} onClick={() => act('change_phase', { phase: 'open' })}>
        {t('start-open')}
      </Button>
      <p class="ghost" role="status">
        {busy && page.status.isOffline ? t('will-be-sent') : t('start-help')}
      </p>
    </div>
  );
}

/** @param {{onPoster: () => void}} props */
function Preparation({ onPoster }) {
  const t = useT();
  return (
    <section class="lobby-more stack stack--tight" aria-label={t('start-links')}>
      <h3 class="block-title">{t('start-links')}</h3>
      <div class="row">
        <ScreenLink />
        <Button icon={Printer} onClick={onPoster}>
          {t('start-poster')}
        </Button>
      </div>
      <Settings />
    </section>
  );
}
