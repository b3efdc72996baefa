// The ideas merged into the chosen one; each can be taken out again.
import { Split } from 'lucide';
import { Button } from '../../ui/button.jsx';
import { useT } from '../../ui/i18n.jsx';
import { useDesk } from './state.jsx';

/** @param {{parts: readonly import('../../core/protocol.js').IdeaRecord[]}} props */
export function Parts({ parts }) {
  const t = useT();
  const { may, act } = useDesk();
  return (
    <ul class="parts" aria-label={t('list-merged')}>
      {parts.map((part) => (
        <li key={part.id}>
          <b class="idea-no">{part.no}</b>
          <p>
            {part.status === 'withdrawn' ? t('status-withdrawn') : part.text}
            {part.region && <small>{part.region}</small>}
          </p>
          {may('unmerge_idea') && (
            <Button
              icon={Split}
              label={t('unmerge-one', { no: String(part.no) })}
              onClick={() => act('unmerge_idea', { idea: part.id })}
            />
          )}
        </li>
      ))}
    </ul>
  );
}
