// Between the hall's ballot and the plenary screen: what is on it, one tap to show what goes on here, the way back.
import { ChevronLeft, MonitorUp } from 'lucide';
import { sceneAt } from '../../core/scene.js';
import { Button } from '../../ui/button.jsx';
import { useT } from '../../ui/i18n.jsx';
import { useMedia } from '../../ui/media.js';
import { sceneWords } from '../scenes/words.js';
import { useNow } from '../shared/hooks.js';
import { usePlenary } from './hall_state.js';
import { NARROW } from './media.js';
import { useDesk } from './state.jsx';

/** @import { IdeaRecord, Scene } from '../../core/protocol.js' */
/** @import { State } from '../scenes/state.js' */

/** Scenes that show what goes on in the hall, by the moment's phase. @type {Record<string, Scene['kind'][]>} */
const SCENES = { vote: ['ballot'], reveal: ['ballot', 'cross_top'], consent: ['consent', 'cross_top'] };

export function ToHost() {
  const t = useT();
  const { event } = useDesk();
  const narrow = useMedia(NARROW);
  return (
    <Button icon={ChevronLeft} href={`/${event.code}/host`}>
      {t(narrow ? 'hall-to-screen' : 'host-title')}
    </Button>
  );
}

export function OnAir() {
  const t = useT();
  const { board, page } = useDesk();
  const state = usePlenary();
  const air = sceneAt(state.stage, useNow(page.live.clock, 1000));
  const { isBusy, take } = useTaking(state);
  const fitting = SCENES[board.phase] ?? [];
  const offered = fitting.filter((kind) => kind !== air.kind || air.idea !== null);
  const words = air.black ? t('host-black-on') : sceneWords(t, state, air);
  return (
    <section class="hall-air" aria-label={t('host-now')}>
      <p role="status">
        <small>{t('host-now')}</small>
        <b>{words}</b>
      </p>
      {offered.slice(0, fitting.includes(air.kind) ? undefined : 1).map((kind) => (
        <Button key={kind} icon={MonitorUp} busy={isBusy} onClick={() => take({ kind })}>
          {air.kind === kind ? t('hall-show-all') : t('hall-show', { title: sceneWords(t, state, { kind, board: null, result: null, idea: null }) })}
        </Button>
      ))}
    </section>
  );
}

/** Puts one wording on the plenary screen. @param {{idea: IdeaRecord}} props */
export function ShowOne({ idea }) {
  const t = useT();
  const { page } = useDesk();
  const state = usePlenary();
  const air = sceneAt(state.stage, page.live.clock.now());
  const { isBusy, take } = useTaking(state);
  if (air.kind === 'consent' && air.idea === idea.id) return <p class="ghost">{t('hall-on-air')}</p>;
  return (
    <div class="row">
      <Button icon={MonitorUp} busy={isBusy} onClick={() => take({ kind: 'consent', idea: idea.id })}>
        {t('hall-show-one')}
      </Button>
    </div>
  );
}

/** The host's command, with the item of the agenda that it carries out. @param {State} state */
function useTaking({ agenda, stage }) {
  const { page, event } = useDesk();
  const { live } = page;
  const isBusy = live.outbox.of(live.as).some(({ command, state }) => command.name === 'take_scene' && state !== 'refused');
  const take = (/** @type {Scene} */ scene) => {
    const item = agenda.find((one) => one.scene?.kind === scene.kind);
    live.act({ name: 'take_scene', event: event.id, scene, agenda: item?.id ?? stage.agenda });
  };
  return { isBusy, take };
}
