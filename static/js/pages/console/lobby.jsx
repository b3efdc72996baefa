// The first screen: one big button; all else is small and may wait.
import { ListChecks, Printer } from 'lucide';
import { useState } from 'preact/hooks';
import { PLAN_TEMPLATES } from '../../core/protocol.js';
import { Button } from '../../ui/button.jsx';
import { ConsolePage } from '../../ui/console.jsx';
import { useT } from '../../ui/i18n.jsx';
import { BarState, placeOf } from './bar.jsx';
import { presentHelp } from './people.js';
import { minutesOf } from './plan_model.js';
import { PlanSheet } from './plan_sheet.jsx';
import { Question } from './question.jsx';
import { Refusals } from './refusal_notes.jsx';
import { nextPhases } from './rights.js';
import { ScreenLink } from './screen_link.jsx';
import { Settings } from './settings.jsx';
import { useDesk } from './state.jsx';
import { TrialOffer } from './trial.jsx';

/** @param {{onPoster: () => void}} props */
export function LobbyPage({ onPoster }) {
  const t = useT();
  const { board, role, moment, people } = useDesk();
  const [planning, setPlanning] = useState(false);
  const mayOpen = nextPhases(role, moment, board.delegated).includes('open');
  return (
    <ConsolePage
      no={board.no}
      title={placeOf(t, board)}
      subtitle={t(`role-${role}`)}
      bar={<BarState />}
      after={<PlanSheet open={planning} onClose={() => setPlanning(false)} />}
    >
      <div class="lobby-start stack">
        <h2 class="screen-title">{board.title}</h2>
        <Question />
        <p class="lobby-count" role="status" title={presentHelp(t)}>
          {t('people-present', { n: people.present })}
        </p>
        <Refusals />
        {mayOpen ? <OpenButton /> : <p class="lobby-wait">{t('start-waiting')}</p>}
        <Preparation onPoster={onPoster} onPlan={mayOpen ? () => setPlanning(true) : null} />
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
      <Button tone="primary" size="big" wide busy={busy} disabled={page.status.isOffline} onClick={() => act('change_phase', { phase: 'open' })}>
        {t('start-open')}
      </Button>
      <p class="ghost" role="status">
        {t(page.status.isOffline ? 'start-offline' : 'start-help')}
      </p>
    </div>
  );
}

/** @param {{onPoster: () => void, onPlan: (() => void) | null}} props */
function Preparation({ onPoster, onPlan }) {
  const t = useT();
  const { board } = useDesk();
  const minutes = minutesOf(board.plan.length ? board.plan : PLAN_TEMPLATES.session);
  return (
    <section class="lobby-more stack stack--tight" aria-label={t('start-links')}>
      <h3 class="block-title">{t('start-links')}</h3>
      <div class="row">
        {onPlan && (
          <Button icon={ListChecks} onClick={onPlan}>
            {t('start-plan', { n: minutes })}
          </Button>
        )}
        <TrialOffer />
        <ScreenLink />
        <Button icon={Printer} onClick={onPoster}>
          {t('start-poster')}
        </Button>
      </div>
      <Settings />
    </section>
  );
}
