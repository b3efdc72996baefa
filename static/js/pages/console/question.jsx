// The question of the track: a tap turns it into a field.
import { Pencil } from 'lucide';
import { useState } from 'preact/hooks';
import { LIMITS } from '../../core/protocol.js';
import { Button } from '../../ui/button.jsx';
import { Field, lengthOf } from '../../ui/field.jsx';
import { Icon } from '../../ui/icon.jsx';
import { useT } from '../../ui/i18n.jsx';
import { useFocus } from './focus.js';
import { useDesk } from './state.jsx';

export function Question() {
  const t = useT();
  const { may, board } = useDesk();
  const [editing, setEditing] = useState(false);
  if (editing) return <QuestionEditor onClose={() => setEditing(false)} />;
  if (!may('set_question')) {
    return <p class="question">{board.question || t('question-none')}</p>;
  }
  return (
    <h2 class="question">
      <button type="button" class="question-edit" onClick={() => setEditing(true)}>
        {board.question || t('start-question-none')} <Icon of={Pencil} label={t('question-edit')} />
      </button>
    </h2>
  );
}

/** @param {{onClose: () => void}} props */
function QuestionEditor({ onClose }) {
  const t = useT();
  const { board, act } = useDesk();
  const field = useFocus();
  const [text, setText] = useState(board.question);
  const save = () => {
    if (lengthOf(text) > LIMITS.question) return;
    if (text.trim() !== board.question) act('set_question', { question: text.trim() });
    onClose();
  };
  const onKeyDown = (/** @type {KeyboardEvent} */ event) => event.key === 'Escape' && onClose();
  return (
    <div class="question-form" onKeyDown={onKeyDown}>
      <Field
        label={t('start-question')}
        value={text}
        multiline
        rows={3}
        limit={LIMITS.question}
        countFrom={LIMITS.question - 60}
        fieldRef={field}
        onInput={(value) => setText(value.replace(/\n/g, ' '))}
        onEnter={save}
      />
      <div class="row">
        <Button tone="primary" disabled={lengthOf(text) > LIMITS.question} onClick={save}>
          {t('question-save')}
        </Button>
        <Button tone="quiet" onClick={onClose}>
          {t('cancel')}
        </Button>
      </div>
    </div>
  );
}
