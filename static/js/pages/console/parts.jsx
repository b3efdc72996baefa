// The ideas merged into the chosen one; each can be taken out again, or stand for the family.
import { ArrowUpToLine, Split } from 'lucide';
import { Button } from '../../ui/button.jsx';
import { useT } from '../../ui/i18n.jsx';
import { useDesk } from './state.jsx';

/** @import { IdeaRecord } from '../../core/protocol.js' */

/** @param {{parts: readonly IdeaRecord[]}} props */
export function Parts({ parts }) {
  const t = useT();
  return (
    <ul class="parts" aria-label={t('list-merged')}>
      {parts.map((part) => (
        <li key={part.id}>
          <b class="idea-no">{part.no}</b>
          <p>
            {part.status === 'withdrawn' ? t('status-withdrawn') : part.headline || part.text}
            {part.region && <small>{part.region}</small>}
          </p>
          <PartButtons part={part} />
        </li>
      ))}
    </ul>
  );
}

/** @param {{part: IdeaRecord}} props */
function PartButtons({ part }) {
  const t = useT();
  const { may, act } = useDesk();
  const no = String(part.no);
  return (
    <div class="part-acts">
      {may('lead_family') && part.status === 'visible' && (
        <Button icon={ArrowUpToLine} label={t('lead-one', { no })} onClick={() => act('lead_family', { idea: part.id })}>
          {t('lead')}
        </Button>
      )}
      {may('unmerge_idea') && (
        <Button icon={Split} label={t('unmerge-one', { no })} onClick={() => act('unmerge_idea', { idea: part.id })}>
          {t('unmerge')}
        </Button>
      )}
    </div>
  );
}
