// Writing an idea, and writing one anew.
import { PenLine } from 'lucide';
import { useEffect, useState } from 'preact/hooks';
import { LIMITS } from '../../core/protocol.js';
import { Button } from '../../ui/button.jsx';
import { Composer, EMPTY_DRAFT } from '../../ui/composer.jsx';
import { lengthOf } from '../../ui/field.jsx';
import { useT } from '../../ui/i18n.jsx';
import { Notice } from '../../ui/messages.jsx';
import { Alike } from './alike.jsx';
import { isField } from './hooks.js';
import { useDraft } from './kept.js';
import { useNameCheck } from './names.jsx';
import { isTaking } from './view.js';

/** @typedef {import('../../ui/composer.jsx').Draft} Draft */
/** @typedef {import('./view.js').View} View */
/** @typedef {(id: string, on: boolean) => void} OnVote */
/** @typedef {ReturnType<typeof import('./kept.js').useRewriting>} Rewriting */

const FEW = 3;

/**
 * The draft is its own: a keystroke draws nothing else; what is being typed is never folded away.
 * @param {{view: View, onSend: (draft: Draft) => Promise<unknown>, onVote: OnVote}} props `onSend` resolves when the idea is on disk
 */
export function Compose({ view, onSend, onVote }) {
  const t = useT();
  const draft = useDraft(view.board.id);
  const [isUnfolded, setUnfolded] = useState(false);
  const [error, setError] = useState(/** @type {string | null} */ (null));
  const names = useNameCheck((idea) => {
    leaveField();
    setUnfolded(false);
    draft.set(EMPTY_DRAFT, onSend(idea));
  });
  const { moment, phase } = view.board;
  useEffect(() => {
    if (!isField(document.activeElement)) setUnfolded(false);
  }, [moment]);
  const isKept = phase !== 'lobby' && !isTaking(view);
  if (view.mine.muted) return <Notice>{t('compose-muted')}</Notice>;
  if (view.ideasLeft === 0) return <Notice>{t(view.isPlanned ? 'compose-none-left-plan' : 'compose-none-left')}</Notice>;
  if (view.isPlanned && isKept && !isUnfolded && !draft.value.text) return <Folded onOpen={() => setUnfolded(true)} />;
  return (
    <Composer
      draft={draft.value}
      onDraft={(next) => {
        setError(null);
        setUnfolded(true);
        names.forget();
        draft.set(next);
      }}
      onSend={(idea) => (mayHaveStages(idea) ? names.send(idea) : setError(t('refusal-bad-stages')))}
      label={view.own.length ? t('compose-another') : undefined}
      sendLabel={isKept ? t('compose-send-kept') : undefined}
      error={error}
      instead={names.question}
      below={<Alike view={view} text={draft.value.text} onVote={onVote} />}
      focused={isUnfolded}
    >
      <Hint view={view} isKept={isKept} isRestored={draft.isRestored && draft.value.text !== ''} />
    </Composer>
  );
}

/** Where a plan has gone on, a new idea is one tap further away: it goes into «Копилка». @param {{onOpen: () => void}} props */
function Folded({ onOpen }) {
  const t = useT();
  return (
    <Button wide icon={PenLine} onClick={onOpen}>
      {t('compose-fold')}
    </Button>
  );
}

/** @param {{view: View, isKept: boolean, isRestored: boolean}} props */
function Hint({ view: { board, ideasLeft }, isKept, isRestored }) {
  const t = useT();
  /** @type {string[]} */
  const hints = [];
  if (isRestored) hints.push(t('draft-kept'));
  if (isKept) hints.push(t(board.phase === 'open' || board.phase === 'collect' ? 'compose-paused' : 'results-kept'));
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
 *   isTextOnly?: boolean, rewriting: Rewriting,
 * }} props
 */
export function Rewrite({ idea, label, sendLabel, onSend, onCancel, isTextOnly = false, rewriting }) {
  const t = useT();
  const { text, kind, level, stages } = idea;
  const draft = rewriting.draft ?? { text, kind, level, stages };
  const [error, setError] = useState(/** @type {string | null} */ (null));
  const names = useNameCheck(onSend);
  return (
    <div class="rewrite">
      <Composer
        draft={draft}
        onDraft={(next) => {
          setError(null);
          names.forget();
          rewriting.type(next);
        }}
        onSend={(next) => (mayHaveStages(next) ? names.send(next) : setError(t('refusal-bad-stages')))}
        label={label}
        sendLabel={sendLabel}
        error={error}
        instead={names.question}
        textOnly={isTextOnly}
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
