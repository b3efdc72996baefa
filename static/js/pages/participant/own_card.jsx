// One's own idea: where it is on its way, what became of it, and what its author may still do.
import { Check } from 'lucide';
import { useState } from 'preact/hooks';
import { Button } from '../../ui/button.jsx';
import { Card } from '../../ui/card.jsx';
import { Icon } from '../../ui/icon.jsx';
import { useI18n, useT } from '../../ui/i18n.jsx';
import { Confirm } from '../../ui/messages.jsx';
import { usePage } from '../shared/page.jsx';
import { Rewrite } from './compose.jsx';
import { refusalText } from './words.js';

/** @typedef {import('../../core/optimistic.js').ShownIdea} ShownIdea */
/** @typedef {import('../../ui/composer.jsx').Draft} Draft */
/** @typedef {import('./view.js').View} View */

/** @param {{idea: ShownIdea, view: View, isSteps?: boolean}} props `isSteps` tells its story line by line */
export function OwnCard({ idea, view, isSteps = false }) {
  const t = useT();
  const [mode, setMode] = useState(/** @type {null | "edit" | "withdraw"} */ (null));
  const isNew = idea.no === null;
  const refused = idea.code && !(isNew && mode) ? refusalText(t, idea.code, idea.detail) : null;
  if (mode === 'edit') return <EditCard idea={idea} view={view} onDone={() => setMode(null)} />;
  return (
    <Card
      idea={idea}
      held={idea.state === 'held'}
      delivery={deliveryOf(idea, view.isOffline, refused)}
      {...noteOf(t, idea)}
    >
      {isSteps && <Steps idea={idea} view={view} />}
      {mode === 'withdraw' ? (
        <Withdraw idea={idea} board={view.board.id} onDone={() => setMode(null)} />
      ) : (
        <Actions idea={idea} view={view} onMode={setMode} />
      )}
    </Card>
  );
}

/** @param {ShownIdea} idea @param {boolean} isOffline @param {string | null} message */
function deliveryOf({ state, pending, no }, isOffline, message) {
  if (message !== null) return /** @type {const} */ ({ state: 'refused', message });
  const isOut = no === null || pending !== null;
  if (!isOut || state === 'refused') return null;
  return /** @type {{state: "waiting" | "sending"}} */ ({ state: isOffline ? 'waiting' : 'sending' });
}

/** @param {import('./words.js').T} t @param {ShownIdea} idea */
function noteOf(t, { state, reason, family_no: family }) {
  if (state === 'hidden') {
    return { note: reason ? t('my-hidden', { reason }) : t('my-hidden-plain'), noteTone: /** @type {const} */ ('warn') };
  }
  if (state === 'kept') return { note: t('my-kept') };
  if (state === 'withdrawn') return { note: t('my-withdrawn') };
  if (state === 'merged') return { note: t('my-merged', { no: String(family) }) };
  return {};
}

/** @param {{idea: ShownIdea, view: View}} props */
function Steps({ idea, view }) {
  const { t } = useI18n();
  const { i18n } = usePage();
  if (idea.no === null) return null;
  const count = view.countOf(idea.id);
  const steps = [`${t('sent')} · ${i18n.time(idea.at, view.event.tz)}`];
  if (idea.state === 'visible') steps.push(t('my-visible'));
  if (idea.state === 'visible' && count) steps.push(t('supported-by', { n: count }));
  if (idea.sent) steps.push(t('my-handed-over'));
  if (idea.in_top) steps.push(t('my-in-top'));
  return (
    <ul class="steps">
      {steps.map((step) => (
        <li key={step}>
          <Icon of={Check} />
          <span>{step}</span>
        </li>
      ))}
    </ul>
  );
}

/** @param {{idea: ShownIdea, view: View, onMode: (mode: "edit" | "withdraw") => void}} props */
function Actions({ idea, view, onMode }) {
  const t = useT();
  const { live } = usePage();
  const { op, state, code, may_edit: mayEdit } = idea;
  if (op && code) {
    return (
      <div class="row">
        <Button onClick={() => onMode('edit')}>{t('my-resend')}</Button>
        <Button onClick={() => live.outbox.dismiss(op)}>{t(idea.no === null ? 'my-discard' : 'dismiss')}</Button>
      </div>
    );
  }
  if (mayEdit && !idea.pending) {
    return (
      <div class="row">
        <Button onClick={() => onMode('edit')}>{t('my-edit')}</Button>
        <Button onClick={() => onMode('withdraw')}>{t('my-withdraw')}</Button>
      </div>
    );
  }
  const isLocked = state === 'visible' && view.board.phase === 'open' && !idea.pending && idea.no !== null;
  return isLocked ? <p class="card-line">{t('my-locked')}</p> : null;
}

/** @param {{idea: ShownIdea, view: View, onDone: () => void}} props */
function EditCard({ idea, view, onDone }) {
  const t = useT();
  const { live } = usePage();
  const { board } = view;
  const isNew = idea.no === null;
  /** @param {Draft} draft */
  const send = (draft) => {
    if (idea.op && idea.code) live.outbox.dismiss(idea.op);
    const what = isNew ? { name: 'add_idea', id: idea.id } : { name: 'edit_idea', idea: idea.id };
    live.act(/** @type {any} */ ({ ...what, ...draft, board: board.id }));
    onDone();
  };
  return (
    <Rewrite
      idea={idea}
      label={isNew ? t('compose-label') : t('my-edit-title', { no: String(idea.no) })}
      sendLabel={t(isNew ? 'send' : 'save')}
      onSend={send}
      onCancel={onDone}
    />
  );
}

/** @param {{idea: ShownIdea, board: string, onDone: () => void}} props */
function Withdraw({ idea, board, onDone }) {
  const t = useT();
  const { live } = usePage();
  return (
    <Confirm
      question={t('my-withdraw-ask', { no: String(idea.no) })}
      yes={t('my-withdraw-yes')}
      danger
      onYes={() => {
        live.act({ name: 'withdraw_idea', board, idea: idea.id });
        onDone();
      }}
      onNo={onDone}
    />
  );
}
