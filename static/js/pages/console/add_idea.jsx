// An idea of somebody without a phone: written down here, on the board at once.
import { useState } from 'preact/hooks';
import { newId } from '../../core/ids.js';
import { Button } from '../../ui/button.jsx';
import { Composer, EMPTY_DRAFT } from '../../ui/composer.jsx';
import { useT } from '../../ui/i18n.jsx';
import { useFocus } from './focus.js';
import { UNNUMBERED } from './model.js';
import { useDesk } from './state.jsx';

/** Stays open for the next one; Enter sends. @param {{onAdded: () => void, onClose: () => void}} props */
export function AddIdea({ onAdded, onClose }) {
  const t = useT();
  const { act, ideas } = useDesk();
  const box = useFocus('textarea');
  const [draft, setDraft] = useState(EMPTY_DRAFT);
  const [last, setLast] = useState(/** @type {string | null} */ (null));
  const no = ideas.get(last ?? '')?.no;
  return (
    <div
      ref={box}
      class="add-idea"
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
        else if (event.key === 'Enter') sendOnEnter(event, box.current);
      }}
    >
      <Composer
        draft={draft}
        label={t('act-add-label')}
        onDraft={setDraft}
        onSend={(made) => {
          const id = newId();
          act('add_idea', { id, ...made });
          setLast(id);
          setDraft({ ...EMPTY_DRAFT, kind: draft.kind === 'technology' ? 'proposal' : draft.kind });
          onAdded();
          box.current?.querySelector('textarea')?.focus();
        }}
      />
      <div class="add-foot">
        <p role="status">{last && (no === undefined || no === UNNUMBERED ? t('sending') : t('did-added', { no: String(no) }))}</p>
        <Button tone="quiet" onClick={onClose}>
          {t('close')}
        </Button>
      </div>
    </div>
  );
}

/** Only from the idea's own field: stages are written in several. @param {KeyboardEvent} event @param {HTMLElement | null} box */
function sendOnEnter(event, box) {
  const field = box?.querySelector('textarea');
  if (event.target !== field || event.shiftKey || event.ctrlKey || event.metaKey || event.isComposing) return;
  event.preventDefault();
  box?.querySelector('form')?.requestSubmit();
}
