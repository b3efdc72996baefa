// The board itself: tools, rows, and the keys that work in it.
import { useEffect, useRef, useState } from 'preact/hooks';
import { lastUndoable } from '../../core/undo.js';
import { useT } from '../../ui/i18n.jsx';
import { useMedia } from '../../ui/media.js';
import { Empty } from '../../ui/messages.jsx';
import { AddIdea } from './add_idea.jsx';
import { Fresh } from './fresh.jsx';
import { IdeaRow } from './idea_row.jsx';
import { toggle } from './idea_acts.js';
import { intentOf } from './keys.js';
import { NARROW } from './media.js';
import { Question } from './question.jsx';
import { Refusals } from './refusal_notes.jsx';
import { ideaOf } from './refusals.js';
import { actsOn } from './idea_rights.js';
import { useDesk } from './state.jsx';
import { Tools, wordOf } from './tools.jsx';
import { useView } from './view.js';

/** @import { Desk } from './state.jsx' */
/** @import { View } from './view.js' */

/** @param {{keysOn: boolean}} props */
export function Board({ keysOn }) {
  const desk = useDesk();
  const view = useView(desk.lists);
  const search = useRef(/** @type {HTMLInputElement | null} */ (null));
  const [adding, setAdding] = useState(false);
  useKeys(keysOn, (event) => onKey(event, { desk, view, search: search.current }));
  return (
    <div class="board">
      <Question />
      <Tools view={view} search={search} keysOn={keysOn} adding={adding} onAdd={() => setAdding(!adding)} />
      {adding && <AddIdea onAdded={view.refresh} onClose={() => setAdding(false)} />}
      <Refusals shown={new Set(view.ids)} />
      <Rows view={view} keysOn={keysOn} />
    </div>
  );
}

/** @param {{view: View, keysOn: boolean}} props */
function Rows({ view, keysOn }) {
  const t = useT();
  const { people, board, pending, page, refused } = useDesk();
  const isOffline = page.status.isOffline;
  const refusedIdeas = new Set(refused.map(ideaOf));
  const narrow = useMedia(NARROW);
  if (!view.rows.length) return <Nothing view={view} />;
  return (
    <>
      {narrow && (
        <div class="board-fresh">
          <Fresh view={view} />
        </div>
      )}
      <ol
        class="ideas"
        aria-label={t(wordOf(view.list))}
        {...view.pointer}
      >
        {view.rows.map((row) => (
          <IdeaRow
            key={row.idea.id}
            row={row}
            voters={people.isBlind ? 0 : people.voted}
            keysOn={keysOn}
            isPending={isOffline && pending.has(row.idea.id)}
            isOnScreen={row.idea.id === board.spotlight}
            isRefused={refusedIdeas.has(row.idea.id)}
            open={row.idea.id === view.cursor}
            panel={row.idea.id === view.cursor ? view.panel : null}
            onOpen={(open) => view.select(open ? row.idea.id : null)}
            onPanel={view.setPanel}
          />
        ))}
      </ol>
    </>
  );
}

/** @param {{view: View}} props */
function Nothing({ view }) {
  const t = useT();
  if (view.query.trim()) return <Empty>{t('search-none', { query: view.query.trim() })}</Empty>;
  if (view.list !== 'board') return <Empty>{t(`${wordOf(view.list)}-empty`)}</Empty>;
  return (
    <>
      <Empty>{t('staff-empty')}</Empty>
      <p class="board-help">{t('staff-empty-help')}</p>
    </>
  );
}

/** @param {boolean} on @param {(event: KeyboardEvent) => void} handle */
function useKeys(on, handle) {
  const current = useRef(handle);
  current.current = handle;
  useEffect(() => {
    if (!on) return undefined;
    const listen = (/** @type {KeyboardEvent} */ event) => current.current(event);
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  }, [on]);
}

/** @param {KeyboardEvent} event @param {{desk: Desk, view: View, search: HTMLElement | null}} given */
function onKey(event, { desk, view, search }) {
  if (document.querySelector('[aria-modal="true"]')) return;
  const intent = intentOf(event);
  if (event.key === 'Escape') return view.panel ? view.setPanel(null) : view.select(null);
  if (!intent) return undefined;
  event.preventDefault();
  if (intent === 'next') return view.move(1);
  if (intent === 'previous') return view.move(-1);
  if (intent === 'search') return search?.focus();
  if (intent === 'undo') return undo(desk);
  const row = view.rows.find(({ idea }) => idea.id === view.cursor);
  if (!row || !actsOn(row, desk.may).includes(intent)) return undefined;
  if (intent === 'pin' || intent === 'spotlight') return toggle(desk, row.idea, intent);
  return view.setPanel(view.panel === intent ? null : intent);
}

/** @param {Desk} desk */
function undo({ page, now, act }) {
  const last = lastUndoable(page.live.outbox, page.live.as, now());
  if (last) act('undo_board', { target: last.op });
}
