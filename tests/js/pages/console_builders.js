// Ideas, commands and outbox entries for the console's tests.

/** @param {number} no @param {object} [more] */
export function idea(no, more = {}) {
  return /** @type {import('../../../static/js/core/protocol.js').IdeaRecord} */ ({
    ...{ t: 'idea', id: `idea-${no}`, no, text: `Идея номер ${no}`, headline: '', kind: 'proposal', level: null },
    ...{ stages: [], region: null, group: null, status: 'visible', parent: null, pinned: false, members: [] },
    ...{ regions: 0, disowned: false, wording: '', first_step: '', reason: '', original: null, listed: false },
    ...{ score: null, reads: 0, muted: false, by_staff: false, at: no, ...more },
  });
}

/** @param {...import('../../../static/js/core/protocol.js').IdeaRecord} all */
export const byId = (...all) => new Map(all.map((one) => [one.id, one]));

export const BOARD = /** @type {import('../../../static/js/core/protocol.js').BoardRecord} */ ({
  ...{ t: 'board', id: 'board-01', event: 'event-01', no: 1, title: 'Пожилые', short: '', room: '', question: 'Что?' },
  ...{ phase: 'open', moment: 'open', silent: false, delegated: false, ideas_on: true, voting_on: true, closed_at: null, timer_ends_at: null, spotlight: null },
  ...{ ballot: { id: 'ballot-1', mode: 'live', state: 'open', budget: 5 }, sent_version: 0, sent_at: null },
  ...{ plan: [], step: null, plan_started_at: null, step_started_at: null, step_ends_at: null, paused_at: null },
  ...{ auto: false, holding: true, idea_limit: 10, view: 'auto', page: 0, consent_shown: false, voided_at: null },
});

/** @param {string} name @param {object} [fields] */
export const command = (name, fields = {}) =>
  /** @type {import('../../../static/js/core/protocol.js').AnyCommand} */ (
    /** @type {unknown} */ ({ op: `op-${name}`, name, board: BOARD.id, ...fields })
  );

export const AS = '417208/moderator/1';

let n = 0;

/** @param {import('../../../static/js/core/protocol.js').AnyCommand} made @param {object} [more] */
export function entry(made, more = {}) {
  n += 1;
  return /** @type {import('../../../static/js/core/entry.js').Entry} */ ({
    ...{ v: 1, op: made.op, n, as: AS, command: made, state: 'sent', at: 1_000, tries: 1, alone: false, code: null },
    ...{ detail: {}, rev: 1, epoch: 'e', reply: { op: made.op, ok: true, undo: true }, ...more },
  });
}
