// People's data: how long the event is kept, and erasing somebody who asks for it.
import { useState } from 'preact/hooks';
import { newId } from '../../core/ids.js';
import { Button } from '../../ui/button.jsx';
import { Field, Select } from '../../ui/field.jsx';
import { useI18n, useT } from '../../ui/i18n.jsx';
import { Confirm, Notice } from '../../ui/messages.jsx';
import { ask } from '../shared/http.js';
import { usePage } from '../shared/page.jsx';
import { useFocusBack } from './focus.js';
import { refusalText } from './refusal.js';
import { isSoon, termOf } from './term.js';

/** @import { EventRecord, SetRetention } from '../../core/protocol.js' */
/** @typedef {{code?: string | undefined, detail?: Record<string, unknown> | undefined}} Failed */

const TERMS = /** @type {const} */ ([7, 14, 30, 60, 90, 180, 365, 0]);
const LETTERS = 6;

/** @param {{event: EventRecord, lastAt: number}} props */
export function Retention({ event, lastAt }) {
  const { t, moment } = useI18n();
  const { live } = usePage();
  const own = live.outbox.of(live.as).filter(({ command }) => command.name === 'set_retention');
  const last = own[own.length - 1];
  const isWaiting = last !== undefined && last.state !== 'refused' && last.state !== 'sent';
  const days = isWaiting ? /** @type {SetRetention} */ (last.command).days : event.keep_days;
  const change = (/** @type {string} */ value) => {
    for (const { op, state } of own) if (state === 'refused') live.outbox.dismiss(op);
    live.act({ name: 'set_retention', event: event.id, days: /** @type {SetRetention["days"]} */ (Number(value)) });
  };
  const term = termOf(event, lastAt);
  return (
    <>
      <p>{t(event.rehearsal ? 'term-rehearsal-help' : 'term-help')}</p>
      <Select
        label={t('term')}
        hideLabel
        value={String(days)}
        options={TERMS.map((n) => ({ value: String(n), label: n ? t('term-days', { n }) : t('term-never') }))}
        onChange={change}
      />
      {last?.state === 'refused' && <Notice tone="error">{refusalText(t, last.code, last.detail)}</Notice>}
      {term !== null && (
        <p class="hint">{t(event.rehearsal ? 'term-rehearsal-at' : 'term-at', { moment: moment(term, event.tz) })}</p>
      )}
    </>
  );
}

/** By the code that the person says: sent at once and kept nowhere. @param {{event: EventRecord}} props */
export function ErasePerson({ event }) {
  const t = useT();
  const { live } = usePage();
  const [code, setCode] = useState('');
  const [isAsked, setAsked] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [failed, setFailed] = useState(/** @type {Failed | null} */ (null));
  const [done, setDone] = useState(/** @type {{gone: number, kept: number} | null} */ (null));
  const box = useFocusBack(isAsked);
  const erase = async () => {
    setBusy(true);
    const command = { op: newId(), name: 'erase_person', event: event.id, code };
    const reply = await ask('/api/ops', { as: live.as, ops: [command] });
    const own = reply.ok ? reply.replies[0] : reply;
    setBusy(false);
    setAsked(false);
    setFailed(own.ok ? null : own);
    setDone(own.ok ? own : null);
    if (own.ok) setCode('');
  };
  const isWhole = code.replace(/[^\p{L}\p{N}]/gu, '').length === LETTERS;
  return (
    <div class="stack" ref={box}>
      <p>{t('erase-help')}</p>
      <Field
        label={t('erase-code')}
        value={code}
        error={failed && (failed.code === 'code_invalid' ? t('erase-unknown') : refusalText(t, failed.code, failed.detail))}
        onInput={(text) => {
          setFailed(null);
          setDone(null);
          setCode(text);
          setAsked(false);
        }}
      />
      {done && (
        <Notice tone="ok" title={t('erase-done')}>
          <p>{t('erase-done-ideas', { gone: done.gone, kept: done.kept })}</p>
        </Notice>
      )}
      {isAsked ? (
        <Confirm danger busy={isBusy} question={t('erase-ask')} yes={t('erase-yes')} onYes={() => void (isBusy || erase())} onNo={() => setAsked(false)}>
          <p>
            {t('erase-code')}: <strong>{code.trim()}</strong>
          </p>
          <p>{t('erase-what')}</p>
        </Confirm>
      ) : (
        <div class="row">
          <Button tone="danger" disabled={!isWhole} onClick={() => setAsked(true)}>
            {t('erase-yes')}
          </Button>
        </div>
      )}
    </div>
  );
}

/** A week before the term. @param {{event: EventRecord, lastAt: number, onOpen: () => void}} props */
export function TermWarning({ event, lastAt, onOpen }) {
  const { t, moment } = useI18n();
  const { live } = usePage();
  const term = termOf(event, lastAt);
  if (term === null || !isSoon(term, lastAt, live.clock.now())) return null;
  return (
    <Notice tone="warn" {...(event.rehearsal ? {} : { action: { label: t('term-change'), onClick: onOpen } })}>
      {t(event.rehearsal ? 'term-rehearsal-soon' : 'term-soon', { moment: moment(term, event.tz) })}
    </Notice>
  );
}
