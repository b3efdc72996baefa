// How many people there are, and what they did, as far as it may be told; pure.
import { LIMITS } from '../../core/protocol.js';
import { votersOf } from '../shared/turnout.js';

/** @import { BoardRecord, Pulse, TurnoutRecord } from '../../core/protocol.js' */
/** @import { ListName, Row } from './model.js' */
/**
 * @typedef {object} People
 * @property {number} present
 * @property {number} of who voted or is there: of whom the voters are counted (V9)
 * @property {number} voted
 * @property {number} paper
 * @property {number} late votes that came after the closing (V7)
 * @property {number} readers people who have marked a card (V19)
 * @property {number} least how often the least read idea was marked
 * @property {boolean} isBlind whether choices may not be known now (V8)
 * @property {number} votes
 * @property {number} regions
 */

/** Whom the number of those present counts (V9). @param {import('./refusals.js').T} t */
export const presentHelp = (t) => t('people-present-help', { minutes: LIMITS.present_seconds / 60 });

/** Until its reveal nobody learns what a blind ballot says. @param {Pick<BoardRecord, "ballot">} board */
export function isBlind({ ballot }) {
  return ballot !== null && ballot.mode === 'blind' && ['open', 'closed', 'revealing'].includes(ballot.state);
}

/**
 * V9: present are those seen lately; those who voted and left count among all. V8: a blind turnout moves in the pulse only.
 * @param {object} given
 * @param {Pulse | undefined} given.pulse
 * @param {number} given.present
 * @param {TurnoutRecord | undefined} given.turnout
 * @param {BoardRecord} given.board
 * @param {Record<ListName, Row[]>} given.lists
 * @returns {People}
 */
export function peopleOf({ pulse, present, turnout, board, lists }) {
  const of = (/** @type {"voted" | "late" | "readers" | "least"} */ name) => pulse?.[name]?.[board.id] ?? 0;
  const voted = Math.max(turnout?.voted ?? 0, board.ballot ? of('voted') : 0);
  const visible = lists.board.flatMap(({ idea, parts }) => [idea, ...parts]);
  return {
    ...{ voted, paper: turnout?.paper ?? 0, present, of: votersOf(pulse, board.id, voted) },
    ...{ late: of('late'), readers: of('readers'), least: of('least'), isBlind: isBlind(board) },
    votes: lists.board.reduce((sum, { n }) => sum + n, 0),
    regions: new Set(visible.map(({ region }) => region).filter(Boolean)).size,
  };
}
