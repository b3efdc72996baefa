// The plenary host's page: a stage manager's desk on a laptop, a remote control on a phone.
import { useEffect, useState } from 'preact/hooks';
import { ConsolePage } from '../../ui/console.jsx';
import { useT } from '../../ui/i18n.jsx';
import { useMedia } from '../../ui/media.js';
import { Live } from '../../ui/messages.jsx';
import { useSavedSwitch } from '../console/saved_switch.js';
import { sceneWords } from '../scenes/words.js';
import { Gone } from '../shared/gone.jsx';
import { usePage } from '../shared/page.jsx';
import { Agenda } from './agenda.jsx';
import { Ahead } from './ahead.jsx';
import { HostBar } from './bar.jsx';
import { ClosedDesk } from './closed_desk.jsx';
import { Decisions } from './decisions.jsx';
import { DeskProvider, useDesk, useDeskOf } from './desk.jsx';
import { HostDocuments } from './documents.jsx';
import { HallLink, ThemesLink } from './hall_link.jsx';
import { HiddenIdeas } from './hiding.jsx';
import { Ideas } from './ideas.jsx';
import { useHostKeys } from './keys.js';
import { MessageForm } from './message.jsx';
import { Air } from './air.jsx';
import { NextStep } from './next.jsx';
import { HostSettings } from './settings.jsx';
import { ready, stepFrom, stopsOf } from './stops.js';
import { Tray } from './tray.jsx';

const WIDE = '(min-width: 1100px)';

export function Host() {
  const t = useT();
  const { status } = usePage();
  const desk = useDeskOf();
  useEffect(() => {
    document.title = t('page-title', { title: t('host-title') });
  }, []);
  if (status.state === 'refused') return <Gone title={t('role-host')} code={status.code} />;
  return (
    <DeskProvider desk={desk}>
      {desk.state.event.sealed_at ? <ClosedDesk at={desk.state.event.sealed_at} /> : <Desk />}
    </DeskProvider>
  );
}

function Desk() {
  const t = useT();
  const desk = useDesk();
  const isWide = useMedia(WIDE);
  const { state, air } = desk;
  const keys = useJumps();
  const frame = { title: t('host-title'), subtitle: isWide ? state.event.title : undefined, bar: <HostBar />, primary: <NextStep /> };
  const spoken = <Live text={`${t('host-now')}: ${sceneWords(t, state, air)}`} />;
  if (!isWide) {
    return (
      <ConsolePage {...frame} after={spoken}>
        <div class="stack">
          <Air keys={keys} />
          <Ahead />
          <HiddenIdeas />
          <HallLink />
          <ThemesLink />
          <Tray />
          <Ideas />
          <Decisions />
          <Agenda typed={keys} />
          <MessageForm />
          <HostDocuments />
          <HostSettings keys={keys} />
        </div>
      </ConsolePage>
    );
  }
  return (
    <ConsolePage
      {...frame}
      planTitle={t('agenda')}
      plan={<Agenda typed={keys} />}
      sideTitle={t('tray')}
      side={[<HallLink key="hall" />, <ThemesLink key="themes" />, <Tray key="tray" />, <MessageForm key="message" />, <HostDocuments key="documents" />, <HostSettings key="settings" keys={keys} />]}
      after={spoken}
    >
      <div class="stack">
        <Air keys={keys} />
        <Ahead />
        <HiddenIdeas />
        <Ideas />
        <Decisions />
      </div>
    </ConsolePage>
  );
}

/**
 * @typedef {object} Keys
 * @property {string} typed digits of a number that Enter will go to
 * @property {number | null} missing a number that is not in the list
 * @property {boolean} isOn
 * @property {(on: boolean) => void} setOn
 */

/** @returns {Keys} */
function useJumps() {
  const desk = useDesk();
  const [isOn, setOn] = useSavedSwitch('console-keys');
  const [missing, setMissing] = useState(/** @type {number | null} */ (null));
  const { state, air, take } = desk;
  const step = (/** @type {1 | -1} */ by) => {
    const to = stepFrom(state, air, by);
    if (to && !desk.isBusy) desk.go(to);
  };
  const jump = (/** @type {number} */ no) => {
    const stop = stopsOf(state).find((one) => one.no === no);
    const scene = stop ? ready(state, stop.scene) : null;
    setMissing(scene ? null : no);
    if (stop && scene) take(scene, stop.agenda);
  };
  const typed = useHostKeys(isOn, {
    next: () => step(1),
    previous: () => step(-1),
    black: () => desk.black(!state.stage.black),
    hide: desk.hideNow,
    undo: desk.undo,
    auto: () => desk.control('auto'),
    jump,
  });
  return { typed, missing, isOn, setOn };
}
