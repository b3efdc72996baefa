// A console's desk around a real outbox whose line is silent, so that tests read what was asked of the server.
import { MemoryStorage } from '../../../static/js/core/memory.js';
import { Outbox } from '../../../static/js/core/outbox.js';
import { listsOf, rowsOf } from '../../../static/js/pages/console/model.js';
import { isBlind } from '../../../static/js/pages/console/people.js';
import { mayCommand } from '../../../static/js/pages/console/rights.js';
import { refusedOf } from '../../../static/js/pages/console/refusals.js';
import { DeskProvider } from '../../../static/js/pages/console/state.jsx';
import { ru } from '../ui/helpers.jsx';
import { BOARD, byId } from './console_builders.js';

export const NOW = 1_700_000_000_000;

/**
 * @param {object} [given]
 * @param {string} [given.role]
 * @param {object} [given.board]
 * @param {import('../../../static/js/core/protocol.js').IdeaRecord[]} [given.ideas]
 * @param {Record<string, number>} [given.counts]
 * @param {object} [given.people]
 * @param {Record<string, object[]>} [given.records] others of the board, by kind
 */
export function deskOf({ role = 'moderator', board = {}, ideas = [], counts = {}, records = {}, people = {} } = {}) {
  const as = `417208/${role}/1`;
  const outbox = new Outbox({ storage: new MemoryStorage(), send: () => new Promise(() => {}), now: () => NOW });
  const clock = { now: () => NOW };
  const shown = { ...BOARD, moment: /** @type {any} */ (board).phase ?? BOARD.moment, ...board };
  const all = byId(...ideas);
  const page = {
    ...{ i18n: ru, status: { isOffline: false, state: 'online', present: {}, health: { storage: '', copies: [] } }, live: { as, outbox, clock, store: () => null } },
    boot: { page: role, language: 'ru', epoch: 'e', join: 'http://hall.test/417208/1', qr: { size: 1, d: 'M0 0' } },
  };
  return /** @type {any} */ ({
    ...{ page, role, board: shown, phase: shown.phase, ideas: all, pending: new Set(), asked: new Set() },
    lists: listsOf(rowsOf(all, (id) => counts[id] ?? 0)),
    event: { id: 'event-01', code: '417208', tz: 'Europe/Moscow', rehearsal: false },
    refused: refusedOf(outbox, as),
    people: { present: 40, voted: 31, paper: 0, votes: 60, regions: 4, late: 0, readers: 0, least: 0, isBlind: isBlind(shown), of: people?.present ?? 40, ...people },
    ...{ result: null, now: () => NOW, moment: shown.moment },
    may: (/** @type {any} */ name) => mayCommand(/** @type {any} */ (role), name, /** @type {any} */ (shown.moment), shown.delegated),
    records: (/** @type {string} */ kind) => records[kind] ?? [],
    act: (/** @type {string} */ name, fields = {}) => outbox.add(/** @type {any} */ ({ name, board: shown.id, ...fields }), { as }),
  });
}

/** What was asked of the server, without ids of operations and boards. @param {any} desk */
export const asked = (desk) =>
  desk.page.live.outbox.entries.map((/** @type {any} */ { command: { op: _op, board: _board, ...rest } }) => rest);

/** @param {{desk: any, children: any}} props */
export const At = ({ desk, children }) => <DeskProvider desk={desk}>{children}</DeskProvider>;
