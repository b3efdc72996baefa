// The board under way: its running at the left, the moment or the ideas in the middle, people and what waits at the right.
import { useState } from 'preact/hooks';
import { Button } from '../../ui/button.jsx';
import { ConsolePage } from '../../ui/console.jsx';
import { useT } from '../../ui/i18n.jsx';
import { useMedia } from '../../ui/media.js';
import { boardName } from '../../ui/track.js';
import { BarState, placeOf } from './bar.jsx';
import { Centre, useCentre } from './centre.jsx';
import { Controls, SentState } from './controls.jsx';
import { DoneLine } from './done_line.jsx';
import { NARROW, ROOMY, WIDE } from './media.js';
import { pairsOf } from './pairs_list.js';
import { ToHost } from './hall_air.jsx';
import { isPlanned } from './plan_model.js';
import { PlanPane } from './plan_pane.jsx';
import { PlanPrimary } from './plan_primary.jsx';
import { PlanSheet } from './plan_sheet.jsx';
import { waitingIn } from './requests_list.js';
import { useSavedSwitch } from './saved_switch.js';
import { useCounting } from './send_state.js';
import { SendSheet } from './send.jsx';
import { Side } from './side.jsx';
import { useDesk } from './state.jsx';
import { Thumbnail } from './thumbnail.jsx';
import { WaitingBadge } from './waiting_badge.jsx';

/** @typedef {"sending" | "planning" | null} Open what stands over the page */

/** @param {{onPoster: () => void}} props */
export function BoardPage({ onPoster }) {
  const t = useT();
  const { board, may, isHall } = useDesk();
  const narrow = useMedia(NARROW);
  const wide = useMedia(WIDE);
  const [keysOn, setKeys] = useSavedSwitch('console-keys');
  const [open, setOpen] = useState(/** @type {Open} */ (null));
  const close = () => setOpen(null);
  const planned = isPlanned(board);
  const centre = useCentre();
  const Pane = planned ? PlanPane : Controls;
  const onSend = () => setOpen('sending');
  const button = planned ? <PlanPrimary keysOn={keysOn} onSend={onSend} /> : may('send_result') && <SendButton onClick={onSend} />;
  const done = <DoneLine keyHint={keysOn ? 'U' : undefined} room={!narrow} hints={centre.shown === 'board'} />;
  return (
    <ConsolePage
      no={board.no}
      title={narrow ? boardName(t, board.no) : placeOf(t, board)}
      subtitle={isHall ? t('scene-ballot') : narrow ? board.room : board.title}
      bar={isHall ? [<ToHost key="host" />, <BarState key="state" />] : <BarState />}
      planTitle={t(planned ? 'plan-short' : narrow ? 'bar-short' : 'bar')}
      plan={<Pane keysOn={keysOn} onKeys={setKeys} onPoster={onPoster} onPlan={() => setOpen('planning')} />}
      sideTitle={useSideTitle()}
      side={<BesideBoard keysOn={keysOn} />}
      primary={wide ? button : <PrimaryRow done={done} button={button} />}
      after={<Sheets open={open} onClose={close} />}
    >
      {!wide && <SentState />}
      <Centre keysOn={keysOn} centre={centre} />
      {wide && <div class="board-foot">{done}</div>}
    </ConsolePage>
  );
}

/** @param {{keysOn: boolean}} props */
function BesideBoard({ keysOn }) {
  const { isHall } = useDesk();
  const hasRoom = useMedia(ROOMY);
  return (
    <>
      <Side keysOn={keysOn} />
      {hasRoom && !isHall && <Thumbnail />}
    </>
  );
}

/** @param {{open: Open, onClose: () => void}} props */
function Sheets({ open, onClose }) {
  const { may } = useDesk();
  return (
    <>
      {may('send_result') && <SendSheet open={open === 'sending'} onClose={onClose} />}
      {may('set_plan') && <PlanSheet open={open === 'planning'} onClose={onClose} />}
    </>
  );
}

/** What waits for a look is named on the button that leads to it. */
function useSideTitle() {
  const t = useT();
  const desk = useDesk();
  const waiting = waitingIn(desk);
  const pairs = pairsOf(desk.records('pair'), desk.lists.board).length;
  if (waiting) return t('bar-held', { n: waiting });
  return pairs && desk.may('merge_idea') ? t('list-count', { title: t('side-pairs'), n: pairs }) : t('people');
}

/** Where there is no plan pane, what was done stands beside the one primary button. @param {{done: any, button: any}} props */
function PrimaryRow({ done, button }) {
  return (
    <div class="primary-row">
      {done}
      {button}
    </div>
  );
}

/** @param {{onClick: () => void}} props */
function SendButton({ onClick }) {
  const t = useT();
  const { board } = useDesk();
  const counting = useCounting();
  return (
    <Button tone="primary" size="big" wide onClick={onClick}>
      {counting ? t('bar-counting', { n: counting }) : t(board.phase === 'handed_over' ? 'send-again' : 'bar-send')}
      <WaitingBadge />
    </Button>
  );
}
