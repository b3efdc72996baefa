// Ideas that wait for the opening, and the list that one's own new ideas come into.
import { useRef } from 'preact/hooks';
import { newId } from '../../core/ids.js';
import { may } from '../../core/protocol.js';
import { useT } from '../../ui/i18n.jsx';
import { usePage } from '../shared/page.jsx';
import { bringIntoSight } from './asking.js';
import { useQueue } from './hooks.js';
import { useList } from './list.jsx';

/** @typedef {import('./view.js').View} View */

/**
 * @param {View} view
 * @param {{say: (text: string) => void, acted: (id: string) => void}} told
 */
export function useSending(view, { say, acted }) {
  const t = useT();
  const { live } = usePage();
  const { board, own } = view;
  const fresh = useRef(/** @type {Set<string>} */ (new Set()));
  const queue = useQueue(view, (id) => fresh.current.add(id));
  const isNew = ({ id = '', no = /** @type {number | null} */ (null) }) => no === null || fresh.current.has(id);
  const list = useList({ ...view, own: own.filter(isNew).map(({ id }) => id).reverse() });
  /** Resolves when the idea is on disk. @param {import('../../ui/composer.jsx').Draft} idea @returns {Promise<unknown>} */
  const send = (idea) => {
    const id = newId();
    if (!may('participant', 'add_idea', board.moment)) return queue.put({ ...idea, id });
    fresh.current.add(id);
    const entry = live.act(/** @type {any} */ ({ name: 'add_idea', board: board.id, id, ...idea, ...(board.trial && { trial: true }) }));
    list.setTab('new');
    acted(id);
    bringIntoSight(id);
    live.outbox.answer(entry.op).then((reply) => {
      if (reply.ok) say(t('compose-sent', { no: String(reply.no) }));
      bringIntoSight(id);
    });
    return live.outbox.kept(entry);
  };
  return { ...queue, list, fresh: fresh.current, send };
}
