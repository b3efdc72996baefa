// Quick entry: one line that is always at hand; Enter sends it, a sign at its beginning says the kind.
import { useEffect, useRef, useState } from 'preact/hooks';
import { KINDS, LIMITS } from '../../core/protocol.js';
import { Button } from '../../ui/button.jsx';
import { Field, Select } from '../../ui/field.jsx';
import { useT } from '../../ui/i18n.jsx';
import { KindIcon } from '../../ui/kind.jsx';
import { useMedia } from '../../ui/media.js';
import { TOUCH } from './media.js';
import { UNNUMBERED } from './model.js';
import { linesOf, signOf } from './scribe_lines.js';
import { Pasted } from './scribe_pasted.jsx';
import { useDesk } from './state.jsx';

/** @import { EntryDraft } from './scribe_draft.js' */
/** @import { Line } from './scribe_lines.js' */

/** @param {{draft: EntryDraft, first: boolean}} props `first`: the view is there for entry, and takes the focus */
export function QuickEntry({ draft, first }) {
  const t = useT();
  const field = useRef(/** @type {HTMLTextAreaElement | null} */ (null));
  const [pasted, setPasted] = useState(/** @type {Line[] | null} */ (null));
  const touch = useMedia(TOUCH);
  useEffect(() => {
    if (first && !touch) field.current?.focus();
  }, [first]);
  return (
    <div class={`entry${first ? '' : ' entry--line'}`} onPaste={(event) => onPaste(event, setPasted)} onKeyDown={(event) => onEnter(event, draft)}>
      <div class="entry-line">
        <Field
          label={t('entry-label')}
          hideLabel={!first}
          placeholder={first ? undefined : t('entry-label')}
          value={draft.text}
          multiline
          rows={first ? 2 : 1}
          limit={LIMITS.text}
          countFrom={LIMITS.text - 80}
          foot={false}
          fieldRef={field}
          onInput={draft.type}
        />
        <Button tone="primary" keyHint={touch ? undefined : 'Enter'} disabled={!draft.isSendable} onClick={draft.send}>
          {t('entry-send')}
        </Button>
      </div>
      <div class="entry-how">
        <Kinds draft={draft} onChosen={() => field.current?.focus()} />
        <Region draft={draft} />
      </div>
      {!first && draft.last && <Last id={draft.last} />}
      {pasted && <Pasted lines={pasted} draft={draft} onClose={() => closed(setPasted, field.current)} onLines={setPasted} />}
    </div>
  );
}

/** What became of the last entry, where the list of them is not shown. @param {{id: string}} props */
function Last({ id }) {
  const t = useT();
  const { ideas } = useDesk();
  const no = ideas.get(id)?.no;
  return (
    <p class="entry-last" role="status">
      {no === undefined || no === UNNUMBERED ? t('sending') : t('did-added', { no: String(no) })}
    </p>
  );
}

/** @param {(lines: null) => void} setPasted @param {HTMLElement | null} field */
function closed(setPasted, field) {
  setPasted(null);
  field?.focus();
}

/** @param {ClipboardEvent} event @param {(lines: Line[]) => void} show */
function onPaste(event, show) {
  const lines = linesOf(event.clipboardData?.getData('text') ?? '');
  if (lines.length < 2) return;
  event.preventDefault();
  show(lines);
}

/** @param {KeyboardEvent} event @param {EntryDraft} draft */
function onEnter(event, draft) {
  if (event.key !== 'Enter' || event.shiftKey || event.isComposing || !(event.target instanceof HTMLTextAreaElement)) return;
  event.preventDefault();
  draft.send();
}

/** @param {{draft: EntryDraft, onChosen: () => void}} props */
function Kinds({ draft, onChosen }) {
  const t = useT();
  return (
    <div class="entry-kinds" role="group" aria-label={t('kind')}>
      {KINDS.map((kind) => (
        <button
          key={kind}
          type="button"
          class={`chip${kind === draft.kind ? ' chip--on' : ''}`}
          aria-pressed={kind === draft.kind}
          onClick={() => {
            draft.setKind(kind);
            onChosen();
          }}
        >
          <KindIcon kind={kind} />
          {t(`entry-kind-${kind}`)} <kbd aria-hidden="true">{signOf(kind)}</kbd>
        </button>
      ))}
    </div>
  );
}

/** Stays for the next entry. @param {{draft: EntryDraft}} props */
function Region({ draft }) {
  const t = useT();
  const { event } = useDesk();
  const others = [t('region-other'), t('region-federal')].filter((name) => !event.regions.includes(name));
  const names = [...event.regions, ...others];
  const options = [{ value: '', label: t('entry-region-none') }, ...names.map((name) => ({ value: name, label: name }))];
  return <Select label={t('entry-region')} hideLabel value={draft.region} options={options} onChange={draft.setRegion} />;
}
