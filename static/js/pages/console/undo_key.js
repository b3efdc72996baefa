// The key that takes back, where the board with its own keys is not shown.
import { intentOf } from './keys.js';
import { useDesk } from './state.jsx';
import { undoableOf } from './undoable.js';
import { useKeys } from './use_keys.js';

/** @param {boolean} on */
export function useUndoKey(on) {
  const { page, board, now, act } = useDesk();
  useKeys(on, (event) => {
    if (intentOf(event) !== 'undo' || document.querySelector('[aria-modal="true"]')) return;
    event.preventDefault();
    const last = undoableOf(page.live, board.id, now());
    if (last) act('undo_board', { target: last.op });
  });
}
