// What has become of a decision: adopted, or declined with a reason; every change stays in its history.
import { useState } from 'preact/hooks';
import { LIMITS } from '../../core/protocol.js';
import { Button } from '../../ui/button.jsx';
import { Segmented } from '../../ui/choice.jsx';
import { Field, lengthOf } from '../../ui/field.jsx';
import { useT } from '../../ui/i18n.jsx';
import { useFocus } from '../console/focus.js';
import { AssigneeLink } from './assignee_link.jsx';
import { useDesk } from './desk.jsx';

/** @typedef {'proposed' | 'adopted' | 'declined'} Status */

/** @type {readonly Status[]} */
const STATUSES = ['proposed', 'adopted', 'declined'];

/** @param {{decision: import('../../core/protocol.js').DecisionRecord, onClose: () => void}} props */
export function DecisionStatus({ decision, onClose }) {
  const t = useT();
  const { decide } = useDesk();
  const [status, setStatus] = useState(/** @type {Status} */ (decision.status));
  const [reason, setReason] = useState(decision.reason);
  const [isMissing, setMissing] = useState(false);
  const box = useFocus('input:checked');
  const save = () => {
    const length = status === 'proposed' ? 0 : lengthOf(reason);
    setMissing(status === 'declined' && length === 0);
    if ((status === 'declined' && length === 0) || length > LIMITS.status_reason) return;
    decide('set_decision_status', { decision: decision.id, status, reason: status === 'proposed' ? '' : reason.trim() });
    onClose();
  };
  return (
    <div ref={box} class="decision-edit stack stack--tight" onKeyDown={(event) => event.key === 'Escape' && onClose()}>
      <Segmented
        label={t('decision-status-name')}
        value={status}
        options={STATUSES.map((value) => ({ value, label: t(`decision-${value}`) }))}
        onChange={(value) => setStatus(/** @type {Status} */ (value))}
      />
      {status !== 'proposed' && (
        <Field
          label={t(status === 'declined' ? 'decision-reason' : 'decision-reason-free')}
          value={reason}
          limit={LIMITS.status_reason}
          countFrom={LIMITS.status_reason - 50}
          error={isMissing ? t('decision-reason-empty') : null}
          onInput={(value) => {
            setReason(value);
            setMissing(false);
          }}
          onEnter={save}
        />
      )}
      <div class="row">
        <Button tone="primary" onClick={save}>
          {t('save')}
        </Button>
        <Button onClick={onClose}>{t('cancel')}</Button>
      </div>
      <AssigneeLink decision={decision} />
    </div>
  );
}
