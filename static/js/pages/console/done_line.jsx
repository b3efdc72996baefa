// The line that says what was done last and takes it back.
import { UndoLine } from '../../ui/messages.jsx';
import { useT } from '../../ui/i18n.jsx';
import { useNow } from '../shared/hooks.js';
import { lastDid } from './did.js';
import { inWordsOf } from './did_sorting.js';
import { keyOf } from './keys.js';
import { useDesk } from './state.jsx';
import { undoableOf } from './undoable.js';

const HINTS = /** @type {const} */ (['next', 'previous', 'search', 'undo']);

/** What was done last here; looked at again every second, as it goes out of date. */
export function useDid() {
  const { page, board, ideas, moment } = useDesk();
  const { live } = page;
  const now = useNow(live.clock);
  const when = Math.max(now, live.clock.now());
  const undoable = undoableOf(live, board.id, when);
  const did = lastDid({ outbox: live.outbox, as: live.as, board: board.id, now: when, ideas, plan: board.plan, undoable });
  return did && { ...did, sentence: inWordsOf(did.sentence, moment, ideas.values()) };
}

/**
 * @param {{keyHint?: string, room?: boolean, hints?: boolean}} props `room`: the line keeps its place when there is nothing
 *   to say; `hints`: then it names the keys of the board
 */
export function DoneLine({ keyHint, room = true, hints = true }) {
  const t = useT();
  const { act, asked, now, page } = useDesk();
  const did = useDid();
  if (!did) return room ? <KeyHints on={hints && keyHint !== undefined} /> : null;
  const words = [t(did.sentence.key, did.sentence.args)];
  if (did.state !== 'sent' && page.status.isOffline) words.push(t('will-be-sent'));
  return (
    <UndoLine
      text={words.join(' · ')}
      until={did.mayUndo ? did.until : null}
      now={now}
      keyHint={keyHint}
      busy={asked.has('undo_board')}
      onUndo={did.mayUndo ? () => void act('undo_board', { target: did.op }) : undefined}
    />
  );
}

/** While there is nothing to take back, the line says how to move about. @param {{on: boolean}} props */
function KeyHints({ on }) {
  const t = useT();
  return (
    <p class="key-hints" aria-hidden="true">
      {on &&
        HINTS.map((intent) => (
          <span key={intent}>
            <kbd>{keyOf(intent)}</kbd> {t(`key-${intent}`)}
          </span>
        ))}
    </p>
  );
}
