// The open board: its running at the left, the ideas in the middle, people and what waits at the right.
import { useState } from 'preact/hooks';
import { Button } from '../../ui/button.jsx';
import { ConsolePage } from '../../ui/console.jsx';
import { useT } from '../../ui/i18n.jsx';
import { useMedia } from '../../ui/media.js';
import { BarState, placeOf } from './bar.jsx';
import { Board } from './board.jsx';
import { Controls } from './controls.jsx';
import { DoneLine } from './done_line.jsx';
import { savedKeys, saveKeys } from './keys_saved.js';
import { NARROW, WIDE } from './media.js';
import { mayCommand } from './rights.js';
import { useCounting } from './send_state.js';
import { SendSheet } from './send.jsx';
import { Side } from './side.jsx';
import { useDesk } from './state.jsx';

/** @param {{onPoster: () => void}} props */
export function BoardPage({ onPoster }) {
  const t = useT();
  const { board, role, moment, lists } = useDesk();
  const narrow = useMedia(NARROW);
  const wide = useMedia(WIDE);
  const [keysOn, setKeys] = useKeysOn();
  const [sending, setSending] = useState(false);
  const maySend = mayCommand(role, 'send_result', moment);
  const button = maySend && <SendButton onClick={() => setSending(true)} />;
  const done = <DoneLine keyHint={keysOn ? 'U' : undefined} room={!narrow} />;
  return (
    <ConsolePage
      no={board.no}
      title={narrow ? t('track-name', { no: String(board.no) }) : placeOf(t, board)}
      subtitle={narrow ? board.room : board.title}
      bar={<BarState />}
      planTitle={t(narrow ? 'bar-short' : 'bar')}
      plan={<Controls keysOn={keysOn} onKeys={setKeys} onPoster={onPoster} />}
      sideTitle={lists.check.length ? t('bar-held', { n: lists.check.length }) : t('people')}
      side={<Side />}
      primary={wide ? button : <PrimaryRow done={done} button={button} />}
      after={maySend && <SendSheet open={sending} onClose={() => setSending(false)} />}
    >
      <Board keysOn={keysOn} />
      {wide && <div class="board-foot">{done}</div>}
    </ConsolePage>
  );
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

/** @returns {[boolean, (on: boolean) => void]} */
function useKeysOn() {
  const [on, set] = useState(savedKeys);
  return [
    on,
    (next) => {
      saveKeys(next);
      set(next);
    },
  ];
}

/** @param {{onClick: () => void}} props */
function SendButton({ onClick }) {
  const t = useT();
  const { board } = useDesk();
  const counting = useCounting();
  return (
    <Button tone="primary" size="big" wide onClick={onClick}>
      {counting ? t('bar-counting', { n: counting }) : t(board.phase === 'handed_over' ? 'send-again' : 'bar-send')}
    </Button>
  );
}
