// Which rows the console lists, in what order, and where its cursor stands.
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { realTimers } from '../../core/timers.js';
import { useMedia } from '../../ui/media.js';
import { found, ordered } from './model.js';
import { cursorIn, kept, stepped } from './order.js';

/** @import { ListName, Order, Row } from './model.js' */
/** @import { IdeaAct } from './idea_rights.js' */
/** @typedef {ReturnType<typeof useView>} View */

const REST_MS = 3_000;

/** @param {Record<ListName, Row[]>} lists */
export function useView(lists) {
  const [list, setList] = useState(/** @type {ListName} */ ('board'));
  const [order, setOrder] = useState(/** @type {Order} */ ('new'));
  const [query, setQuery] = useState('');
  const [panel, setPanel] = useState(/** @type {IdeaAct | null} */ (null));
  const [cursor, setCursor] = useState(/** @type {string | null} */ (null));
  const pointer = usePointer();
  const coarse = useMedia('(pointer: coarse)');
  const wanted = ordered(found(lists[list], query), order);
  const isHeld = cursor !== null || pointer.isNear || coarse;
  const { ids, before, refresh, ...held } = useKept({
    ...{ isHeld, key: `${list} ${order} ${query}`, live: wanted.map(idOf) },
    all: Object.values(lists).flatMap((rows) => rows.map(idOf)),
  });
  const at = cursorIn(before, ids, cursor);
  const byId = new Map(wanted.map((row) => [row.idea.id, row]));
  useLayoutEffect(() => {
    if (at === cursor) return;
    setPanel(null);
    setCursor(at);
    focusRow(at);
  });
  const select = (/** @type {string | null} */ id) => {
    setPanel(null);
    setCursor(id);
  };
  return {
    ...{ list, order, query, panel, ids, refresh, setOrder, setQuery, setPanel, select, ...held },
    ...{ cursor: at, pointer: pointer.handlers },
    rows: /** @type {Row[]} */ (ids.map((id) => byId.get(id))),
    /** @param {ListName} next */
    setList(next) {
      setList(next);
      select(null);
    },
    /** @param {1 | -1} step */
    move(step) {
      const next = stepped(ids, at, step);
      select(next);
      focusRow(next);
    },
  };
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

/** The row may only be drawn in this very moment. @param {string | null} id */
function focusRow(id) {
  if (id === null) return;
  requestAnimationFrame(() => {
    const row = document.getElementById(`row-${id}`);
    row?.focus({ preventScroll: true });
    row?.closest('li')?.scrollIntoView({ block: 'nearest' });
  });
}
