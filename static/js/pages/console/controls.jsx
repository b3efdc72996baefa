// The running of the board: switches, timer, what was sent; all else under «Ещё».
import { CornerUpLeft, Flag, ListChecks, Printer } from 'lucide';
import { Button } from '../../ui/button.jsx';
import { Switch } from '../../ui/choice.jsx';
import { useT } from '../../ui/i18n.jsx';
import { Knot } from '../../ui/knot.jsx';
import { useMedia } from '../../ui/media.js';
import { KeysHelp } from './keys_help.jsx';
import { TOUCH } from './media.js';
import { PlanOptions } from './plan_options.jsx';
import { nextPhases } from './rights.js';
import { ScreenLink } from './screen_link.jsx';
import { ScreenView } from './screen_view.jsx';
import { Fold, Settings } from './settings.jsx';
import { useDesk } from './state.jsx';
import { TimerControl } from './timer_control.jsx';
import { TrialState } from './trial.jsx';

/** @typedef {{keysOn: boolean, onKeys: (on: boolean) => void, onPoster: () => void, onPlan: () => void}} ControlsProps */

/** @param {ControlsProps} props */
export function Controls(props) {
  const t = useT();
  const { board, may, moment } = useDesk();
  return (
    <>
      <h2 class="phase-now">{t(`phase-${moment.replace('_', '-')}`)}</h2>
      <TrialState />
      {may('set_switch') ? <Switches /> : <SwitchWords />}
      {may('set_timer') && <TimerControl />}
      <SentState />
      <PhaseBack />
      {moment === 'open' && may('set_plan') && !board.trial && <PlanOffer onPlan={props.onPlan} />}
      <Limits />
      <More {...props} />
    </>
  );
}

function Switches() {
  const t = useT();
  const { board, act, asked, page } = useDesk();
  const sending = t(page.status.isOffline ? 'will-be-sent' : 'sending');
  return (
    <div class="stack stack--tight">
      <Switch
        label={t('bar-ideas')}
        on={board.ideas_on}
        hint={asked.has('set_switch:ideas') ? sending : board.ideas_on ? undefined : t('bar-ideas-off-help')}
        onChange={(on) => act('set_switch', { switch: 'ideas', on })}
      />
      <Switch
        label={t('bar-voting')}
        on={board.voting_on}
        hint={asked.has('set_switch:voting') ? sending : board.voting_on ? undefined : t('bar-voting-off-help')}
        onChange={(on) => act('set_switch', { switch: 'voting', on })}
      />
    </div>
  );
}

/** The state of the switches for those who only look at them. */
function SwitchWords() {
  const t = useT();
  const { board, moment } = useDesk();
  if (moment !== 'open') return null;
  return (
    <p>
      {t(`bar-ideas-${board.ideas_on ? 'on' : 'off'}`)}
      <br />
      {t(`bar-voting-${board.voting_on ? 'on' : 'off'}`)}
    </p>
  );
}

/** «Передано, версия 1, 15:42» */
export function SentState() {
  const t = useT();
  const { board, event, page } = useDesk();
  if (!board.sent_version || board.sent_at === null) return null;
  const time = page.i18n.time(board.sent_at, event.tz);
  return (
    <>
      <p class="sent-state tone-ok">
        <Knot />
        {t('sent-version', { version: String(board.sent_version), time })}
      </p>
      {board.outdated && <p class="sent-state tone-warn">{t('sent-outdated')}</p>}
    </>
  );
}

function PhaseBack() {
  const t = useT();
  const { board, role, moment, may, act, asked } = useDesk();
  if (moment === 'open') return null;
  if (!nextPhases(role, moment, board.delegated).includes('open')) {
    return moment === 'handed_over' && may('send_result') ? <p>{t('bar-handed-over')}</p> : null;
  }
  return (
    <div class="stack stack--tight">
      <Button wide icon={CornerUpLeft} busy={asked.has('change_phase')} onClick={() => act('change_phase', { phase: 'open' })}>
        {t('bar-back')}
      </Button>
      <p class="ghost">{t('bar-back-help')}</p>
    </div>
  );
}

/** What a scribe may and may not do, in words. */
export function Limits() {
  const t = useT();
  const { board, role, moment, may } = useDesk();
  if (role !== 'scribe') return null;
  if (moment === 'handed_over') return <p>{t('scribe-handed-over')}</p>;
  return (
    <div class="ghost stack stack--tight">
      <p>{t(may('merge_idea') ? 'scribe-can' : 'scribe-can-vote')}</p>
      <p>{t(board.delegated ? 'scribe-leads' : 'scribe-cannot')}</p>
    </div>
  );
}

/** The open board may still be led by a plan; its votes stay what they are. @param {Pick<ControlsProps, "onPlan">} props */
function PlanOffer({ onPlan }) {
  const t = useT();
  const { people } = useDesk();
  return (
    <div class="plan-offer">
      <Button tone="quiet" icon={ListChecks} onClick={onPlan}>
        {t('plan-choose')}
      </Button>
      {people.voted > 0 && <p class="ghost">{t('plan-apart')}</p>}
    </div>
  );
}

/** The end of the open board. */
function OpenMore() {
  const t = useT();
  const { board, role, moment, act, asked } = useDesk();
  if (board.trial || !nextPhases(role, moment, board.delegated).includes('reveal')) return null;
  return (
    <div class="stack stack--tight">
      <Button wide icon={Flag} busy={asked.has('change_phase')} onClick={() => act('change_phase', { phase: 'reveal' })}>
        {t('bar-reveal')}
      </Button>
      <p class="ghost">{t('bar-reveal-help')}</p>
    </div>
  );
}

/** @param {ControlsProps} props */
export function More({ keysOn, onKeys, onPoster }) {
  const t = useT();
  const { isHall } = useDesk();
  const touch = useMedia(TOUCH);
  if (isHall) return <Settings />;
  return (
    <Fold title={t('bar-more')}>
      <OpenMore />
      <ScreenView />
      <PlanOptions />
      <div class="row">
        <ScreenLink />
        <Button icon={Printer} onClick={onPoster}>
          {t('start-poster')}
        </Button>
      </div>
      {!touch && <KeysHelp on={keysOn} onChange={onKeys} />}
      <Settings />
    </Fold>
  );
}
