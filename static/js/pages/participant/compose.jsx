// Writing an idea, and writing one anew.
import { useState } from 'preact/hooks';
import { LIMITS } from '../../core/protocol.js';
import { Button } from '../../ui/button.jsx';
import { Composer, EMPTY_DRAFT } from '../../ui/composer.jsx';
import { lengthOf } from '../../ui/field.jsx';
import { useT } from '../../ui/i18n.jsx';
import { Notice } from '../../ui/messages.jsx';
import { useDraft } from './hooks.js';

/** @typedef {import('../../ui/composer.jsx').Draft} Draft */
/** @typedef {import('./view.js').View} View */

const FEW = 3;

/** The draft is its own: a keystroke draws nothing else. @param {{view: View, onSend: (draft: Draft) => void}} props */
export function Compose({ view, onSend }) {
  const t = useT();
  const draft = useDraft(view.board.id);
  const [error, setError] = useState(/** @type {string | null} */ (null));
  const { phase, ideas_on: isTaken } = view.board;
  if (view.ideasLeft === 0) return <Notice>{t('compose-none-left')}</Notice>;
  const isKept = phase === 'reveal' || phase === 'handed_over' || (phase === 'open' && !isTaken);
  return (
    <Composer
      draft={draft.value}
      onDraft={(next) => {
        setError(null);
        draft.set(next);
      }}
      onSend={(idea) => {
        if (!mayHaveStages(idea)) return setError(t('refusal-bad-stages'));
        leaveField();
        draft.set(EMPTY_DRAFT);
        return onSend(idea);
      }}
      label={view.own.length ? t('compose-another') : undefined}
      sendLabel={isKept ? t('compose-send-kept') : undefined}
      error={error}
    >
      <Hint view={view} isRestored={draft.isRestored && draft.value.text !== ''} />
    </Composer>
  );
}

/** @param {{view: View, isRestored: boolean}} props */
function Hint({ view: { board, ideasLeft }, isRestored }) {
  const t = useT();
  /** @type {string[]} */
  const hints = [];
  if (isRestored) hints.push(t('draft-kept'));
  if (board.phase === 'open' && !board.ideas_on) hints.push(t('compose-paused'));
  if (board.phase === 'reveal' || board.phase === 'handed_over') hints.push(t('results-kept'));
  if (ideasLeft <= FEW) hints.push(t('compose-left', { left: ideasLeft }));
  if (!hints.length) return null;
  return (
    <>
      {hints.map((hint) => (
        <p key={hint} class="hint">
          {hint}
        </p>
      ))}
    </>
  );
}

/**
 * A card's own composer: to correct what was refused, is waiting or is on the board.
 * @param {{
 *   idea: Draft, label: string, sendLabel: string, onSend: (draft: Draft) => void, onCancel: () => void,
 * }} props
 */
export function Rewrite({ idea, label, sendLabel, onSend, onCancel }) {
  const t = useT();
  const { text, kind, level, stages } = idea;
  const [draft, setDraft] = useState(/** @type {Draft} */ ({ text, kind, level, stages }));
  const [error, setError] = useState(/** @type {string | null} */ (null));
  return (
    <div class="rewrite">
      <Composer
        draft={draft}
        onDraft={(next) => {
          setError(null);
          setDraft(next);
        }}
        onSend={(next) => (mayHaveStages(next) ? onSend(next) : setError(t('refusal-bad-stages')))}
        label={label}
        sendLabel={sendLabel}
        error={error}
      />
      <Button onClick={onCancel}>{t('cancel')}</Button>
    </div>
  );
}

/** Stages may be left for later, but not half. @param {Draft} draft */
function mayHaveStages({ stages }) {
  if (!stages.length) return true;
  return stages.length >= LIMITS.stages_min && stages.every((stage) => lengthOf(stage) <= LIMITS.stage);
}

/** The keyboard goes away, and what was sent is seen. */
function leaveField() {
  const field = document.activeElement;
  if (field instanceof HTMLTextAreaElement) field.blur();
}
