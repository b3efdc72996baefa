// The rows above the cut are worked out: wording, first step, level.
import { useT } from '../../ui/i18n.jsx';
import { Empty } from '../../ui/messages.jsx';
import { DeepenRow } from './deepen_row.jsx';
import { refusedDeepen } from './deepen_edit.js';
import { Refusals } from './refusal_notes.jsx';
import { useTopRows } from './standing.js';
import { useDesk } from './state.jsx';

export function DeepenPanel() {
  const t = useT();
  const { refused } = useDesk();
  const rows = useTopRows();
  const shown = new Set(rows.filter(({ idea }) => refusedDeepen(refused, idea.id)).map(({ idea }) => idea.id));
  return (
    <div class="deepen stack">
      <Refusals shown={shown} />
      <p class="ghost">{t('deepen-help')}</p>
      {rows.length === 0 && <Empty>{t('results-none')}</Empty>}
      <ol class="deepen-rows">
        {rows.map(({ idea, place }) => (
          <DeepenRow key={idea.id} idea={idea} place={place} />
        ))}
      </ol>
    </div>
  );
}
