// Merging with what looks alike, by number or by words: Enter takes the idea of that number, or the one that was found.
import { useState } from 'preact/hooks';
import { Button } from '../../ui/button.jsx';
import { Field } from '../../ui/field.jsx';
import { useT } from '../../ui/i18n.jsx';
import { useFocus } from './focus.js';
import { alikeTo, chosenOf, targetsOf } from './merge_targets.js';
import { useDesk } from './state.jsx';

/** @import { Target } from './merge_targets.js' */
/** @import { Row } from './model.js' */

/** @param {import('./panels.jsx').PanelProps} props */
export function MergePanel({ row: { idea }, seed, onClose }) {
  const t = useT();
  const { act } = useDesk();
  const field = useFocus();
  const [{ query, at }, ask] = useState({ query: seed, at: /** @type {number | null} */ (null) });
  const { isAlike, targets, chosen } = useTargets(idea, query, at);
  const merge = (/** @type {Target | undefined} */ target) => {
    if (!target) return;
    onClose();
    act('merge_idea', { idea: idea.id, into: target.idea.id });
  };
  const onKeyDown = (/** @type {KeyboardEvent} */ event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step || !targets.length) return;
    event.preventDefault();
    ask({ query, at: ((chosen ?? (step > 0 ? -1 : 0)) + step + targets.length) % targets.length });
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
        onInput={(text) => ask({ query: text, at: null })}
        onEnter={() => merge(targets[chosen ?? -1])}
      />
      <Targets targets={targets} isAlike={isAlike} chosen={chosen} onChoose={merge} />
      {query.trim() && chosen === null && <p role="status">{t(targets.length ? 'merge-not-exact' : 'merge-none')}</p>}
      <Button tone="quiet" onClick={onClose}>
        {t('cancel')}
      </Button>
    </div>
  );
}

/** What is offered, and which of it Enter takes: of what only looks alike, nothing until an arrow chooses. @param {Row["idea"]} idea @param {string} query @param {number | null} at */
function useTargets(idea, query, at) {
  const { ideas, records } = useDesk();
  const isAlike = !query.trim();
  const targets = isAlike ? alikeTo(idea, ideas, records('pair')) : targetsOf(query, idea, ideas);
  return { isAlike, targets, chosen: isAlike && at === null ? null : chosenOf(query, targets, at) };
}

/** @param {{targets: Target[], isAlike: boolean, chosen: number | null, onChoose: (target: Target) => void}} props */
function Targets({ targets, isAlike, chosen, onChoose }) {
  const t = useT();
  return (
    <>
      {isAlike && targets.length > 0 && <p class="block-title">{t('side-pairs')}</p>}
      <ul class="targets" aria-label={t(isAlike ? 'side-pairs' : 'merge-search')}>
        {targets.map((target, index) => (
          <li key={target.idea.id}>
            <TargetButton target={target} chosen={index === chosen} onClick={() => onChoose(target)} />
          </li>
        ))}
      </ul>
    </>
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
