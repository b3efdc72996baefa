// One row of the top: what was said, and its wording, shown or being written.
import { Pencil } from 'lucide';
import { useState } from 'preact/hooks';
import { Button } from '../../ui/button.jsx';
import { useT } from '../../ui/i18n.jsx';
import { DeepenEditor } from './deepen_editor.jsx';
import { draftFrom, draftOf, refusedDeepen } from './deepen_edit.js';
import { Deepened } from './deepened.jsx';
import { useDesk } from './state.jsx';

/** @import { IdeaRecord, StandingRow } from '../../core/protocol.js' */

/** @param {{idea: IdeaRecord, place: StandingRow}} props */
export function DeepenRow({ idea, place }) {
  const t = useT();
  const { may, refused } = useDesk();
  const failed = refusedDeepen(refused, idea.id);
  const [editing, setEditing] = useState(false);
  const isOpen = may('set_deepened') && (editing || failed !== null);
  return (
    <li class="deepen-row">
      <b class="idea-no">{idea.no}</b>
      <div class="deepen-body stack stack--tight">
        <p class="idea-headline">{idea.headline || idea.text}</p>
        {idea.headline && <p class="idea-whole">{idea.text}</p>}
        <p class="ghost">{t('supported-by', { n: place.supporters })}</p>
        {isOpen ? (
          <DeepenEditor
            key={failed?.op ?? ''}
            idea={idea}
            first={failed ? draftFrom(failed) : draftOf(idea)}
            failed={failed}
            onClose={() => setEditing(false)}
          />
        ) : (
          <Worked idea={idea} onEdit={may('set_deepened') ? () => setEditing(true) : null} />
        )}
      </div>
    </li>
  );
}

/** @param {{idea: IdeaRecord, onEdit: (() => void) | null}} props */
function Worked({ idea, onEdit }) {
  const t = useT();
  const { pending, page } = useDesk();
  const isWorded = idea.wording !== '';
  return (
    <>
      <Deepened idea={idea} />
      {pending.has(idea.id) && page.status.isOffline && <p role="status">{t('will-be-sent')}</p>}
      {onEdit && (
        <div>
          <Button icon={Pencil} onClick={onEdit}>
            {t(isWorded ? 'deepen-edit' : 'deepen-add')}
            <span class="sr"> {t('idea-no', { no: String(idea.no) })}</span>
          </Button>
        </div>
      )}
    </>
  );
}
