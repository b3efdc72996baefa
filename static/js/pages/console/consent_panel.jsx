// How far people agree with each wording: never a mean, and every objection in its own words (V20).
import { Eye, EyeOff } from 'lucide';
import { Button } from '../../ui/button.jsx';
import { useT } from '../../ui/i18n.jsx';
import { Empty } from '../../ui/messages.jsx';
import { ConsentRow } from './consent_row.jsx';
import { Refusals } from './refusal_notes.jsx';
import { useTopRows } from './standing.js';
import { useDesk } from './state.jsx';

export function ConsentPanel() {
  const t = useT();
  const { records } = useDesk();
  const rows = useTopRows();
  const answers = new Map(records('consent').map((record) => [record.id, record]));
  return (
    <div class="agreement stack">
      <Refusals />
      <ShowButton />
      {rows.length === 0 && <Empty>{t('results-none')}</Empty>}
      <ol class="agreement-rows">
        {rows.map(({ idea }) => (
          <ConsentRow key={idea.id} idea={idea} consent={answers.get(idea.id)} />
        ))}
      </ol>
    </div>
  );
}

function ShowButton() {
  const t = useT();
  const { board, may, act, asked } = useDesk();
  const isShown = board.consent_shown;
  return (
    <div class="agreement-head">
      <p class="ghost">{t(isShown ? 'agreement-shown' : 'agreement-hidden')}</p>
      {may('show_consent') && (
        <Button icon={isShown ? EyeOff : Eye} busy={asked.has('show_consent')} onClick={() => act('show_consent', { on: !isShown })}>
          {t(isShown ? 'agreement-hide' : 'agreement-show')}
        </Button>
      )}
    </div>
  );
}
