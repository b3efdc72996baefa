// The middle of the console: what the moment is about, and the board itself one tap away.
import { useState } from 'preact/hooks';
import { Tabs } from '../../ui/choice.jsx';
import { useT } from '../../ui/i18n.jsx';
import { BallotDraft } from './ballot_draft.jsx';
import { BallotUnderWay } from './ballot_open.jsx';
import { Board } from './board.jsx';
import { tabsOf } from './centre_tabs.js';
import { ConsentPanel } from './consent_panel.jsx';
import { DeepenPanel } from './deepen_panel.jsx';
import { useFromTop } from './from_top.js';
import { OnAir } from './hall_air.jsx';
import { HallForm } from './hall_form.jsx';
import { Paper } from './paper.jsx';
import { withPlaces } from './places.js';
import { RevealPanel } from './reveal_panel.jsx';
import { useEntryDraft } from './scribe_draft.js';
import { EntryPage } from './scribe_page.jsx';
import { useDesk } from './state.jsx';
import { useStanding } from './standing.js';
import { useUndoKey } from './undo_key.js';

/** @import { Tab } from './centre_tabs.js' */
/** @import { Place } from './places.js' */
/** @import { EntryDraft } from './scribe_draft.js' */

/** @type {Record<Exclude<Tab | Place, "board">, (props: {draft: EntryDraft, choose: (tab: string) => void}) => import('preact').ComponentChildren>} */
const PANELS = {
  ...{ draft: BallotDraft, ballot: BallotUnderWay, results: RevealPanel, deepen: DeepenPanel, consent: ConsentPanel },
  ...{ entry: EntryPage, paper: Paper, fill: HallForm },
};

/** What may stand there, what does, and how another is chosen; a new moment brings its own to the front. */
export function useCentre() {
  const desk = useDesk();
  const { moment } = desk.board;
  const tabs = withPlaces(tabsOf(desk.board, useStanding() !== undefined), desk);
  const [chosen, setChosen] = useState({ moment: '', tab: '' });
  const tab = chosen.moment === moment ? tabs.find((one) => one === chosen.tab) : undefined;
  const choose = (/** @type {string} */ id) => setChosen({ moment, tab: id });
  return { tabs, shown: tab ?? tabs[0] ?? 'board', choose };
}

/** @param {{keysOn: boolean, centre: ReturnType<typeof useCentre>}} props */
export function Centre({ keysOn, centre: { tabs, shown, choose } }) {
  const t = useT();
  const { board, isHall } = useDesk();
  const draft = useEntryDraft();
  useFromTop(`${board.step} ${board.moment} ${shown}`);
  useUndoKey(keysOn && shown !== 'board');
  const Panel = shown === 'board' ? null : PANELS[shown];
  return (
    <>
      {isHall && <OnAir />}
      {tabs.length > 1 && (
        <Tabs
          label={t('centre')}
          tabs={tabs.map((id) => ({ id, label: t(`centre-${id}`) }))}
          value={shown}
          onChange={choose}
        />
      )}
      {Panel ? <Panel draft={draft} choose={choose} /> : <Board keysOn={keysOn} draft={draft} />}
    </>
  );
}
