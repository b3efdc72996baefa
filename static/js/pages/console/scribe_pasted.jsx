// Several lines pasted at once: one question, then each is an idea of its own; lines that are too long stay.
import { LIMITS } from '../../core/protocol.js';
import { Button } from '../../ui/button.jsx';
import { lengthOf } from '../../ui/field.jsx';
import { useT } from '../../ui/i18n.jsx';
import { KindIcon } from '../../ui/kind.jsx';
import { useFocus } from './focus.js';

/** @import { EntryDraft } from './scribe_draft.js' */
/** @import { Line } from './scribe_lines.js' */

/** @param {Line} line */
const over = ({ text }) => Math.max(0, lengthOf(text) - LIMITS.text);

/** @param {{lines: Line[], draft: EntryDraft, onLines: (lines: Line[]) => void, onClose: () => void}} props */
export function Pasted({ lines, draft, onLines, onClose }) {
  const t = useT();
  const box = useFocus('.btn--primary');
  const good = lines.filter((line) => !over(line));
  const send = () => {
    draft.sendAll(good);
    const rest = lines.filter(over);
    if (rest.length) onLines(rest);
    else onClose();
  };
  return (
    <div ref={box} class="pasted stack stack--tight" role="group" aria-label={t('pasted', { n: lines.length })}>
      <p class="block-title">{t('pasted', { n: lines.length })}</p>
      <ol>
        {lines.map((line, index) => (
          <li key={index}>
            <KindIcon kind={line.kind} /> {line.text}
            {over(line) > 0 && <small class="field-error">{t('over-limit', { over: over(line) })}</small>}
          </li>
        ))}
      </ol>
      <div class="row">
        {good.length > 0 && (
          <Button tone="primary" onClick={send}>
            {t('pasted-apart', { n: good.length })}
          </Button>
        )}
        <Button
          onClick={() => {
            draft.type(lines.map(({ text }) => text).join(' '));
            onClose();
          }}
        >
          {t('pasted-one')}
        </Button>
        <Button tone="quiet" onClick={onClose}>
          {t('cancel')}
        </Button>
      </div>
    </div>
  );
}
