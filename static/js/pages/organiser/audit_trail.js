// A page of the journal as it is asked for: by track, by subject, from a number back; a late answer changes nothing.
import { useEffect, useRef, useState } from 'preact/hooks';
import { ask } from '../shared/http.js';
import { usePage } from '../shared/page.jsx';

/** @import { AuditPage } from '../../core/protocol.js' */
/** @typedef {{track: string, subject: string, upto: number | null, turn: number}} Asked */
/** @typedef {{code?: string | undefined, detail?: Record<string, unknown> | undefined}} Failed */

export function useTrail() {
  const { live } = usePage();
  const [asked, setAsked] = useState(/** @type {Asked} */ ({ track: '', subject: '', upto: null, turn: 0 }));
  const [page, setPage] = useState(/** @type {AuditPage | null} */ (null));
  const [failed, setFailed] = useState(/** @type {Failed | null} */ (null));
  const [isBusy, setBusy] = useState(false);
  const newest = useRef(asked);
  newest.current = asked;
  useEffect(() => {
    setBusy(true);
    void ask(addressOf(live.as, asked)).then((reply) => {
      if (newest.current !== asked) return;
      setBusy(false);
      setFailed(reply.ok ? null : reply);
      if (reply.ok) setPage(reply.page);
    });
  }, [asked]);
  const change = (/** @type {Partial<Asked>} */ part) => setAsked((before) => ({ ...before, upto: null, ...part, turn: before.turn + 1 }));
  return {
    ...{ page, failed, isBusy, track: asked.track, subject: asked.subject },
    setTrack: (/** @type {string} */ track) => change({ track }),
    setSubject: (/** @type {string} */ subject) => change({ subject }),
    goTo: (/** @type {number} */ upto) => change({ upto }),
    newest: () => change({}),
    reload: () => change({ upto: asked.upto }),
  };
}

/** @param {string} as @param {Asked} asked */
function addressOf(as, { track, subject, upto }) {
  const query = new URLSearchParams({ as });
  if (track !== '') query.set('track', track);
  if (subject) query.set('subject', subject);
  if (upto !== null) query.set('upto', String(upto));
  return `/api/audit?${query}`;
}
