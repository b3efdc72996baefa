// The board: ideas to be sorted; beside them, for whoever may, quick entry and paper ballots.
import { useRef, useState } from 'preact/hooks';
import { Tabs } from '../../ui/choice.jsx';
import { useT } from '../../ui/i18n.jsx';
import { onKey } from './board_keys.js';
import { IdeaList } from './idea_list.jsx';
import { Paper } from './paper.jsx';
import { Question } from './question.jsx';
import { Entered } from './scribe_entered.jsx';
import { useEntryDraft } from './scribe_draft.js';
import { QuickEntry } from './scribe_entry.jsx';
import { useDesk } from './state.jsx';
import { useKeys } from './use_keys.js';
import { useView } from './view.js';

/** @import { Desk } from './state.jsx' */
/** @typedef {"entry" | "board" | "paper"} Place */

/** @param {{keysOn: boolean}} props */
export function Board({ keysOn }) {
  const desk = useDesk();
  const view = useView(desk.lists, desk.now);
  const search = useRef(/** @type {HTMLInputElement | null} */ (null));
  const draft = useEntryDraft(view.refresh);
  const places = placesOf(desk);
  const [chosen, setChosen] = useState(/** @type {Place | null} */ (null));
  const place = chosen && places.includes(chosen) ? chosen : (places[0] ?? 'board');
  useKeys(keysOn && place === 'board', (event) => onKey(event, { desk, view, search: search.current }));
  return (
    <div class="board">
      <Question />
      {places.length > 1 && <Places places={places} place={place} onPlace={setChosen} />}
      {hasEntry(desk) && place !== 'paper' && <QuickEntry draft={draft} first={place === 'entry'} />}
      {place === 'entry' && <Entered draft={draft} />}
      {place === 'board' && <IdeaList view={view} search={search} keysOn={keysOn} mayAdd={!hasEntry(desk)} />}
      {place === 'paper' && <Paper />}
    </div>
  );
}

/** A scribe writes down what people say; anybody else adds an idea by a button. @param {Desk} desk */
const hasEntry = ({ role, may }) => role === 'scribe' && may('add_idea');

/** The first one is shown first. On the open board a moderator leaves paper to the scribe. @param {Desk} desk @returns {Place[]} */
function placesOf(desk) {
  const isAsked = desk.role === 'scribe' || desk.board.phase === 'vote';
  const hasPaper = (isAsked && desk.may('enter_paper')) || desk.records('paper').length > 0;
  return [...(hasEntry(desk) ? /** @type {const} */ (['entry']) : []), 'board', ...(hasPaper ? /** @type {const} */ (['paper']) : [])];
}

/** @param {{places: readonly Place[], place: Place, onPlace: (place: Place) => void}} props */
function Places({ places, place, onPlace }) {
  const t = useT();
  const desk = useDesk();
  const counts = { entry: null, board: desk.lists.board.length, paper: desk.records('paper').length };
  const tabs = places.map((id) => ({ id, label: t(`place-${id}`), count: counts[id] }));
  return (
    <div class="places">
      <Tabs label={t('places')} tabs={tabs} value={place} onChange={(id) => onPlace(/** @type {Place} */ (id))} />
    </div>
  );
}
