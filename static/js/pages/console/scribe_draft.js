// What a scribe has typed, and sends: text and kind for one entry, the region until it is changed.
import { useState } from 'preact/hooks';
import { newId } from '../../core/ids.js';
import { LIMITS } from '../../core/protocol.js';
import { lengthOf } from '../../ui/field.jsx';
import { lineOf } from './scribe_lines.js';
import { useDesk } from './state.jsx';

/** @import { Kind } from '../../core/protocol.js' */
/** @import { Line } from './scribe_lines.js' */
/** @typedef {ReturnType<typeof useEntryDraft>} EntryDraft */

/** Kept by the page, so that it outlives a change of view. */
export function useEntryDraft() {
  const { act } = useDesk();
  const [line, setLine] = useState(/** @type {Line} */ ({ kind: 'proposal', text: '' }));
  const [region, setRegion] = useState('');
  const [last, setLast] = useState(/** @type {string | null} */ (null));
  const add = (/** @type {Line} */ { kind, text }) => {
    const id = newId();
    setLast(id);
    act('add_idea', { id, text: text.trim(), kind, level: null, stages: [], region: region || null });
  };
  const length = lengthOf(line.text);
  return {
    ...{ ...line, region, setRegion, last, isSendable: length > 0 && length <= LIMITS.text },
    type: (/** @type {string} */ text) => setLine(lineOf(text, line.kind)),
    setKind: (/** @type {Kind} */ kind) => setLine({ ...line, kind }),
    /** What was refused comes back to be mended. @param {Line & {region: string | null}} refused */
    mend(refused) {
      setLine({ kind: refused.kind, text: refused.text });
      setRegion(refused.region ?? '');
    },
    send() {
      if (length === 0 || length > LIMITS.text) return;
      add(line);
      setLine({ kind: 'proposal', text: '' });
    },
    /** @param {readonly Line[]} lines */
    sendAll(lines) {
      for (const one of lines) add(one);
    },
  };
}
