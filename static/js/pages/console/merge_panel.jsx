// Merging by number or by words: Enter takes the idea of that number, or the one that was found; arrows another.
import { useState } from 'preact/hooks';
import { Button } from '../../ui/button.jsx';
import { Field } from '../../ui/field.jsx';
import { useT } from '../../ui/i18n.jsx';
import { useFocus } from './focus.js';
import { chosenOf, targetsOf } from './merge_targets.js';
import { useDesk } from './state.jsx';

/** @import { Target } from './merge_targets.js' */

/** @param {import('./panels.jsx').PanelProps} props */
export function MergePanel({ row: { idea }, seed, onClose }) {
  const t = useT();
  const { ideas, act } = useDesk();
  const field = useFocus();
  const [query, setQuery] = useState(seed);
  const [at, setAt] = useState(/** @type {number | null} */ (null));
  const targets = targetsOf(query, idea, ideas);
  const chosen = chosenOf(query, targets, at);
  const merge = (/** @type {Target | undefined} */ target) => {
    if (!target) return;
    onClose();
    act('merge_idea', { idea: idea.id, into: target.idea.id });
  };
  const onKeyDown = (/** @type {KeyboardEvent} */ event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step || !targets.length) return;
    event.preventDefault();
    setAt(((chosen ?? (step > 0 ? -1 : 0)) + step + targets.length) % targets.length);
  };
  return (
    <div class="stack stack--tight" onKeyDown={onKeyDown}>
      <Field
        label={t('merge-title', { no: String(idea.no) })}
        hint={t('merge-help')}
        placeholder={t('merge-search')}
        value={query}
        fieldRef={field}
        foot={false}
        onInput={(text) => {
          setQuery(text);
          setAt(null);
        }}
        onEnter={() => merge(targets[chosen ?? -1])}
      />
      <Targets targets={targets} chosen={chosen} onChoose={merge} />
      {query.trim() && chosen === null && <p role="status">{t(targets.length ? 'merge-not-exact' : 'merge-none')}</p>}
      <Button tone="quiet" onClick={onClose}>
        {t('cancel')}
      </Button>
    </div>
  );
}

/** @param {{targets: Target[], chosen: number | null, onChoose: (target: Target) => void}} props */
function Targets({ targets, chosen, onChoose }) {
  const t = useT();
  return (
    <ul class="targets" aria-label={t('merge-search')}>
      {targets.map((target, index) => (
        <li key={target.idea.id}>
          <TargetButton target={target} chosen={index === chosen} onClick={() => onChoose(target)} />
        </li>
      ))}
    </ul>
  );
}

/** @param {{target: Target, chosen: boolean, onClick: () => void}} props */
function TargetButton({ target: { idea, via }, chosen, onClick }) {
  const t = useT();
  return (
    <button type="button" class={`target${chosen ? ' target--on' : ''}`} onClick={onClick}>
      <b class="idea-no">{idea.no}</b>
      <span>
        <span class="target-text">{idea.headline || idea.text}</span>
        {via && <small>{t('merge-part', { no: String(idea.no) })}: {t('idea-no', { no: String(via.no) })}</small>}
      </span>
      {chosen && <kbd aria-hidden="true">Enter</kbd>}
    </button>
  );
}
