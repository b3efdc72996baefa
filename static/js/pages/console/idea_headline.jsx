// The words for the wall, edited in place: a meter and the row as the hall will see it; Enter saves.
import { useState } from 'preact/hooks';
import { cutAtWord } from '../../core/headlines.js';
import { LIMITS } from '../../core/protocol.js';
import { lengthOf } from '../../ui/field.jsx';
import { HeadlineEditor } from '../../ui/headline.jsx';
import { isCounted } from './counts.js';
import { enterSaves } from './enter_saves.js';
import { useFocus } from './focus.js';
import { Clash } from './idea_clash.jsx';
import { useDesk } from './state.jsx';

/** @param {import('./panels.jsx').PanelProps} props */
export function HeadlinePanel({ row: { idea, n }, onClose }) {
  const { act, board, people } = useDesk();
  const box = useFocus('textarea');
  const [began] = useState(idea.headline);
  const [value, setValue] = useState(began);
  const save = (/** @type {string} */ was) => {
    if (lengthOf(value) > LIMITS.headline) return;
    if (value.trim() !== was) act('set_headline', { idea: idea.id, headline: value.trim(), was });
    onClose();
  };
  const isCountedHere = isCounted(board, idea.id);
  return (
    <div ref={box} class="headline-edit" onKeyDown={(event) => enterSaves(event, () => save(began), { oneLine: true })}>
      {idea.headline !== began && (
        <Clash what="headline" now={idea.headline} mine={value} onKeep={onClose} onReplace={() => save(idea.headline)} />
      )}
      <HeadlineEditor
        value={value}
        onInput={setValue}
        onSave={() => save(began)}
        onCancel={onClose}
        track={board.no}
        title={board.short || board.title}
        no={idea.no}
        n={isCountedHere ? n : 0}
        voters={isCountedHere ? people.voted : 0}
        suggestion={cutAtWord(idea.text, LIMITS.headline)}
      />
    </div>
  );
}
