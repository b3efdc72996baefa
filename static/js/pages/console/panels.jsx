// What opens under the buttons of an idea: its headline, its kind, why it is hidden, with what it is merged.
import { useEffect, useRef, useState } from 'preact/hooks';
import { LIMITS } from '../../core/protocol.js';
import { cutAtWord } from '../../core/headlines.js';
import { Button } from '../../ui/button.jsx';
import { KindEditor, tidied } from '../../ui/composer.jsx';
import { Field, lengthOf } from '../../ui/field.jsx';
import { HeadlineEditor } from '../../ui/headline.jsx';
import { useT } from '../../ui/i18n.jsx';
import { useFocus } from './focus.js';
import { MergePanel } from './merge_panel.jsx';
import { useDesk } from './state.jsx';

/** @import { Row } from './model.js' */
/** @typedef {{row: Row, onClose: () => void}} PanelProps */

/** @type {Partial<Record<import('./idea_rights.js').IdeaAct, (props: PanelProps) => import('preact').ComponentChildren>>} */
const PANELS = { headline: HeadlinePanel, kind: KindPanel, hide: HidePanel, merge: MergePanel };

/** @param {PanelProps & {panel: import('./idea_rights.js').IdeaAct}} props */
export function IdeaPanel({ panel, row, onClose }) {
  const Panel = PANELS[panel];
  const box = useRef(/** @type {HTMLDivElement | null} */ (null));
  useEffect(() => box.current?.scrollIntoView({ block: 'nearest' }), []);
  if (!Panel) return null;
  return (
    <div
      ref={box}
      class={`idea-panel idea-panel--${panel}`}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        close();
      }}
    >
      <Panel row={row} onClose={close} />
    </div>
  );

  function close() {
    onClose();
    document.getElementById(`row-${row.idea.id}`)?.focus({ preventScroll: true });
  }
}

/** Enter saves: a headline is one line. @param {PanelProps} props */
function HeadlinePanel({ row: { idea, n }, onClose }) {
  const { act, board, people } = useDesk();
  const box = useFocus('textarea');
  const [value, setValue] = useState(idea.headline);
  const save = () => {
    if (lengthOf(value) > LIMITS.headline) return;
    if (value.trim() !== idea.headline) act('set_headline', { idea: idea.id, headline: value.trim() });
    onClose();
  };
  return (
    <div
      ref={box}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || event.isComposing || !(event.target instanceof HTMLTextAreaElement)) return;
        event.preventDefault();
        if (!event.ctrlKey && !event.metaKey) save();
      }}
    >
      <HeadlineEditor
        value={value}
        onInput={setValue}
        onSave={save}
        onCancel={onClose}
        track={board.no}
        title={board.short || board.title}
        no={idea.no}
        n={n}
        voters={people.voted}
        suggestion={cutAtWord(idea.text, LIMITS.headline)}
      />
    </div>
  );
}

/** A kind is set by one tap; only the stages of a technology are saved when they are written. @param {PanelProps} props */
function KindPanel({ row: { idea }, onClose }) {
  const t = useT();
  const { act } = useDesk();
  const box = useFocus('input:checked');
  const [draft, setDraft] = useState({ kind: /** @type {string} */ (idea.kind), level: idea.level, stages: idea.stages });
  const save = (/** @type {{kind: string, level: string | null, stages: readonly string[]}} */ next) => {
    const { kind, level, stages } = tidied({ text: '', ...next });
    act('set_kind', { idea: idea.id, kind, level, stages });
  };
  return (
    <div ref={box} class="stack stack--tight">
      <KindEditor
        value={draft}
        onChange={(next) => {
          setDraft(/** @type {typeof draft} */ (next));
          if (next.kind !== 'technology') save(next);
        }}
      />
      <div class="row">
        {draft.kind === 'technology' && (
          <Button
            tone="primary"
            onClick={() => {
              save(draft);
              onClose();
            }}
          >
            {t('save')}
          </Button>
        )}
        <Button tone="quiet" onClick={onClose}>
          {t('close')}
        </Button>
      </div>
    </div>
  );
}

const REASONS = ['topic', 'repeat', 'rude', 'personal', 'advert', 'test'];

/** A ready reason hides at once; its author reads it. @param {PanelProps} props */
function HidePanel({ row: { idea }, onClose }) {
  const t = useT();
  const { act } = useDesk();
  const box = useFocus('button');
  const [other, setOther] = useState('');
  const hide = (/** @type {string} */ reason) => {
    if (lengthOf(reason) > LIMITS.reason) return;
    act('set_hidden', { idea: idea.id, on: true, reason });
    onClose();
  };
  return (
    <div ref={box} class="stack stack--tight">
      <p class="block-title">{t('hide-why')}</p>
      <div class="row">
        {REASONS.map((reason) => (
          <Button key={reason} onClick={() => hide(t(`hide-reason-${reason}`))}>
            {t(`hide-reason-${reason}`)}
          </Button>
        ))}
      </div>
      <div class="hide-other">
        <Field
          label={t('hide-reason-other')}
          value={other}
          limit={LIMITS.reason}
          countFrom={LIMITS.reason - 30}
          onInput={setOther}
          onEnter={() => hide(other)}
        />
        <Button onClick={() => hide(other)}>{t('hide-confirm')}</Button>
      </div>
      <Button tone="quiet" onClick={onClose}>
        {t('cancel')}
      </Button>
    </div>
  );
}
