// State of the participant's page that outlives a redraw, and what is kept on the device.
import { useEffect, useRef, useState } from 'preact/hooks';
import { may } from '../../core/protocol.js';
import { veiled } from '../../core/veil.js';
import { EMPTY_DRAFT } from '../../ui/composer.jsx';
import { useT } from '../../ui/i18n.jsx';
import { useSources } from '../shared/hooks.js';
import { usePage } from '../shared/page.jsx';
import { keptUp, newsOf, seenOf } from './told.js';
import { isHall, viewOf } from './view.js';

/** @import { StreamStore } from '../../core/store.js' */
/** @typedef {import('../../ui/composer.jsx').Draft} Draft */
/** @typedef {import('./view.js').View} View */
/** @typedef {Draft & {id: string}} Queued an idea that waits for the board to open */

/** @returns {View} */
export function useView() {
  const t = useT();
  const { boot, live, status } = usePage();
  const store = /** @type {StreamStore} */ (live.store(`board:${boot.board}`));
  const events = live.store(`event:${boot.event.id}`);
  useSources(store, events, live.mine, live.outbox, status);
  const hidden = store.all('board').some(isHall) ? (events?.all('air')[0]?.hidden ?? []) : [];
  return viewOf({
    ...{ store: veiled(store, hidden, t('status-hidden')), mine: live.mine.mine, outbox: live.outbox, as: live.as, isOffline: status.isOffline },
    event: events?.get('event', boot.event.id) ?? boot.event,
    decisions: events?.all('decision'),
  });
}

/**
 * A value kept on the device at every change; what was typed before it could be read is not overwritten by it.
 * @template T
 * @param {string} key
 * @param {T} initial
 * @returns {{value: T, set: (value: T) => void, isLoaded: boolean, isRestored: boolean}}
 */
export function useKept(key, initial) {
  const { drafts, status } = usePage();
  const touched = useRef(false);
  const [state, setState] = useState({ value: initial, isLoaded: false, isRestored: false });
  useEffect(() => {
    drafts.get(key).then(
      (kept) => {
        const isRestored = kept !== undefined && kept !== null && !touched.current;
        setState(({ value }) => ({ value: isRestored ? /** @type {T} */ (kept) : value, isLoaded: true, isRestored }));
      },
      () => {
        status.durable = false;
        setState((now) => ({ ...now, isLoaded: true }));
      },
    );
  }, [key]);
  const set = (/** @type {T} */ value) => {
    touched.current = true;
    setState((now) => ({ ...now, value, isRestored: false }));
    drafts.put(key, value).catch(() => void (status.durable = false));
  };
  return { ...state, set };
}

/** What is being typed. @param {string} board */
export const useDraft = (board) => useKept(`draft:${board}`, EMPTY_DRAFT);

/**
 * Ideas written before the board opens: they are sent as soon as it takes them, each once, under the id made here.
 * @param {View} view
 * @param {(id: string) => void} onSend
 */
export function useQueue(view, onSend) {
  const { live } = usePage();
  const { board, isElsewhere } = view;
  const { value: queue, set, isLoaded } = useKept(`queue:${board.id}`, /** @type {Queued[]} */ ([]));
  const isTaken = may('participant', 'add_idea', board.moment) && !isElsewhere;
  useEffect(() => {
    if (!isLoaded || !isTaken || !queue.length) return;
    for (const idea of queue) {
      onSend(idea.id);
      live.act(/** @type {any} */ ({ name: 'add_idea', board: board.id, ...idea }));
    }
    set([]);
  }, [isLoaded, isTaken, queue.length]);
  return {
    queue,
    /** @param {Queued} idea */
    put: (idea) => set(queue.some(({ id }) => id === idea.id) ? queue.map((one) => (one.id === idea.id ? idea : one)) : [...queue, idea]),
    /** @param {string} id */
    remove: (id) => set(queue.filter((idea) => idea.id !== id)),
  };
}

/** What the person has not been told yet; derived, so that what was taken back in between is never told. @param {View} view */
export function useNews({ board, mine }) {
  const { value: seen, set, isLoaded } = useKept(`seen:${board.id}`, /** @type {import('./told.js').Seen | null} */ (null));
  const isKnown = isLoaded && mine.participant !== '';
  const next = seen ? keptUp(seen, mine) : seenOf(mine);
  const isSame = JSON.stringify(next) === JSON.stringify(seen);
  useEffect(() => {
    if (isKnown && !isSame) set(next);
  });
  const when = { isBallot: board.phase === 'vote', isOver: board.moment !== 'open' && board.moment !== 'vote' };
  return { news: isKnown && seen ? newsOf(next, mine, when) : [], dismiss: () => set(seenOf(mine)) };
}

/** Words for a screen reader; saying the same thing twice is heard twice. */
export function useAnnouncer() {
  const [said, set] = useState({ text: '', n: 0 });
  return {
    text: said.text + (said.n % 2 ? '\u00a0' : ''),
    /** @param {string} text */
    say: (text) => set(({ n }) => ({ text, n: n + 1 })),
  };
}

/** A phone's keyboard leaves little room: what sticks to the bottom lets go while something is typed. */
export function useTyping() {
  useEffect(() => {
    const look = () => document.documentElement.classList.toggle('typing', isField(document.activeElement));
    document.addEventListener('focusin', look);
    document.addEventListener('focusout', look);
    return () => {
      document.removeEventListener('focusin', look);
      document.removeEventListener('focusout', look);
    };
  }, []);
}

/** @param {Element | null} element */
export const isField = (element) => element instanceof HTMLTextAreaElement || (element instanceof HTMLInputElement && element.type === 'text');
