// The host's decisions: each with its switch for the wall, its editor and its status; what was removed can come back.
import { Pencil, Plus, Trash } from 'lucide';
import { useEffect, useRef, useState } from 'preact/hooks';
import { newId } from '../../core/ids.js';
import { Button } from '../../ui/button.jsx';
import { Switch } from '../../ui/choice.jsx';
import { useI18n, useT } from '../../ui/i18n.jsx';
import { Empty, UndoLine } from '../../ui/messages.jsx';
import { refusedOf } from '../console/refusals.js';
import { useNow } from '../shared/hooks.js';
import { usePage } from '../shared/page.jsx';
import { isDecisionClash, RefusedDecision } from './decision_clash.jsx';
import { DecisionEditor } from './decision_editor.jsx';
import { DecisionStatus } from './decision_status.jsx';
import { useDesk } from './desk.jsx';
import { decidedWords, lastDecided } from './told.js';

/** @import { DecisionRecord } from '../../core/protocol.js' */
/** @typedef {{id: string, panel: 'edit' | 'status'} | null} Open */

export function Decisions() {
  const t = useT();
  const { live } = usePage();
  const { state } = useDesk();
  const [open, setOpen] = useState(/** @type {Open} */ (null));
  const add = useFocusAfter(open !== null);
  const { decisions } = state;
  const isClosed = Boolean(state.event.sealed_at);
  const close = () => setOpen(null);
  const isNew = open !== null && !decisions.some(({ id }) => id === open.id);
  const clashes = refusedOf(live.outbox, live.as).filter((entry) => isDecisionClash(entry, decisions));
  const late = clashes.filter(({ command }) => 'id' in command && command.id !== open?.id);
  return (
    <section class="stack stack--tight" aria-label={t('decisions')}>
      <h2 class="block-title">{decisions.length ? t('decisions-n', { n: decisions.length }) : t('decisions')}</h2>
      {late.map((entry) => (
        <RefusedDecision key={entry.op} entry={entry} />
      ))}
      {decisions.length === 0 && !isNew && <Empty>{t('decisions-empty')}</Empty>}
      <ol class="decisions">
        {decisions.map((decision) => (
          <li key={decision.id} class="decision">
            <DecisionRow decision={decision} open={open?.id === decision.id ? open : null} onOpen={setOpen} onClose={close} />
          </li>
        ))}
        {isNew && open && (
          <li key={open.id} class="decision">
            <DecisionRow open={open} onOpen={setOpen} onClose={close} />
          </li>
        )}
      </ol>
      <div ref={add}>
        {!open && !isClosed && (
          <Button icon={Plus} onClick={() => setOpen({ id: newId(), panel: 'edit' })}>
            {t('decision-add')}
          </Button>
        )}
      </div>
      <Undone />
    </section>
  );
}

/** Where a panel has closed, the next decision can be written at once. @param {boolean} isOpen */
function useFocusAfter(isOpen) {
  const place = useRef(/** @type {HTMLDivElement|null} */ (null));
  const before = useRef(isOpen);
  useEffect(() => {
    if (before.current && !isOpen) place.current?.querySelector('button')?.focus();
    before.current = isOpen;
  }, [isOpen]);
  return place;
}

/**
 * A new one has its place before the server knows of it, so that its editor stays the same.
 * @param {{decision?: DecisionRecord, open: Open, onOpen: (open: Open) => void, onClose: () => void}} props
 */
function DecisionRow({ decision, open, onOpen, onClose }) {
  return (
    <>
      {decision && <DecisionHead key="head" decision={decision} isOpen={open !== null} onOpen={onOpen} />}
      {open?.panel === 'edit' && <DecisionEditor key={open.id} id={open.id} onClose={onClose} />}
      {open?.panel === 'status' && decision && <DecisionStatus key="status" decision={decision} onClose={onClose} />}
    </>
  );
}

/** @param {{decision: DecisionRecord, isOpen: boolean, onOpen: (open: Open) => void}} props */
function DecisionHead({ decision, isOpen, onOpen }) {
  const { t, day } = useI18n();
  const { decide, state } = useDesk();
  const isClosed = Boolean(state.event.sealed_at);
  const { id, no, owner, level, due, sources, status, reason } = decision;
  const name = t(`decision-${status}`);
  const more = [
    owner, level && t(`level-${level}`), due && t('decision-due', { date: day(due) }),
    sources.map((source) => `${source.track}-${source.no}`).join(' · '),
  ].filter(Boolean);
  return (
    <>
      <p class="decision-what">
        <b class="stop-no">{no}</b>
        <span>
          {decision.what}
          {more.length > 0 && <small>{more.join(' · ')}</small>}
          <small>{reason ? t('decision-status', { status: name, reason }) : name}</small>
        </span>
      </p>
      {!isOpen && (
        <>
          {!isClosed && <Switch label={t('decision-show')} on={decision.shown} onChange={(on) => decide('show_decision', { decision: id, on })} />}
          <div class="row">
            {!isClosed && <Button icon={Pencil} label={t('decision-edit-no', { no: String(no) })} onClick={() => onOpen({ id, panel: 'edit' })}>
              {t('edit')}
            </Button>}
            <Button label={t('decision-status-no', { no: String(no) })} onClick={() => onOpen({ id, panel: 'status' })}>
              {t('decision-status-name')}
            </Button>
            {!isClosed && <Button icon={Trash} label={t('decision-remove-no', { no: String(no) })} onClick={() => decide('remove_decision', { decision: id })} />}
          </div>
        </>
      )}
    </>
  );
}

/** What was done to a decision last and, for a minute, the way back. */
function Undone() {
  const t = useT();
  const { live } = usePage();
  const { undoDecision, now, state } = useDesk();
  const told = lastDecided(live.outbox, live.as, useNow(live.clock, 1000));
  return (
    <UndoLine text={told && decidedWords(t, told.entry)} until={told?.mayUndo && !state.event.sealed_at ? told.until : null} now={now} onUndo={undoDecision} />
  );
}
