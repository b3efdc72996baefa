// One's idea: a field and a button; what few need is folded away. The page owns the draft.
import { ChevronDown, Send } from 'lucide';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { KINDS, LEVELS, LIMITS } from '../core/protocol.js';
import { Button } from './button.jsx';
import { Choice, Segmented } from './choice.jsx';
import { Field, lengthOf } from './field.jsx';
import { useT } from './i18n.jsx';
import { KindIcon } from './kind.jsx';
import { StagesEditor } from './stages.jsx';

const COUNT_FROM = 200;

/** @typedef {import('preact').ComponentChildren} Children */
/** @typedef {{text: string, kind: string, level: string|null, stages: readonly string[]}} Draft */

/** @type {Draft} */
export const EMPTY_DRAFT = { text: '', kind: 'proposal', level: null, stages: [] };

/** What a kind does not have is dropped from a draft. @param {Draft} draft @returns {Draft} */
export function tidied(draft) {
  return {
    text: draft.text,
    kind: draft.kind,
    level: draft.kind === 'law' ? draft.level : null,
    stages: draft.kind === 'technology' ? draft.stages.filter((stage) => stage.trim()) : [],
  };
}

/**
 * `onSend` is called with a tidied draft whose text is neither empty nor too long.
 * @param {{
 *   draft: Draft, onDraft: (draft: Draft) => void, onSend: (draft: Draft) => void, label?: string, sendLabel?: string,
 *   limit?: number, disabled?: boolean, busy?: boolean, error?: string|null, folded?: boolean, focused?: boolean, textOnly?: boolean,
 *   children?: Children, instead?: Children, below?: Children,
 * }} props `children` stand between field and button, `instead` in the button's place, `below` under it; `focused`:
 * the field takes the focus when it appears
 */
export function Composer(props) {
  const { draft, onDraft, onSend, limit = LIMITS.text, disabled = false, busy = false, error, children } = props;
  const t = useT();
  const field = useRef(/** @type {HTMLTextAreaElement|null} */ (null));
  const [empty, setEmpty] = useState(false);
  useEffect(() => {
    if (props.focused) field.current?.focus();
  }, []);
  const send = () => {
    const length = lengthOf(draft.text);
    setEmpty(length === 0);
    if (length === 0 || length > limit) field.current?.focus();
    else onSend(tidied(draft));
  };
  return (
    <form
      class="composer"
      onSubmit={(event) => {
        event.preventDefault();
        if (!disabled && !busy) send();
      }}
    >
      <Field
        label={props.label ?? t('compose-label')}
        value={draft.text}
        multiline
        rows={4}
        limit={limit}
        countFrom={Math.min(COUNT_FROM, limit)}
        error={error ?? (empty ? t('refusal-text-empty') : null)}
        fieldRef={field}
        onEnter={send}
        onInput={(text) => {
          setEmpty(false);
          onDraft({ ...draft, text });
        }}
      />
      {children && <div class="composer-hint">{children}</div>}
      <div class="composer-send">
        {props.instead || (
          <Button type="submit" tone="primary" size="big" wide icon={Send} disabled={disabled} busy={busy}>
            {props.sendLabel ?? t('send')}
          </Button>
        )}
      </div>
      {props.below}
      {!props.textOnly && <KindFold draft={draft} onDraft={onDraft} />}
    </form>
  );
}

/** @param {{draft: Draft, onDraft: (draft: Draft) => void}} props */
function KindFold({ draft, onDraft }) {
  const t = useT();
  const id = useId();
  const [open, setOpen] = useState(false);
  const set = draft.kind !== 'proposal';
  return (
    <div class="composer-more">
      <Button
        tone="quiet"
        class="fold-btn"
        icon={ChevronDown}
        expanded={open}
        controls={id}
        onClick={() => setOpen(!open)}
      >
        {set ? `${t('kind')}: ${t(`kind-${draft.kind}`)}` : t('kind-set')}
      </Button>
      <div id={id} class="fold" hidden={!open}>
        {open && <KindEditor value={draft} onChange={(part) => onDraft({ ...draft, ...part })} />}
      </div>
    </div>
  );
}

/**
 * Kind, level of a law, stages of a technology.
 * @param {{
 *   value: {kind: string, level: string|null, stages: readonly string[]},
 *   onChange: (value: {kind: string, level: string|null, stages: readonly string[]}) => void,
 * }} props
 */
export function KindEditor({ value, onChange }) {
  const t = useT();
  const { kind, level, stages } = value;
  return (
    <>
      <Choice
        label={t('kind')}
        hideLabel
        grid
        value={kind}
        options={KINDS.map((one) => ({ value: one, label: t(`kind-${one}`), before: <KindIcon kind={one} /> }))}
        onChange={(next) => onChange({ kind: next, level, stages })}
      />
      {kind === 'law' && (
        <Segmented
          label={t('level')}
          value={level}
          options={LEVELS.map((one) => ({ value: one, label: t(`level-${one}`) }))}
          onChange={(next) => onChange({ kind, level: next, stages })}
        />
      )}
      {kind === 'technology' && (
        <StagesEditor stages={stages} onChange={(next) => onChange({ kind, level, stages: next })} />
      )}
    </>
  );
}
