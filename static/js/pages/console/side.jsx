// At the right: pairs that look alike, what waits for a look, and how many people there are.
import { useState } from 'preact/hooks';
import { Tabs } from '../../ui/choice.jsx';
import { useT } from '../../ui/i18n.jsx';
import { isVotedOn } from './counts.js';
import { intentOf } from './keys.js';
import { pairsOf } from './pairs_list.js';
import { PairsPane } from './pairs_pane.jsx';
import { presentHelp } from './people.js';
import { waitingIn } from './requests_list.js';
import { ScreenLink } from './screen_link.jsx';
import { useDesk } from './state.jsx';
import { useKeys } from './use_keys.js';
import { WaitingPane } from './waiting_pane.jsx';

/** @import { Desk } from './state.jsx' */
/** @typedef {"pairs" | "waiting" | "people"} Pane */

/** @param {{keysOn: boolean}} props */
export function Side({ keysOn }) {
  const t = useT();
  const desk = useDesk();
  const counts = countsOf(desk);
  const panes = /** @type {Pane[]} */ (desk.may('merge_idea') ? ['pairs', 'waiting', 'people'] : ['waiting', 'people']);
  const [chosen, setChosen] = useState(() => firstOf(panes, counts));
  const pane = panes.includes(chosen) ? chosen : firstOf(panes, counts);
  useKeys(keysOn && pane !== 'pairs' && panes.includes('pairs'), (event) => isOfPairs(event) && setChosen('pairs'));
  const tabs = panes.map((id) => ({ id, label: t(`side-${id}`), count: counts[id] }));
  return (
    <>
      <div class={`side-tabs${counts.waiting ? ' side-tabs--waiting' : ''}`}>
        <Tabs label={t('side')} tabs={tabs} value={pane} onChange={(id) => setChosen(/** @type {Pane} */ (id))} />
      </div>
      {pane === 'pairs' && <PairsPane keysOn={keysOn} />}
      {pane === 'waiting' && <WaitingPane />}
      {pane === 'people' && <People />}
    </>
  );
}

/** @param {Desk} desk @returns {Record<Pane, number | null>} */
function countsOf(desk) {
  return { pairs: pairsOf(desk.records('pair'), desk.lists.board).length, waiting: waitingIn(desk), people: desk.people.present };
}

/** What cannot wait comes first. @param {readonly Pane[]} panes @param {Record<Pane, number | null>} counts @returns {Pane} */
function firstOf(panes, counts) {
  if (counts.waiting) return 'waiting';
  return panes.includes('pairs') ? 'pairs' : 'people';
}

/** The keys of a pair show it first, where it is not in sight. @param {KeyboardEvent} event */
function isOfPairs(event) {
  const isFree = !document.querySelector('[aria-modal="true"]');
  return isFree && ['first', 'second', 'different', 'later'].includes(intentOf(event) ?? '');
}

function People() {
  const t = useT();
  const { board, people, lists, isHall } = useDesk();
  const isVoting = isVotedOn(board);
  const { present, voted, paper, votes, regions } = people;
  const told = { voted, present: people.of };
  const turnout = paper ? t('turnout-paper', { ...told, paper }) : t('turnout', told);
  return (
    <section class="stack stack--tight" aria-label={t('people')}>
      <ul class="people">
        <li title={presentHelp(t)}>{t(isHall ? 'hall-present' : 'people-present', { n: present })}</li>
        {isVoting && <li>{turnout}</li>}
        {!isHall && <li>{t('people-ideas', { n: lists.board.length + lists.merged.length })}</li>}
        {isVoting && votes > 0 && <li>{t('people-votes', { n: votes })}</li>}
        {!isHall && <li>{t('people-regions', { n: regions })}</li>}
      </ul>
      {!isHall && <ScreenLink />}
    </section>
  );
}
