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

/** @type {Record<Exclude<Tab | Place, "board">, (props: {draft: EntryDraft}) => import('preact').ComponentChildren>} */
const PANELS = {
  ...{ draft: BallotDraft, ballot: BallotUnderWay, results: RevealPanel, deepen: DeepenPanel, consent: ConsentPanel },
  ...{ entry: EntryPage, paper: Paper },
};

/** @param {{keysOn: boolean}} props */
export function Centre({ keysOn }) {
  const t = useT();
  const desk = useDesk();
  const { board } = desk;
  const draft = useEntryDraft();
  const tabs = withPlaces(tabsOf(board, useStanding() !== undefined), desk);
  const [chosen, choose] = useState({ moment: '', tab: /** @type {string} */ ('') });
  const tab = chosen.moment === board.moment ? tabs.find((one) => one === chosen.tab) : undefined;
  const shown = tab ?? tabs[0] ?? 'board';
  useUndoKey(keysOn && shown !== 'board');
  const Panel = shown === 'board' ? null : PANELS[shown];
  return (
    <>
      {tabs.length > 1 && (
        <Tabs
          label={t('centre')}
          tabs={tabs.map((id) => ({ id, label: t(`centre-${id}`) }))}
          value={shown}
          onChange={(id) => choose({ moment: board.moment, tab: id })}
        />
      )}
      {Panel ? <Panel draft={draft} /> : <Board keysOn={keysOn} draft={draft} />}
    </>
  );
}
