// The host's first screen of the hall: nobody has been asked anything yet.
import { ConsolePage } from '../../ui/console.jsx';
import { useT } from '../../ui/i18n.jsx';
import { BarState, placeOf } from './bar.jsx';
import { ToHost } from './hall_air.jsx';
import { HallForm } from './hall_form.jsx';
import { presentHelp } from './people.js';
import { Settings } from './settings.jsx';
import { useDesk } from './state.jsx';

export function HallLobby() {
  const t = useT();
  const { board, people } = useDesk();
  return (
    <ConsolePage no={board.no} title={placeOf(t, board)} subtitle={t('role-host')} bar={[<ToHost key="host" />, <BarState key="state" />]}>
      <div class="lobby-start stack">
        <h2 class="screen-title">{t('scene-ballot')}</h2>
        <p class="lobby-count" role="status" title={presentHelp(t)}>
          {t('hall-present', { n: people.present })}
        </p>
        <HallForm />
        <Settings />
      </div>
    </ConsolePage>
  );
}
