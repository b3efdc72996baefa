// Builders of records, changes and own records as the server writes them.

export const BOARD = 'board0001';
export const STREAM = `board:${BOARD}`;
export const BALLOT = 'ballot001';
export const AS = '417208/participant';

/** @param {number} no @param {object} [more] @returns {any} */
export const idea = (no, more = {}) => ({
  ...{ t: 'idea', id: `idea${no}`, no, text: `Идея ${no}`, headline: '', kind: 'proposal', level: null, stages: [], region: null },
  ...{ group: null, status: 'visible', parent: null, pinned: false, members: [], regions: 1, reason: '', by_staff: false, at: 0 },
  ...{ disowned: false, wording: '', first_step: '', original: null, listed: false, score: null, reads: 0, muted: false },
  ...more,
});

/** @param {number} no @param {number} n @returns {any} */
export const tally = (no, n) => ({ t: 'tally', id: `idea${no}`, n });

/** @param {number} since @param {number} rev @param {object} [more] @returns {any} */
export const changes = (since, rev, more = {}) => ({ stream: STREAM, since, rev, reset: false, put: [], gone: [], fetch: 0, ...more });

/** @param {object} [more] @returns {any} */
export const mine = (more = {}) => ({
  ...{ stream: STREAM, rev: 1, participant: 'person001', region: null, group: null, asked: false, code: 'K7M-4PX', board: BOARD },
  ...{ budget: 5, left: 5, votes: [], ideas: [], ideas_left: 10 },
  ...{ muted: false, order: [], cards: [], more: false, consents: [], receipt: '' },
  ...more,
});

/** @param {number} no @param {object} [more] @returns {any} */
export const myIdea = (no, more = {}) => ({
  ...{ id: `idea${no}`, no, text: `Идея ${no}`, kind: 'proposal', level: null, stages: [], state: 'visible', family_no: null },
  ...{ reason: '', may_edit: true, may_ask: false, request: '', disowned: false, sent: false, in_top: false, at: 0 },
  ...more,
});

/** @param {number} no @param {string} state @param {number} [family] @returns {any} */
export const myVote = (no, state = 'counted', family = no) => ({
  ...{ idea: `idea${no}`, no, family: `idea${family}`, family_no: family, state },
});

/** @param {number} no @param {0 | 1} value @returns {any} */
export const setVote = (no, value = 1) => ({ name: 'set_vote', board: BOARD, ballot: BALLOT, idea: `idea${no}`, value });

/** @param {string} text @param {string} [id] @returns {any} */
export const addIdea = (text, id = `new-${text}`) => ({ name: 'add_idea', board: BOARD, id, text });
