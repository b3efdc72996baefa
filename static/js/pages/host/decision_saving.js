// Saves a draft: on demand, and by itself while the hall reads it; one command at a time, so that none overtakes another.
import { useEffect, useState } from 'preact/hooks';
import { realTimers } from '../../core/timers.js';
import { usePage } from '../shared/page.jsx';
import { clashOf, draftOf, followed, isChanged, troubleOf, wishOf } from './decision_draft.js';
import { useDesk } from './desk.jsx';

/** @import { DecisionRecord } from '../../core/protocol.js' */
/** @import { Draft, Fields } from './decision_draft.js' */

const PAUSE_MS = 700;

/**
 * @param {string} id
 * @param {DecisionRecord | undefined} record as the server has it now
 */
export function useDraft(id, record) {
  const { decide } = useDesk();
  const [draft, setDraft] = useState(() => draftOf(id, record));
  const [tried, setTried] = useState('');
  const flight = useFlight(setDraft);
  const clash = record && !flight.isOut ? clashOf(draft, record) : [];
  const isReady = isChanged(draft) && !troubleOf(draft.fields) && clash.length === 0 && !flight.isOut;
  useEffect(() => {
    if (record && !flight.isOut) setDraft((before) => followed(before, record));
  }, [record, flight.isOut]);
  /** @param {Draft} [what] */
  const save = (what = draft) => {
    setTried(JSON.stringify(what.fields));
    flight.depart(decide('set_decision', wishOf(what, record)), what.fields);
  };
  const isWanted = isReady && record?.shown === true && tried !== JSON.stringify(draft.fields);
  useEffect(() => {
    if (!isWanted) return undefined;
    const timer = realTimers.setTimeout(() => save(), PAUSE_MS);
    return () => realTimers.clearTimeout(timer);
  }, [isWanted, draft]);
  return { draft, setDraft, clash, isReady, isOut: flight.isOut, save };
}

/**
 * The draft's own command on its way: until its words have come back, nothing is compared with them.
 * @param {(change: (before: Draft) => Draft) => void} setDraft
 */
function useFlight(setDraft) {
  const { live } = usePage();
  const { rev } = useDesk();
  const [flight, setFlight] = useState(/** @type {{op: string, fields: Fields} | null} */ (null));
  const entry = flight && live.outbox.find(flight.op);
  const isTaken = entry?.state === 'sent' && entry.rev <= rev;
  const isOver = flight !== null && (!entry || isTaken || entry.state === 'refused');
  useEffect(() => {
    if (!isOver || !flight) return;
    if (isTaken) setDraft((before) => ({ ...before, was: flight.fields }));
    if (entry?.code === 'changed') live.outbox.dismiss(flight.op);
    setFlight(null);
  }, [isOver]);
  /** @param {{op: string}} departed @param {Fields} fields */
  const depart = ({ op }, fields) => setFlight({ op, fields });
  return { isOut: flight !== null, depart };
}
