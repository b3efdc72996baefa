// What opens under the buttons of an idea: its headline, text, kind, why it is hidden, with what it is merged.
import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../../ui/button.jsx';
import { KindEditor, tidied } from '../../ui/composer.jsx';
import { useT } from '../../ui/i18n.jsx';
import { useFocus } from './focus.js';
import { HeadlinePanel } from './idea_headline.jsx';
import { HidePanel } from './idea_hide.jsx';
import { TextPanel } from './idea_text.jsx';
import { MergePanel } from './merge_panel.jsx';
import { useDesk } from './state.jsx';

/** @import { Row } from './model.js' */
/** @typedef {{row: Row, seed: string, onClose: () => void}} PanelProps `seed`: what was typed by the key that opened it */

/** @type {Partial<Record<import('./idea_rights.js').IdeaAct, (props: PanelProps) => import('preact').ComponentChildren>>} */
const PANELS = { headline: HeadlinePanel, text: TextPanel, kind: KindPanel, hide: HidePanel, merge: MergePanel };

/** @param {PanelProps & {panel: import('./idea_rights.js').IdeaAct}} props */
export function IdeaPanel({ panel, row, seed, onClose }) {
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
      <Panel row={row} seed={seed} onClose={close} />
    </div>
  );

  function close() {
    onClose();
    document.getElementById(`row-${row.idea.id}`)?.focus({ preventScroll: true });
  }
}

/** A kind is set by one tap; only the stages of a technology are saved when they are written. @param {PanelProps} props */
function KindPanel({ row: { idea }, onClose }) {
  const t = useT();
  const { act } = useDesk();
  const box = useFocus('input:checked');
  const [draft, setDraft] = useState({ kind: /** @type {string} */ (idea.kind), level: idea.level, stages: idea.stages });
  const save = (/** @type {{kind: string, level: string | null, stages: readonly string[]}} */ next) => {
    const { kind, level, stages } = tidied({ text: '', ...next });
    act('set_kind', { idea: idea.id, kind, level, stages, was: idea.kind, was_level: idea.level ?? '', was_stages: idea.stages });
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
