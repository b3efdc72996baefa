import assert from 'node:assert/strict';
import { test } from 'node:test';
import { made } from '../../../static/js/core/entry.js';
import { StreamStore } from '../../../static/js/core/store.js';
import { blankMine, isFirstOfRegion, leaderOf, viewOf, voteEntry, votesAhead } from '../../../static/js/pages/participant/view.js';
import { refusalText, regionName } from '../../../static/js/pages/participant/words.js';
import { AS, BOARD, changes, idea, mine, setVote, STREAM, tally } from '../core/records.js';
import { ballot, board, planned } from './participant_boards.js';

const RECORD = board();

let last = 0;

/** @param {object} wish @param {object} [more] @returns {any} */
function entry(wish, more = {}) {
  last += 1;
  return { ...made(/** @type {any} */ ({ ...wish, op: `operation0000000${last}` }), { as: AS, n: last, at: last }), ...more };
}

/** @param {{put?: any[], mine?: any, entries?: any[], sent?: any[]}} given */
function view({ put = [], mine: own = mine(), entries = [], sent = [] }) {
  const store = new StreamStore(STREAM);
  store.apply(changes(-1, 5, { reset: true, put: [RECORD, ...put] }));
  const outbox = { entries, sent, of: () => entries };
  return viewOf({ store, event: /** @type {any} */ ({ regions: ['Дагестан'], groups: [] }), mine: own, outbox, as: AS });
}

test('before the seat is taken the whole budget is there', () => {
  const { votes, ideasLeft, isElsewhere, mine: own } = view({ mine: null });

  assert.deepEqual([votes.left, votes.budget, ideasLeft, isElsewhere, own.participant], [5, 5, 10, false, '']);
  assert.equal(blankMine(/** @type {any} */ ({ ...RECORD, ballot: null })).budget, 5);
});

test('a count holds one’s own vote from the tap on, and never twice', () => {
  const put = [idea(1), tally(1, 11)];
  const onItsWay = view({ put, entries: [entry(setVote(1))] });
  const ahead = view({ put, sent: [entry(setVote(1), { state: 'sent', rev: 6 })] });
  const arrived = view({ put: [idea(1), tally(1, 12)], sent: [entry(setVote(1), { state: 'sent', rev: 5 })] });

  assert.deepEqual([onItsWay, ahead, arrived].map(({ countOf }) => countOf('idea1')), [12, 12, 12]);
});

test('votes switched to and fro come to the difference', () => {
  assert.deepEqual([...votesAhead([setVote(1), setVote(1, 0)])], [['idea1', 0]]);
  assert.deepEqual([...votesAhead([setVote(1, 0)])], [['idea1', -1]]);
  assert.deepEqual([...votesAhead([setVote(1, 0), setVote(1)])], [['idea1', 0]]);
});

test('the last wish for an idea is the one to speak of', () => {
  const refused = entry(setVote(2), { state: 'refused', code: 'too_late' });

  assert.equal(voteEntry(view({ entries: [entry(setVote(2)), refused, entry(setVote(1))] }), 'idea2'), refused);
});

test('a person on another track is asked until the move is on its way', () => {
  const own = mine({ board: 'board0002' });

  assert.equal(view({ mine: own }).isElsewhere, true);
  assert.equal(view({ mine: own, entries: [entry({ name: 'join_board', board: BOARD })] }).isElsewhere, false);
});

test('the leader of a family is found by a member’s number', () => {
  assert.equal(leaderOf(view({ put: [idea(4, { members: [12, 31] })] }), 12)?.no, 4);
});

test('the first idea of a region is the first of a region of the event', () => {
  const first = idea(2, { region: 'Дагестан' });
  const of = view({ put: [idea(1, { region: 'other' }), first, idea(3, { region: 'Дагестан' })] });

  assert.equal(isFirstOfRegion(of, first), true);
  assert.equal(isFirstOfRegion(of, idea(3, { region: 'Дагестан' })), false);
  assert.equal(isFirstOfRegion(of, idea(1, { region: 'other' })), false);
});

test('V8: no count is told before the reveal of a blind ballot, and none where nothing is voted for', () => {
  const put = (/** @type {any} */ record) => [record, idea(1), tally(1, 3)];
  const told = (/** @type {any} */ record) => view({ put: put(record) }).countOf('idea1');

  assert.deepEqual(['collect', 'group', 'draft', 'vote', 'closed'].map((moment) => told(planned(moment))), [null, null, null, null, null]);
  assert.equal(told(planned('vote', { ballot: ballot({ state: 'open' }) })), 3);
  assert.equal(told(planned('reveal')), 3);
});

test('a refusal is said by its code, with what can be said of its detail', () => {
  /** @type {any} */
  const t = (/** @type {string} */ id, /** @type {object} */ args) => `${id} ${JSON.stringify(args ?? {})}`;

  assert.equal(refusalText(t, 'text_too_long', { over: 34, of: null }), 'refusal-text-too-long {"over":34}');
  assert.equal(refusalText(t, 'of_the_future'), 'refusal-unknown {}');
  assert.equal(regionName(t, 'other'), 'region-other {}');
  assert.equal(regionName(t, 'Дагестан'), 'Дагестан');
});
