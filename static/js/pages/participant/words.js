// Sentences made from data: refusals, regions, phases.
import { CODES } from '../../core/protocol.js';

/** @import { BoardRecord } from '../../core/protocol.js' */
/** @typedef {import('../../ui/i18n.jsx').Words['t']} T */

/**
 * Why something was refused, and what to do.
 * @param {T} t
 * @param {string | null | undefined} code
 * @param {Record<string, unknown>} [detail]
 */
export function refusalText(t, code, detail = {}) {
  const known = /** @type {readonly string[]} */ (CODES).includes(code ?? '');
  return t(known ? `refusal-${dashed(code ?? '')}` : 'refusal-unknown', sayable(detail));
}

/** The same of a vote: one of another seat is not sent again. @param {T} t @param {string | null} code @param {Record<string, unknown>} [detail] */
export const voteRefusal = (t, code, detail) =>
  code === 'other_seat' || code === 'seat_moved' ? t('vote-other-seat') : refusalText(t, code, detail);

/** @param {string} code */
export const dashed = (code) => code.replace(/_/g, '-');

/** The words for what goes on. @param {Pick<BoardRecord, "moment" | "silent" | "ballot">} board */
export function phaseKey({ moment, silent, ballot }) {
  if (moment === 'collect' && silent) return 'phase-collect-silent';
  if (moment === 'vote' && ballot?.mode === 'blind') return 'phase-vote-blind';
  return `phase-${dashed(moment)}`;
}

/** Only texts and numbers can stand in a sentence. @param {Record<string, unknown>} detail */
function sayable(detail) {
  /** @type {Record<string, string | number>} */
  const args = {};
  for (const [key, value] of Object.entries(detail)) {
    if (typeof value === 'string' || typeof value === 'number') args[key] = value;
  }
  return args;
}

/** @param {T} t @param {string | null} region as it is stored: a name, «other» or «federal» */
export function regionName(t, region) {
  return region === 'other' || region === 'federal' ? t(`region-${region}`) : region;
}
