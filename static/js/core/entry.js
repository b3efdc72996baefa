// One command on its way to the server, and what an answer makes of it; pure. The format is kept on disk: `v` is its version.
import { LIMITS } from './protocol.js';

/** @import { AnyCommand, Mine } from './protocol.js' */
/** @typedef {{op: string, ok: true, rev?: number, undo?: boolean, [more: string]: unknown}} Taken */
/** @typedef {{op: string, ok: false, code: string, detail?: Record<string, any>}} Refusal */
/** @typedef {Taken | Refusal} Reply */
/** @typedef {{ok: true, now: number, replies: Reply[], mine?: Mine | null}} Answered */
/** @typedef {{ok: false, code: string, detail?: Record<string, any>}} BatchRefused */
/** @typedef {Answered | BatchRefused} Answer */
/** @typedef {"waiting" | "sending" | "sent" | "refused"} EntryState */
/**
 * @typedef {object} Entry never changed in place, so that pages may compare
 * @property {number} v
 * @property {string} op
 * @property {number} n the order
 * @property {string} as the grant that it is sent under
 * @property {string} by the participant who made it, empty for staff and where it is not known yet
 * @property {AnyCommand} command
 * @property {EntryState} state
 * @property {number} at when it was made
 * @property {number} tries
 * @property {boolean} alone to be sent in a batch of its own
 * @property {string | null} code of the refusal
 * @property {Record<string, any>} detail of the refusal
 * @property {number} rev of the stream, once it is sent
 * @property {string} epoch in which it was sent
 * @property {Reply | null} reply
 * @property {boolean} [isRestored] sent again because a restored server had lost it
 */

export const FORMAT = 2;
const UNMARKED = 1; // said nothing of who made it

/** Written by this page or an earlier one. @param {{v: number}} entry */
export const isKnown = ({ v }) => v === FORMAT || v === UNMARKED;

/** @param {Entry} entry as it was on disk @returns {Entry} */
const upgraded = (entry) => ({ ...entry, v: FORMAT, by: entry.by ?? '' });

/**
 * A command over the limit is refused here already: no server would take it.
 * @param {AnyCommand} command
 * @param {{as: string, by: string, n: number, at: number}} where
 * @returns {Entry}
 */
export function made(command, where) {
  const entry = { v: FORMAT, op: command.op, command, ...where, tries: 0, ...fresh() };
  return byteLength(command) > LIMITS.command_bytes ? refused(entry, 'too_large') : entry;
}

const encoder = new TextEncoder();

/** @param {unknown} value */
export const byteLength = (value) => encoder.encode(JSON.stringify(value)).length;

/** @param {Entry} entry @returns {Entry} */
export const sending = (entry) => ({ ...entry, state: 'sending', tries: entry.tries + 1 });

/** @param {Entry} entry @returns {Entry} */
const waiting = (entry) => ({ ...entry, state: 'waiting' });

/** The page may have gone while the command was out: nobody knows whether it arrived. @param {Entry} entry @returns {Entry} */
export const resumed = (entry) =>
  isOver(entry) ? upgraded(entry) : { ...waiting(upgraded(entry)), tries: Math.max(1, entry.tries) };

/** @param {Entry} entry */
export const isOver = ({ state }) => state === 'sent' || state === 'refused';

/** To be sent again from the log of what was sent. @param {Entry} entry @returns {Entry} */
export const queued = (entry) => ({ ...entry, ...fresh() });

/** @param {Entry} entry @param {string} code @param {Record<string, any>} [detail] @returns {Entry} */
export const refused = (entry, code, detail = {}) => ({ ...entry, state: 'refused', code, detail });

/** @returns {Pick<Entry, "state" | "alone" | "code" | "detail" | "rev" | "epoch" | "reply">} */
function fresh() {
  return { state: 'waiting', alone: false, code: null, detail: {}, rev: -1, epoch: '', reply: null };
}

/**
 * What becomes of an entry: sent or refused; else it waits and goes out again under the same id.
 * @param {Entry} entry
 * @param {Answer | null} answer to its batch; null is silence
 * @param {{epoch: string, batch: number}} how
 * @returns {Entry}
 */
export function answered(entry, answer, { epoch, batch }) {
  const reply = replyTo(entry, answer);
  if (!reply) return waiting(entry);
  if (reply.ok) return { ...entry, state: 'sent', rev: reply.rev ?? -1, epoch, reply };
  if (isSentAgain(reply)) return waiting(entry);
  const isOneOfMany = !answer?.ok && batch > 1 && (reply.code === 'too_large' || reply.code === 'malformed');
  return isOneOfMany ? { ...waiting(entry), alone: true } : refused(entry, reply.code, reply.detail);
}

/**
 * @param {Entry} entry
 * @param {Answer | null} answer
 * @returns {Reply | undefined}
 */
export function replyTo({ op }, answer) {
  if (!answer) return undefined;
  return answer.ok ? answer.replies.find((reply) => reply.op === op) : { ...answer, op };
}

const SENT_AGAIN = new Set(['slow_down', 'storage_full']);

/** The only refusals after which the same operation is sent again. @param {Reply | undefined} reply @returns {reply is Refusal & {code: "slow_down" | "storage_full"}} */
export const isSentAgain = (reply) => reply?.ok === false && SENT_AGAIN.has(reply.code);

/** What the server has said for good. @param {Entry | undefined} entry @returns {Reply | null} */
export function finalReply(entry) {
  if (!entry?.code) return entry?.reply ?? null;
  return { op: entry.op, ok: false, code: entry.code, detail: entry.detail };
}
