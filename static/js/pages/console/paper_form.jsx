// Entering one paper ballot after the other: what is refused comes back into the line, with the reason.
import { useEffect, useRef, useState } from 'preact/hooks';
import { newId } from '../../core/ids.js';
import { LIMITS } from '../../core/protocol.js';
import { Button } from '../../ui/button.jsx';
import { Field } from '../../ui/field.jsx';
import { useT } from '../../ui/i18n.jsx';
import { numbersIn, ownPapers } from './paper_lines.js';
import { PaperSaid } from './paper_said.jsx';
import { refusalText } from './refusals.js';
import { useDesk } from './state.jsx';

const EMPTY = { serial: '', numbers: '', error: /** @type {string | null} */ (null) };

/** @param {{ballot: string}} props */
export function PaperForm({ ballot }) {
  const t = useT();
  const { act } = useDesk();
  const [line, setLine] = useState(EMPTY);
  const serial = useRef(/** @type {HTMLInputElement | null} */ (null));
  const numbers = useRef(/** @type {HTMLInputElement | null} */ (null));
  const marks = numbersIn(line.numbers);
  useReturned(ballot, line.serial === '' && line.numbers === '', (next, code) => {
    setLine(next);
    (code === 'serial_used' ? serial : numbers).current?.focus();
  });
  useEffect(() => serial.current?.focus(), []);
  const enter = () => {
    if (!line.serial.trim()) return serial.current?.focus();
    if (!marks.length) return setLine({ ...line, error: t('paper-no-numbers') });
    act('enter_paper', { id: newId(), ballot, serial: line.serial.trim(), numbers: marks });
    setLine(EMPTY);
    return serial.current?.focus();
  };
  return (
    <>
      <div class="paper-line">
        <Field
          label={t('paper-serial')}
          value={line.serial}
          limit={LIMITS.serial}
          countFrom={LIMITS.serial}
          foot={false}
          fieldRef={serial}
          onInput={(text) => setLine({ ...line, serial: text, error: null })}
          onEnter={() => line.serial.trim() && numbers.current?.focus()}
        />
        <Field
          label={t('paper-numbers')}
          hint={t('paper-help')}
          value={line.numbers}
          inputMode="numeric"
          foot={false}
          fieldRef={numbers}
          onInput={(text) => setLine({ ...line, numbers: text, error: null })}
          onEnter={enter}
        />
        <Button tone="primary" keyHint="Enter" onClick={enter}>
          {t('paper-enter')}
        </Button>
      </div>
      {line.error && (
        <p class="field-error" role="alert">
          {line.error}
        </p>
      )}
      <PaperSaid ballot={ballot} />
    </>
  );
}

/**
 * A refused line comes back to be mended as soon as nothing else is being typed.
 * @param {string} ballot
 * @param {boolean} isFree
 * @param {(line: typeof EMPTY, code: string | null) => void} give
 */
function useReturned(ballot, isFree, give) {
  const t = useT();
  const { page } = useDesk();
  const { outbox, as } = page.live;
  const refused = ownPapers(outbox, as, ballot).find(({ entry }) => entry.state === 'refused');
  const op = refused?.entry.op ?? null;
  useEffect(() => {
    if (!isFree || !refused) return;
    const { entry, command } = refused;
    const error = refusalText(t, entry.code ?? 'unknown', entry.detail);
    give({ serial: command.serial, numbers: command.numbers.join(' '), error }, entry.code);
    outbox.dismiss(entry.op);
  }, [op, isFree]);
}
