// What the track's screen shows besides the moment: a wall of ideas, the QR code, thanks.
import { ChevronLeft, ChevronRight } from 'lucide';
import { BOARD_VIEWS } from '../../core/protocol.js';
import { Button } from '../../ui/button.jsx';
import { Choice } from '../../ui/choice.jsx';
import { useT } from '../../ui/i18n.jsx';
import { useDesk } from './state.jsx';

/** Ideas on one page of the wall, as the screen draws it. */
const WALL_SIZE = 6;

export function ScreenView() {
  const t = useT();
  const { board, may, act } = useDesk();
  if (!may('set_view') || board.moment === 'lobby') return null;
  const options = BOARD_VIEWS.map((value) => ({ value, label: t(`view-${value}`) }));
  return (
    <div class="screen-view stack stack--tight">
      <Choice label={t('start-screen')} value={board.view} options={options} onChange={(view) => act('set_view', { view, page: 0 })} />
      {board.view === 'wall' && <WallPages />}
    </div>
  );
}

function WallPages() {
  const t = useT();
  const { board, lists, act, asked } = useDesk();
  const count = Math.max(1, Math.ceil(lists.board.length / WALL_SIZE));
  const open = Math.min(board.page, count - 1);
  const busy = asked.has('set_view');
  const turn = (/** @type {number} */ page) => act('set_view', { view: 'wall', page });
  if (count === 1) return null;
  return (
    <div class="nav-row">
      <Button icon={ChevronLeft} label={t('view-page-before')} busy={busy} disabled={open === 0} onClick={() => turn(open - 1)} />
      <span>{t('send-page', { no: String(open + 1), all: String(count) })}</span>
      <Button icon={ChevronRight} label={t('view-page-after')} busy={busy} disabled={open === count - 1} onClick={() => turn(open + 1)} />
    </div>
  );
}
