// What an author may still do about an own idea: change it, or ask the moderator to.
import { may } from '../../core/protocol.js';
import { Button } from '../../ui/button.jsx';
import { useT } from '../../ui/i18n.jsx';
import { Confirm } from '../../ui/messages.jsx';
import { usePage } from '../shared/page.jsx';
import { Rewrite } from './compose.jsx';

/** @typedef {import('../../core/optimistic.js').ShownIdea} ShownIdea */
/** @typedef {import('../../ui/composer.jsx').Draft} Draft */
/** @typedef {import('./view.js').View} View */
/** @typedef {null | "edit" | "withdraw" | "ask-edit" | "ask-withdraw"} Mode */
/** @typedef {{idea: ShownIdea, view: View, onMode: (mode: Mode) => void}} Acting */

/** @param {Acting} props */
export function Actions({ idea, view, onMode }) {
  const t = useT();
  const { live } = usePage();
  const { op, state, code, pending, no } = idea;
  if (op && code) return <Refused {...{ idea, onMode }} />;
  if (pending || no === null) return null;
  if (idea.may_edit) {
    return (
      <div class="row">
        <Button onClick={() => onMode('edit')}>{t('my-edit')}</Button>
        <Button onClick={() => onMode('withdraw')}>{t('my-withdraw')}</Button>
      </div>
    );
  }
  if (idea.may_ask) {
    return (
      <div class="row">
        <Button onClick={() => onMode('ask-edit')}>{t('ask-edit')}</Button>
        <Button onClick={() => onMode('ask-withdraw')}>{t('ask-withdraw')}</Button>
      </div>
    );
  }
  if (state === 'merged' && idea.request === '' && may('participant', 'dispute_merge', view.board.moment)) {
    return (
      <Button wide onClick={() => live.act({ name: 'dispute_merge', board: view.board.id, idea: idea.id })}>
        {t('not-same')}
      </Button>
    );
  }
  return null;
}

/** Refused: an idea and its text are corrected, a wish is only heard. @param {Omit<Acting, "view">} props */
function Refused({ idea, onMode }) {
  const t = useT();
  const { live } = usePage();
  const isOthers = idea.wish === 'add_idea' && (idea.code === 'other_seat' || idea.code === 'seat_moved');
  const isText = !isOthers && (idea.wish === 'add_idea' || idea.wish === 'edit_idea');
  return (
    <div class="row">
      {isText && <Button onClick={() => onMode('edit')}>{t('my-resend')}</Button>}
      {isOthers && <Button onClick={() => void (idea.op && live.outbox.again(idea.op))}>{t('my-send-here')}</Button>}
      <Button onClick={() => void (idea.op && live.outbox.dismiss(idea.op))}>{t(idea.no === null ? 'my-discard' : 'dismiss')}</Button>
    </div>
  );
}

/** In the mode `ask-edit` the moderator is asked to change it. @param {{idea: ShownIdea, view: View, rewriting: import('./compose.jsx').Rewriting}} props */
export function EditCard({ idea, view, rewriting }) {
  const t = useT();
  const { live } = usePage();
  const { board } = view;
  const isNew = idea.no === null;
  const isAsking = rewriting.mode === 'ask-edit';
  const no = String(idea.no);
  /** @param {Draft} draft */
  const send = (draft) => {
    if (idea.op && idea.code) live.outbox.dismiss(idea.op);
    const what = isNew ? { name: 'add_idea', id: idea.id } : { name: 'edit_idea', idea: idea.id };
    const wish = isAsking ? { name: 'ask_change', idea: idea.id, what: 'edit', text: draft.text } : { ...what, ...draft };
    rewriting.done(live.outbox.kept(live.act(/** @type {any} */ ({ ...wish, board: board.id }))));
  };
  return (
    <Rewrite
      idea={idea}
      label={isNew ? t('compose-label') : t(isAsking ? 'ask-edit-title' : 'my-edit-title', { no })}
      sendLabel={t(isAsking ? 'ask-edit-send' : isNew ? 'send' : 'save')}
      isTextOnly={isAsking}
      onSend={send}
      onCancel={() => rewriting.done()}
      rewriting={rewriting}
    />
  );
}

/** @param {{idea: ShownIdea, board: string, isAsking: boolean, onDone: () => void}} props */
export function Withdraw({ idea, board, isAsking, onDone }) {
  const t = useT();
  const { live } = usePage();
  return (
    <Confirm
      question={t(isAsking ? 'ask-withdraw-ask' : 'my-withdraw-ask', { no: String(idea.no) })}
      yes={t(isAsking ? 'ask-withdraw-yes' : 'my-withdraw-yes')}
      danger={!isAsking}
      onYes={() => {
        if (isAsking) live.act({ name: 'ask_change', board, idea: idea.id, what: 'withdraw' });
        else live.act({ name: 'withdraw_idea', board, idea: idea.id });
        onDone();
      }}
      onNo={onDone}
    />
  );
}
