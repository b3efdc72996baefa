// All that the parts of the console know: the board as it is shown, who is looking, and how to act.
import { createContext } from 'preact';
import { useContext, useMemo, useReducer } from 'preact/hooks';
import { unsettled } from '../../core/optimistic.js';
import { HALL } from '../../ui/track.js';
import { usePage } from '../shared/page.jsx';
import { useSources } from '../shared/hooks.js';
import { listsOf, rowsOf } from './model.js';
import { overlaid } from './overlay.js';
import { peopleOf } from './people.js';
import { refusedOf } from './refusals.js';
import { mayCommand, mayInHall } from './rights.js';

/** @import { BoardRecord, EventRecord, IdeaRecord, Moment, Phase, RecordKind, ResultRecord, Role, Wish } from '../../core/protocol.js' */
/** @import { Entry } from '../../core/entry.js' */
/** @import { ListName, Row } from './model.js' */
/**
 * @typedef {object} Desk
 * @property {import('../shared/page.jsx').Page} page
 * @property {Role} role
 * @property {boolean} isHall whether the board is the plenary's own
 * @property {Phase} phase
 * @property {Moment} moment the column of the permission table
 * @property {import('./idea_rights.js').May} may asks the permission table for this role and moment
 * @property {BoardRecord} board
 * @property {EventRecord} event
 * @property {Map<string, IdeaRecord>} ideas
 * @property {Record<ListName, Row[]>} lists
 * @property {Set<string>} pending ideas with a command on its way
 * @property {Set<string>} asked commands on the board that are on their way
 * @property {readonly Entry[]} refused
 * @property {import('./people.js').People} people
 * @property {<K extends RecordKind>(kind: K) => import('../../core/protocol.js').RecordOf[K][]} records of the board, without what was just dealt with here
 * @property {ResultRecord | null} result the last one sent from this board
 * @property {() => number} now
 * @property {(name: string, fields?: object) => Entry} act
 */

const Context = createContext(/** @type {Desk | null} */ (null));

/** @param {{desk: Desk, children: import('preact').ComponentChildren}} props */
export function DeskProvider({ desk, children }) {
  return <Context.Provider value={desk}>{children}</Context.Provider>;
}

/** @returns {Desk} */
export function useDesk() {
  const desk = useContext(Context);
  if (!desk) throw new Error('outside a console');
  return desk;
}

/** Redraws with every change. @returns {Desk | null} null until the board is known */
export function useDeskOf() {
  const page = usePage();
  const { boot, live, status } = page;
  const store = live.store(`board:${boot.board}`);
  const events = live.store(`event:${boot.event.id}`);
  useSources(store, events, live.outbox, status);
  const [, redraw] = useReducer((/** @type {number} */ n) => n + 1, 0);
  const now = useMemo(() => () => live.clock.now(), [live]);
  const record = store?.all('board')[0];
  if (!store || !record) return null;
  const commands = unsettled({ outbox: live.outbox, as: live.as, store });
  const { board, ideas, pending, asked, over } = overlaid(record, store.all('idea'), commands);
  const isHall = board.no === HALL;
  const role = isHall ? 'moderator' : /** @type {Role} */ (live.as.split('/')[1]);
  const moment = /** @type {Moment} */ (board.moment);
  const lists = listsOf(rowsOf(ideas, (id) => store.get('tally', id)?.n ?? 0));
  return {
    ...{ page, board, ideas, lists, pending, asked, now },
    ...{ role, isHall },
    phase: /** @type {Phase} */ (board.phase),
    moment,
    may: (name) => (isHall ? mayInHall(name, moment) : mayCommand(role, name, moment, board.delegated, board.trial)),
    records: (kind) => store.all(kind).filter(({ id }) => !over.has(id)),
    event: events?.all('event')[0] ?? boot.event,
    refused: refusedOf(live.outbox, live.as),
    people: countsOf(page, board, lists),
    result: lastResult(events?.all('result') ?? [], board),
    act: (name, fields = {}) => {
      const entry = live.act(/** @type {Wish} */ ({ name, board: board.id, ...fields }));
      redraw(undefined); // before the next key, and not with the next frame
      return entry;
    },
  };
}

/**
 * @param {import('../shared/page.jsx').Page} page
 * @param {BoardRecord} board
 * @param {Record<ListName, Row[]>} lists
 */
function countsOf({ live, status }, board, lists) {
  const stream = `board:${board.id}`;
  const turnout = board.ballot ? live.store(stream)?.get('turnout', board.ballot.id) : undefined;
  const present = status.present[stream]?.[board.id] ?? 0;
  return peopleOf({ pulse: status.pulses[stream], present, turnout, board, lists });
}

/** @param {ResultRecord[]} results @param {BoardRecord} board */
function lastResult(results, board) {
  return results.find((one) => one.board === board.id && one.version === board.sent_version) ?? null;
}
