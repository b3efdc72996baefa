// What is kept on the device at every keystroke: it outlives a crash of the tab, and other tabs do not wipe it out.
import { useEffect, useRef, useState } from 'preact/hooks';
import { EMPTY_DRAFT } from '../../ui/composer.jsx';
import { useSources } from '../shared/hooks.js';
import { usePage } from '../shared/page.jsx';

/** @typedef {import('../../ui/composer.jsx').Draft} Draft */
/** @typedef {import('./own_acts.jsx').Mode} Mode */

/**
 * A value kept on the device at every change; what was typed before it could be read is not overwritten by it.
 * @template T
 * @param {string} key
 * @param {T} initial
 */
export function useKept(key, initial) {
  const { drafts, status } = usePage();
  const touched = useRef(false);
  const latest = useRef(initial);
  const [state, setState] = useState({ value: initial, isLoaded: false, isRestored: false });
  const lost = () => status.keepNothing();
  useEffect(() => {
    drafts.get(key).then(
      (kept) => {
        const isRestored = kept !== undefined && kept !== null && !touched.current;
        if (isRestored) latest.current = /** @type {T} */ (kept);
        setState(({ value }) => ({ value: isRestored ? /** @type {T} */ (kept) : value, isLoaded: true, isRestored }));
      },
      () => {
        lost();
        setState((now) => ({ ...now, isLoaded: true }));
      },
    );
  }, [key]);
  const show = (/** @type {T} */ value) => {
    touched.current = true;
    latest.current = value;
    setState((now) => ({ ...now, value, isRestored: false }));
  };
  return {
    ...state,
    /** @param {T} value @param {Promise<unknown>} [after] on disk only then: until that, what was there is the only copy */
    set: (value, after = Promise.resolve()) => {
      show(value);
      after.then(() => drafts.put(key, latest.current)).catch(lost);
    },
    /** As `set`, from what stands on disk at that moment, whatever another tab has put there; resolves when it is done. @param {(value: T) => T} how */
    change: (how) => {
      show(how(latest.current));
      return drafts.change(key, (kept) => how(kept ?? initial)).catch(lost);
    },
  };
}

/** Whether what is typed and sent here outlives the page. */
export function useIsSafe() {
  const { live, status } = usePage();
  useSources(status, live.outbox);
  return status.durable && live.outbox.durable;
}

/** What is being typed. @param {string} board */
export const useDraft = (board) => useKept(`draft:${board}`, EMPTY_DRAFT);

/** A card whose text is being written anew; it is open again after a reload. @param {string} idea */
export function useRewriting(idea) {
  const kept = useKept(`edit:${idea}`, /** @type {{mode: Mode, draft: Draft} | null} */ (null));
  const [mode, setMode] = useState(/** @type {Mode} */ (null));
  const shown = mode ?? kept.value?.mode ?? null;
  return {
    mode: shown,
    draft: kept.value?.draft ?? null,
    open: setMode,
    /** @param {Draft} draft */
    type: (draft) => kept.set({ mode: shown, draft }),
    /** @param {Promise<unknown>} [after] */
    done: (after) => {
      setMode(null);
      if (kept.value) kept.set(null, after);
    },
  };
}
