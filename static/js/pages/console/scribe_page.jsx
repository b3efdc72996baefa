// A scribe's first view: the line of quick entry, and under it what was entered.
import { Question } from './question.jsx';
import { Entered } from './scribe_entered.jsx';
import { QuickEntry } from './scribe_entry.jsx';

/** @param {{draft: import('./scribe_draft.js').EntryDraft}} props */
export function EntryPage({ draft }) {
  return (
    <div class="board">
      <Question />
      <QuickEntry draft={draft} first />
      <Entered draft={draft} />
    </div>
  );
}
