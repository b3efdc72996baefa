// The page of one decision, and the form of who is answerable for it.
import { ArrowLeft } from 'lucide';
import { useState } from 'preact/hooks';
import { LIMITS } from '../../core/protocol.js';
import { newId } from '../../core/ids.js';
import { Button } from '../../ui/button.jsx';
import { Choice } from '../../ui/choice.jsx';
import { Field, lengthOf } from '../../ui/field.jsx';
import { Icon } from '../../ui/icon.jsx';
import { useT } from '../../ui/i18n.jsx';
import { Notice } from '../../ui/messages.jsx';
import { PhoneTitle } from '../../ui/phone.jsx';
import { ask } from '../shared/http.js';
import { DecisionCard } from './decisions.jsx';
import { Frame, NotOpen, useBoot } from './frame.jsx';

/** @import { DecisionRecord } from '../../core/protocol.js' */
/** @typedef {DecisionRecord['status']} Status */

/** @type {readonly ('adopted' | 'declined' | 'proposed')[]} */
const STATUSES = ['adopted', 'declined', 'proposed'];

export function Decision() {
  const { decision } = useBoot();
  return decision ? <Page decision={decision} /> : <NotOpen />;
}

/** @param {{decision: DecisionRecord}} props */
function Page({ decision }) {
  const t = useT();
  const { event, as } = useBoot();
  return (
    <Frame isQuiet={as !== null}>
      {event.public && (
        <p class="no-print">
          <a class="results-back" href={`/${event.code}/results#decision-${decision.no}`}>
            <Icon of={ArrowLeft} /> {t('results-back')}
          </a>
        </p>
      )}
      <PhoneTitle>{t('decision-title', { no: String(decision.no) })}</PhoneTitle>
      <article class="card">
        <DecisionCard decision={decision} />
      </article>
      {as && <FollowUp as={as} decision={decision} />}
    </Frame>
  );
}

/** @param {{as: string, decision: DecisionRecord}} props */
function FollowUp({ as, decision }) {
  const t = useT();
  const { event } = useBoot();
  const [status, setStatus] = useState(/** @type {string} */ (decision.status));
  const [reason, setReason] = useState('');
  const [isMissing, setMissing] = useState(false);
  const { isBusy, problem, send } = useSending(as);
  const save = () => {
    const length = lengthOf(reason);
    setMissing(status === 'declined' && length === 0);
    if ((status === 'declined' && length === 0) || length > LIMITS.status_reason) return;
    void send({ name: 'set_decision_status', event: event.id, decision: decision.id, status, reason: reason.trim() });
  };
  return (
    <section class="results-part no-print" aria-labelledby="follow-up">
      <h2 id="follow-up" class="results-heading">
        {t('follow-up')}
      </h2>
      <p>{t('follow-up-help')}</p>
      <Choice
        label={t('follow-up-status')}
        value={status}
        options={STATUSES.map((value) => ({ value, label: t(`decision-${value}`) }))}
        onChange={setStatus}
      />
      <Field
        label={t(status === 'declined' ? 'follow-up-reason' : 'follow-up-done')}
        value={reason}
        multiline
        rows={3}
        limit={LIMITS.status_reason}
        countFrom={LIMITS.status_reason - 50}
        error={isMissing ? t('follow-up-empty') : null}
        onInput={(value) => {
          setReason(value);
          setMissing(false);
        }}
      />
      {problem && <Notice tone="error">{t(problem)}</Notice>}
      <Button tone="primary" size="big" wide busy={isBusy} onClick={save}>
        {t('follow-up-save')}
      </Button>
    </section>
  );
}

/** The page shows what the server has afterwards; what was typed stays until then. @param {string} as */
function useSending(as) {
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState(/** @type {string | null} */ (null));
  const [op, setOp] = useState(newId);
  const send = async (/** @type {object} */ command) => {
    setBusy(true);
    const reply = await ask('/api/ops', { as, ops: [{ op, ...command }] });
    const answer = reply.ok ? reply.replies[0] : reply;
    if (answer.ok) return location.reload();
    setBusy(false);
    setProblem(problemOf(answer.code));
    if (answer.code !== 'offline') setOp(newId());
  };
  return { isBusy, problem, send };
}

/** @param {string} code */
const problemOf = (code) =>
  code === 'offline' ? 'documents-offline' : code === 'not_signed_in' ? 'follow-up-ended' : 'refusal-unknown';
