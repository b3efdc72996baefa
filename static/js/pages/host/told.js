// What the host did last, in words; what is on its way; what never left; pure.
import { LIMITS } from '../../core/protocol.js';
import { lastUndoable } from '../../core/undo.js';
import { sceneWords } from '../scenes/words.js';

/** @import { Entry } from '../../core/entry.js' */
/** @import { AnyCommand, Scene, StageRecord } from '../../core/protocol.js' */
/** @import { Shown } from '../../core/scene.js' */
/** @import { State } from '../scenes/state.js' */
/** @import { T } from '../scenes/words.js' */
/** @typedef {{entries: readonly Entry[], sent: readonly Entry[]}} Outbox */

const STAGE = new Set(['take_scene', 'set_control', 'set_black', 'hide_now', 'bring_back']);
const DECISIONS = new Set(['show_decision', 'set_decision_status', 'remove_decision']);
const STALE_MS = 5_000;

/**
 * The last command that the server took within the last minute, and whether it can be taken back; nothing once somebody
 * else has changed what it did.
 * @param {Outbox} outbox
 * @param {string} as
 * @param {number} now
 * @param {StageRecord} stage
 * @returns {{entry: Entry, until: number, mayUndo: boolean} | null}
 */
export function lastTold(outbox, as, now, stage) {
  const last = lastOf(outbox, as, now, STAGE);
  return last && isStill(stage, last.entry.command) ? last : null;
}

/** The same of what was done to decisions, but for their words. @param {Outbox} outbox @param {string} as @param {number} now */
export const lastDecided = (outbox, as, now) => lastOf(outbox, as, now, DECISIONS);

/** @param {Outbox} outbox @param {string} as @param {number} now @param {ReadonlySet<string>} names */
function lastOf(outbox, as, now, names) {
  const taken = outbox.sent.filter((entry) => entry.as === as && entry.reply?.ok);
  const nameOf = new Map(taken.map(({ op, command }) => [op, command.name]));
  const own = taken.filter(({ command }) => names.has(command.name === 'undo_stage' ? (nameOf.get(command.target) ?? '') : command.name));
  const entry = own[own.length - 1];
  const until = entry ? entry.at + LIMITS.undo_seconds * 1000 : 0;
  if (!entry || until <= now) return null;
  return { entry, until, mayUndo: lastUndoable(outbox, as, now)?.op === entry.op };
}

/** @param {T} t @param {Entry} entry */
export function decidedWords(t, { command, reply }) {
  const no = String(reply?.ok ? (reply.no ?? '') : '');
  switch (command.name) {
    case 'show_decision':
      return t(command.on ? 'did-decision-shown' : 'did-decision-hidden', { no });
    case 'set_decision_status':
      return t('did-decision-status', { no, status: t(`decision-${command.status}`) });
    case 'remove_decision':
      return t('did-decision-removed', { no });
    default:
      return t('undone');
  }
}

/** Whether the stage is as the command has left it. @param {StageRecord} stage @param {AnyCommand} command */
export function isStill({ control, black, scene, hidden }, command) {
  if (command.name === 'hide_now') return (command.ideas ?? []).every((idea) => hidden.includes(idea)) && (!command.clear || scene.kind === 'overview');
  if (command.name === 'bring_back') return !command.ideas.some((idea) => hidden.includes(idea));
  if (command.name === 'set_black') return black === command.on;
  if (command.name === 'set_control') return control === command.control;
  if (command.name !== 'take_scene') return true;
  return control === 'host' && JSON.stringify(bare(scene)) === JSON.stringify(bare(command.scene));
}

/** Without its text, which the server may have tidied. @param {Scene} scene */
const bare = ({ kind, board, result, idea, page }) => [kind, board ?? null, result ?? null, idea ?? null, page ?? 0];

/** @param {T} t @param {State} state @param {Entry} entry */
export function toldWords(t, state, { command }) {
  switch (command.name) {
    case 'take_scene':
      return t('did-scene', { title: sceneWords(t, state, whole(command.scene)) });
    case 'set_black':
      return t(command.on ? 'did-black' : 'did-black-off');
    case 'hide_now':
      return command.clear ? t('did-hidden-now') : t('did-hidden-one', { list: spokenList(command.ideas ?? []) });
    case 'bring_back':
      return t('did-hidden-back', { list: spokenList(command.ideas) });
    case 'set_control':
      return t(command.control === 'auto' ? 'did-auto' : 'did-manual');
    default:
      return t('undone-stage');
  }
}

/** @param {readonly string[]} ideas */
const spokenList = (ideas) => ideas.map((spoken) => `№\u00a0${spoken}`).join(', ');

/** @param {Scene} scene @returns {Pick<Shown, 'kind' | 'board' | 'result' | 'idea'>} */
const whole = ({ kind, board = null, result = null, idea = null }) => ({ kind, board, result, idea });

const OF_STAGE = new Set([...STAGE, 'undo_stage']);

/** The stage's commands on their way. @param {Outbox} outbox @param {string} as */
export function underway({ entries }, as) {
  return entries.filter((entry) => entry.as === as && entry.state !== 'refused' && OF_STAGE.has(entry.command.name));
}

/** @param {Outbox} outbox @param {string} as */
export function refusedOf({ entries }, as) {
  return entries.filter((entry) => entry.as === as && entry.state === 'refused');
}

/**
 * Commands that have never left this device and are too old to: a scene that jumps onto the wall a minute late is worse than none.
 * @param {Outbox} outbox
 * @param {string} as
 * @param {number} now
 */
export function stale(outbox, as, now) {
  return underway(outbox, as).filter(({ state, tries, at }) => state === 'waiting' && tries === 0 && now - at > STALE_MS);
}
