// State of the participant's page that outlives a redraw, and what is kept on the device.
import { useEffect, useRef, useState } from 'preact/hooks';
import { may } from '../../core/protocol.js';
import { veiled } from '../../core/veil.js';
import { useT } from '../../ui/i18n.jsx';
import { useSources } from '../shared/hooks.js';
import { usePage } from '../shared/page.jsx';
import { useKept } from './kept.js';
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
 * Ideas written before the board opens: they are sent as soon as it takes them, each once, under the id made here.
 * @param {View} view
 * @param {(id: string) => void} onSend
 */
export function useQueue(view, onSend) {
  const { live } = usePage();
  const { board, isElsewhere } = view;
  const { value: queue, change, isLoaded } = useKept(`queue:${board.id}`, /** @type {Queued[]} */ ([]));
  const isTaken = may('participant', 'add_idea', board.moment) && !isElsewhere;
  const without = (/** @type {readonly string[]} */ ids) => change((all) => all.filter(({ id }) => !ids.includes(id)));
  useEffect(() => {
    if (!isLoaded || !isTaken || !queue.length) return;
    const sent = queue.map((idea) => {
      onSend(idea.id);
      return live.outbox.kept(live.act(/** @type {any} */ ({ name: 'add_idea', board: board.id, ...idea })));
    });
    Promise.all(sent).then(() => without(queue.map(({ id }) => id)));
  }, [isLoaded, isTaken, queue.length]);
  return {
    queue,
    /** @param {Queued} idea */
    put: (idea) => change((all) => (all.some(({ id }) => id === idea.id) ? all.map((one) => (one.id === idea.id ? idea : one)) : [...all, idea])),
    /** @param {string} id */
    remove: (id) => without([id]),
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
