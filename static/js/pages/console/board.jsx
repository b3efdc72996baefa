// The board: the question, the line of quick entry for a scribe, and the ideas to be sorted.
import { useRef } from 'preact/hooks';
import { onKey } from './board_keys.js';
import { IdeaList } from './idea_list.jsx';
import { hasEntry } from './places.js';
import { Question } from './question.jsx';
import { QuickEntry } from './scribe_entry.jsx';
import { useDesk } from './state.jsx';
import { useKeys } from './use_keys.js';
import { useView } from './view.js';

/** @import { EntryDraft } from './scribe_draft.js' */

/** @param {{keysOn: boolean, draft: EntryDraft}} props */
export function Board({ keysOn, draft }) {
  const desk = useDesk();
  const view = useView(desk.lists, desk.now);
  const search = useRef(/** @type {HTMLInputElement | null} */ (null));
  useKeys(keysOn, (event) => onKey(event, { desk, view, search: search.current }));
  return (
    <div class="board">
      <Question />
      {hasEntry(desk) && <QuickEntry draft={draft} first={false} />}
      <IdeaList view={view} search={search} keysOn={keysOn} mayAdd={!hasEntry(desk)} />
    </div>
  );
}
