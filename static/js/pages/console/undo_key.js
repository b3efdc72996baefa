// The key that takes back, where the board with its own keys is not shown.
import { lastUndoable } from '../../core/undo.js';
import { intentOf } from './keys.js';
import { useDesk } from './state.jsx';
import { useKeys } from './use_keys.js';

/** @param {boolean} on */
export function useUndoKey(on) {
  const { page, now, act } = useDesk();
  useKeys(on, (event) => {
    if (intentOf(event) !== 'undo' || document.querySelector('[aria-modal="true"]')) return;
    event.preventDefault();
    const last = lastUndoable(page.live.outbox, page.live.as, now());
    if (last) act('undo_board', { target: last.op });
  });
}
