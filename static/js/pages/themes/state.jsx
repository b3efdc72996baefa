// All that the parts of the page know: columns, topics, pairs, what is chosen, and how to act.
import { createContext } from 'preact';
import { useContext, useReducer, useState } from 'preact/hooks';
import { unsettled } from '../../core/optimistic.js';
import { overlaid } from '../console/overlay.js';
import { refusedOf } from '../console/refusals.js';
import { mayCommand } from '../console/rights.js';
import { useSources } from '../shared/hooks.js';
import { usePage } from '../shared/page.jsx';
import { newestResult, readState } from '../scenes/state.js';
import { columnOf, searched } from './columns.js';
import { useLikenesses } from './likenesses.js';
import { alikeOf, finder, topicsOf } from './topics.js';
import { useCursor } from './cursor.js';

/** @import { EventRecord, Moment, Role, TrackRecord, Wish } from '../../core/protocol.js' */
/** @import { StreamStore } from '../../core/store.js' */
/** @import { State } from '../scenes/state.js' */
/** @import { Column, Family } from './columns.js' */
/** @import { Alike, Topic } from './topics.js' */
/**
 * @typedef {object} Desk
 * @property {import('../shared/page.jsx').Page} page
 * @property {Role} role
 * @property {EventRecord} event
 * @property {Column[]} columns with everything in them
 * @property {Column[]} shown with what the search has found
 * @property {Topic[]} topics
 * @property {Alike[]} alike
 * @property {import('./likenesses.js').Likenesses['state']} comparing
 * @property {string} query
 * @property {(query: string) => void} setQuery
 * @property {import('./cursor.js').Cursor} cursor
 * @property {readonly Family[]} picks families chosen to be linked
 * @property {(id: string) => void} pick
 * @property {() => void} unpick
 * @property {boolean} isClosed
 * @property {(column: Column) => boolean} mayWord whether headlines of the track may be changed now
 * @property {readonly import('../../core/entry.js').Entry[]} refused
 * @property {(wish: Wish) => import('../../core/entry.js').Entry} act
 * @property {(families: readonly Family[]) => void} link
 * @property {(one: Family, other: Family) => void} tellApart
 * @property {(family: Family) => void} unlink
 * @property {() => number} now
 */

const Context = createContext(/** @type {Desk | null} */ (null));

/** @param {{desk: Desk, children: import('preact').ComponentChildren}} props */
export function DeskProvider({ desk, children }) {
  return <Context.Provider value={desk}>{children}</Context.Provider>;
}

/** @returns {Desk} */
export function useDesk() {
  const desk = useContext(Context);
  if (!desk) throw new Error('outside the page of themes');
  return desk;
}

/** @returns {Desk} */
export function useDeskOf() {
  const page = usePage();
  const { boot, live, status } = page;
  const store = /** @type {StreamStore} */ (live.store(`event:${boot.event.id}`));
  const boards = boot.tracks.map(({ id }) => live.store(`board:${id}`)).filter((one) => one !== null);
  useSources(store, live.outbox, status, ...boards);
  const [query, setQuery] = useState('');
  const likenesses = useLikenesses(live.as, boards);
  const state = readState(store, boot.event);
  const columns = state.tracks.flatMap((track) => shownColumn(page, state, track));
  const shown = columns.map((column) => ({ ...column, families: searched(column.families, query) }));
  const find = finder(columns.flatMap(({ families }) => families));
  const commands = unsettled({ outbox: live.outbox, as: live.as, store });
  const relations = store.all('relation');
  const topics = topicsOf(relations, commands, find);
  const role = /** @type {Role} */ (live.as.split('/')[1]);
  const isClosed = state.event.sealed_at !== null;
  return {
    ...{ page, role, event: state.event, columns, shown, topics, query, setQuery, isClosed },
    alike: alikeOf({ likenesses: likenesses.pairs, relations, commands, topics, find }),
    comparing: likenesses.state,
    cursor: useCursor(shown),
    ...usePicks(columns),
    mayWord: ({ board }) =>
      !isClosed && mayCommand(role, 'set_headline', /** @type {Moment} */ (board.moment), board.delegated, board.trial),
    refused: refusedOf(live.outbox, live.as),
    now: () => live.clock.now(),
    ...useActs(state.event.id),
  };
}

/** @param {import('../shared/page.jsx').Page} page @param {State} state @param {TrackRecord} track @returns {Column[]} */
function shownColumn({ live }, state, track) {
  const store = live.store(`board:${track.id}`);
  const record = store?.all('board')[0];
  if (!store || !record) return [];
  const { board, ideas } = overlaid(record, store.all('idea'), unsettled({ outbox: live.outbox, as: live.as, store }));
  const countOf = (/** @type {string} */ id) => store.get('tally', id)?.n ?? 0;
  const standing = (board.ballot && store.get('standing', board.ballot.id)) ?? null;
  return [columnOf({ track, board, ideas, countOf, standing, result: newestResult(state, track.id) })];
}

/** @param {readonly Column[]} columns */
function usePicks(columns) {
  const [ids, setIds] = useState(/** @type {readonly string[]} */ ([]));
  const all = columns.flatMap(({ families }) => families);
  return {
    picks: ids.flatMap((id) => all.filter((family) => family.id === id)),
    pick: (/** @type {string} */ id) => setIds((now) => (now.includes(id) ? now.filter((one) => one !== id) : [...now, id])),
    unpick: () => setIds([]),
  };
}

/** @param {string} event */
function useActs(event) {
  const { live } = usePage();
  const [, redraw] = useReducer((/** @type {number} */ n) => n + 1, 0);
  const act = (/** @type {Wish} */ wish) => {
    const entry = live.act(wish);
    redraw(undefined); // before the next key, and not with the next frame
    return entry;
  };
  return {
    act,
    /** @param {readonly Family[]} families */
    link: (families) => void act({ name: 'link_ideas', event, ideas: families.map(placeOf) }),
    /** @param {Family} one @param {Family} other */
    tellApart: (one, other) => void act({ name: 'tell_apart', event, ideas: [one, other].map(placeOf) }),
    /** @param {Family} family */
    unlink: (family) => void act({ name: 'unlink_idea', event, ...placeOf(family) }),
  };
}

/** @param {Family} family */
const placeOf = ({ id, track }) => ({ board: track.id, idea: id });
