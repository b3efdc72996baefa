// Which rows the console lists, in what order, and where its cursor stands.
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { realTimers } from '../../core/timers.js';
import { useMedia } from '../../ui/media.js';
import { filtered } from './filters.js';
import { found, ordered } from './model.js';
import { cursorIn, kept, stepped } from './order.js';

/** @import { Filter } from './filters.js' */
/** @import { ListName, Order, Row } from './model.js' */
/** @import { IdeaAct } from './idea_rights.js' */
/** @typedef {ReturnType<typeof useView>} View */
/** @typedef {{id: string, at: string | null}} Left an idea that has left the list, and the row that took its place */

const REST_MS = 3_000;

/** @param {Record<ListName, Row[]>} lists @param {() => number} now */
export function useView(lists, now) {
  const [list, setList] = useState(/** @type {ListName} */ ('board'));
  const [order, setOrder] = useState(/** @type {Order} */ ('new'));
  const [filter, setFilter] = useState(/** @type {Filter} */ ('all'));
  const [query, setQuery] = useState('');
  const cursor = useCursor();
  const pointer = usePointer();
  const coarse = useMedia('(pointer: coarse)');
  const wanted = ordered(filtered(found(lists[list], query), filter, now()), order);
  const { ids, before, refresh, ...held } = useKept({
    ...{ isHeld: cursor.at !== null || pointer.isNear || coarse, key: `${list} ${order} ${filter} ${query}` },
    ...{ live: wanted.map(idOf), all: Object.values(lists).flatMap((rows) => rows.map(idOf)) },
  });
  const at = useFollowing(cursor, before, ids);
  const byId = new Map(wanted.map((row) => [row.idea.id, row]));
  return {
    ...{ list, order, filter, query, ids, refresh, setOrder, setFilter, setQuery, ...held },
    ...{ cursor: at, panel: cursor.panel, seed: cursor.seed, left: cursor.left, pointer: pointer.handlers },
    ...{ select: cursor.select, setPanel: cursor.setPanel },
    rows: /** @type {Row[]} */ (ids.map((id) => byId.get(id))),
    /** @param {ListName} next */
    setList(next) {
      setList(next);
      cursor.select(null);
    },
    /** @param {1 | -1} step */
    move(step) {
      const next = stepped(ids, at, step);
      cursor.select(next);
      focusRow(next);
    },
  };
}

/** The chosen row, the panel that is open in it and what is typed there first, and what has left from above it. */
function useCursor() {
  const [at, setAt] = useState(/** @type {string | null} */ (null));
  const [panel, setPanel] = useState(/** @type {{of: IdeaAct | null, seed: string}} */ ({ of: null, seed: '' }));
  const [left, setLeft] = useState(/** @type {Left | null} */ (null));
  const go = (/** @type {string | null} */ id, /** @type {Left | null} */ gone) => {
    setPanel({ of: null, seed: '' });
    setAt(id);
    setLeft(gone);
  };
  return {
    ...{ at, panel: panel.of, seed: panel.seed, left, go },
    select: (/** @type {string | null} */ id) => go(id, null),
    setPanel: (/** @type {IdeaAct | null} */ of, seed = '') => setPanel({ of, seed }),
  };
}

/**
 * The cursor's row may leave: the cursor goes to the one that took its place, and back again when it returns.
 * @param {ReturnType<typeof useCursor>} cursor
 * @param {readonly string[]} before
 * @param {readonly string[]} ids
 */
function useFollowing({ at: was, left, go }, before, ids) {
  const isBack = left !== null && was === left.at && ids.includes(left.id);
  const at = isBack ? left.id : cursorIn(before, ids, was);
  useLayoutEffect(() => {
    if (at === was) return;
    go(at, was === null || isBack ? null : { id: was, at });
    focusRow(at);
  });
  return at;
}

/** Whether a mouse has just moved in the list: somebody is about to press. One that only lies there holds nothing. */
function usePointer() {
  const [isNear, setNear] = useState(false);
  const timer = useRef(/** @type {unknown} */ (0));
  const leave = () => {
    realTimers.clearTimeout(timer.current);
    setNear(false);
  };
  useEffect(() => () => realTimers.clearTimeout(timer.current), []);
  /** @param {PointerEvent} event */
  const onPointerMove = ({ pointerType }) => {
    if (pointerType !== 'mouse') return;
    realTimers.clearTimeout(timer.current);
    timer.current = realTimers.setTimeout(leave, REST_MS);
    setNear(true);
  };
  return { isNear, handlers: { onPointerMove, onPointerLeave: leave } };
}

/** @param {Row} row */
const idOf = ({ idea }) => idea.id;

/**
 * The order on the screen, held while somebody works in the list; another list, order or search starts anew.
 * @param {object} given
 * @param {readonly string[]} given.live
 * @param {readonly string[]} given.all every idea of the board
 * @param {string} given.key
 * @param {boolean} given.isHeld
 */
function useKept({ live, all, key, isHeld }) {
  const last = useRef({ key, ids: live, known: new Set(all) });
  const [, redraw] = useState(0);
  const isSame = last.current.key === key && last.current.ids.length > 0;
  const held = isHeld && isSame;
  const before = isSame ? last.current.ids : live;
  const known = held ? last.current.known : new Set(all);
  const made = kept({ shown: before, live, isHeld: held, known });
  last.current = { key, ids: made.ids, known };
  const refresh = () => {
    last.current = { key, ids: [], known };
    redraw((n) => n + 1);
  };
  return { ...made, before, refresh };
}

/** At once: the next key may open something that takes the focus. @param {string | null} id */
function focusRow(id) {
  const row = id === null ? null : document.getElementById(`row-${id}`);
  row?.focus({ preventScroll: true });
  row?.closest('li')?.scrollIntoView({ block: 'nearest' });
}
