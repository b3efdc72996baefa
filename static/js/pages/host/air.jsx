// What is on the plenary screen, beside what comes next; who leads it; pages, ideas, black, taking back.
import { ChevronLeft, ChevronRight, MonitorOff } from 'lucide';
import { Button } from '../../ui/button.jsx';
import { Segmented } from '../../ui/choice.jsx';
import { useT } from '../../ui/i18n.jsx';
import { useMedia } from '../../ui/media.js';
import { Notice, UndoLine } from '../../ui/messages.jsx';
import { Preview } from '../../ui/stage.jsx';
import { LIMITS } from '../../core/protocol.js';
import { refusalText } from '../console/refusals.js';
import { pagesOf, turned } from '../scenes/pages.js';
import { SceneView, sceneKey } from '../scenes/scene.jsx';
import { sceneWords } from '../scenes/words.js';
import { useNow } from '../shared/hooks.js';
import { usePage } from '../shared/page.jsx';
import { isDecisionClash } from './decision_clash.jsx';
import { useDesk } from './desk.jsx';
import { endWords } from './next.jsx';
import { stepFrom } from './stops.js';
import { lastTold, refusedOf, toldWords } from './told.js';

/** @import { Shown } from '../../core/scene.js' */

/** @param {{keys: import('./host.jsx').Keys}} props */
export function Air({ keys }) {
  const t = useT();
  const { state, air } = useDesk();
  const isWide = useMedia('(min-width: 1100px)');
  const next = stepFrom(state, air, 1);
  return (
    <div class="stack">
      <Troubles missing={keys.missing} />
      <div class={isWide ? 'air air--two' : 'air'}>
        <Picture label={t('host-now')} scene={air} isBlack={air.black} />
        {isWide && next && <Picture label={t('host-next')} scene={whole(next.scene)} />}
        {isWide && !next && <p class="ghost">{endWords(t, state)}</p>}
      </div>
      <Control />
      <Told />
      <Pages />
    </div>
  );
}

/** @param {import('../../core/protocol.js').Scene} scene @returns {Shown} */
const whole = (scene) => ({ board: null, result: null, idea: null, text: '', page: 0, black: false, ...scene });

/** @param {{label: string, scene: Shown, isBlack?: boolean}} props */
function Picture({ label, scene, isBlack = false }) {
  const t = useT();
  const { state } = useDesk();
  const words = isBlack ? t('host-black-on') : sceneWords(t, state, scene);
  return (
    <section class="air-one" aria-label={label}>
      <h2 class="block-title">
        {label}: <span class="air-name">{words}</span>
      </h2>
      <Preview label={words}>
        <div key={sceneKey(scene)}>
          <SceneView scene={scene} state={state} />
        </div>
        {isBlack && <div class="stage-black" />}
      </Preview>
    </section>
  );
}

function Control() {
  const t = useT();
  const { state, control, black, isBusy, now } = useDesk();
  const { stage } = state;
  const isAuto = stage.control === 'auto';
  const seconds = String(LIMITS.result_on_air_seconds);
  const queued = stage.slots.filter(({ start }) => start > now()).length;
  return (
    <div class="air-control">
      <Segmented
        label={t('host-control')}
        value={stage.control}
        options={[
          { value: 'auto', label: t('host-auto') },
          { value: 'host', label: t('host-manual') },
        ]}
        onChange={(value) => control(value === 'auto' ? 'auto' : 'host')}
      />
      <Button icon={MonitorOff} keyHint="B" pressed={stage.black} busy={isBusy} onClick={() => black(!stage.black)}>
        {t(stage.black ? 'host-black-off' : 'host-black')}
      </Button>
      <p class="ghost">{isAuto ? t('host-auto-help', { seconds }) : t('host-manual-help')}</p>
      {isAuto && queued > 0 && <p class="ghost">{t('host-queue', { n: queued })}</p>}
    </div>
  );
}

/** What was done last and, for a minute, the way back. */
function Told() {
  const t = useT();
  const { live } = usePage();
  const { state, isLate, undo, isBusy, now } = useDesk();
  const instant = useNow(live.clock, 1000);
  const told = lastTold(live.outbox, live.as, instant, state.stage);
  if (isLate) return <UndoLine text={t('sending')} now={now} />;
  return (
    <UndoLine
      text={told && toldWords(t, state, told.entry)}
      until={told?.mayUndo ? told.until : null}
      now={now}
      onUndo={undo}
      keyHint="U"
      busy={isBusy}
    />
  );
}

/** What was refused or never left, until it is dealt with. @param {{missing: number | null}} props */
function Troubles({ missing }) {
  const t = useT();
  const { live } = usePage();
  const { isLost, isRaced, forgive, state, air } = useDesk();
  const refused = refusedOf(live.outbox, live.as).filter(({ code }) => code !== 'stage_moved');
  const told = refused.filter((entry) => !isDecisionClash(entry, state.decisions));
  return (
    <>
      {isLost && (
        <Notice tone="offline" onDismiss={forgive}>
          {t('host-offline')}
        </Notice>
      )}
      {isRaced && (
        <Notice tone="warn" onDismiss={forgive}>
          {t('host-raced', { title: sceneWords(t, state, air) })}
        </Notice>
      )}
      {missing !== null && <Notice tone="warn">{t('jump-none', { no: String(missing) })}</Notice>}
      {told.map(({ op, code, detail }) => (
        <Notice key={op} tone="error" onDismiss={() => void live.outbox.dismiss(op)}>
          {refusalText(t, code ?? 'unknown', detail)}
        </Notice>
      ))}
    </>
  );
}

/** The pages of what is on air, once a host has taken it. */
function Pages() {
  const t = useT();
  const { state, air, take, isBusy } = useDesk();
  const { all, open: page } = pagesOf(state, air);
  if (all < 2 || state.stage.control === 'auto') return null;
  const go = (/** @type {number} */ to) => take(turned(air, to, all));
  return (
    <div class="row">
      <Button icon={ChevronLeft} label={t('host-page-previous')} disabled={page === 0} busy={isBusy} onClick={() => go(page - 1)} />
      <span>{t('host-page', { no: String(page + 1), all: String(all) })}</span>
      <Button icon={ChevronRight} label={t('host-page-next')} disabled={page === all - 1} busy={isBusy} onClick={() => go(page + 1)} />
    </div>
  );
}
