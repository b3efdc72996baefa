// A form over a record: what was changed here is shown until the server's record holds it.
import { useEffect, useState } from 'preact/hooks';
import { usePage } from '../shared/page.jsx';

/** @import { Wish } from '../../core/protocol.js' */
/** @import { StreamStore } from '../../core/store.js' */

/**
 * @template {object} T
 * @param {T} current as the server has it
 * @param {StreamStore | null} store its stream
 */
export function useSaving(current, store) {
  const { outbox, act } = usePage().live;
  const [edited, setEdited] = useState(/** @type {Partial<T>} */ ({}));
  const [op, setOp] = useState('');
  const entry = outbox.find(op);
  const isTold = entry?.state === 'sent' && (store?.rev ?? -1) >= entry.rev;
  useEffect(() => {
    if (isTold) setEdited({});
  }, [isTold]);
  return {
    value: { ...current, ...edited },
    isEdited: Object.keys(edited).length > 0,
    isBusy: entry?.state === 'waiting' || entry?.state === 'sending',
    isSaved: isTold,
    refused: entry?.state === 'refused' ? entry : null,
    edit: (/** @type {Partial<T>} */ part) => {
      if (isTold) setOp('');
      setEdited({ ...edited, ...part });
    },
    save: (/** @type {Wish} */ wish) => {
      if (entry?.state === 'refused') outbox.dismiss(op);
      setOp(act(wish).op);
    },
  };
}
