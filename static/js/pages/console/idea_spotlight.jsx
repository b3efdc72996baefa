// What everybody sees now on the track's screen, and the ways to take it off.
import { EyeOff, MonitorUp, X } from 'lucide';
import { Button } from '../../ui/button.jsx';
import { useT } from '../../ui/i18n.jsx';
import { Icon } from '../../ui/icon.jsx';
import { hideNow, toggle, urgentOf } from './idea_acts.js';
import { keyOf } from './keys.js';
import { useDesk } from './state.jsx';

/** @param {{keysOn: boolean, hasKey: boolean}} props `hasKey`: no idea is chosen, so that the key means this one */
export function OnScreen({ keysOn, hasKey }) {
  const t = useT();
  const desk = useDesk();
  const idea = desk.ideas.get(desk.board.spotlight ?? '');
  if (!idea) return null;
  const mayHide = urgentOf(desk, undefined) !== null;
  return (
    <section class="on-screen" aria-label={t('act-on-screen')}>
      <Icon of={MonitorUp} />
      <p>
        <b>{t('on-screen', { no: String(idea.no) })}</b> {idea.headline || idea.text}
      </p>
      {desk.may('set_spotlight') && (
        <Button icon={X} onClick={() => toggle(desk, idea, 'spotlight')}>
          {t('act-spotlight-off')}
        </Button>
      )}
      {mayHide && (
        <Button tone="danger" icon={EyeOff} keyHint={keysOn && hasKey ? keyOf('urgent') : undefined} onClick={() => hideNow(desk, idea)}>
          {t('act-urgent')}
        </Button>
      )}
    </section>
  );
}
