import assert from 'node:assert/strict';
import { test } from 'node:test';
import { made } from '../../../static/js/core/entry.js';
import { shownIdeas, shownVotes, unsettled } from '../../../static/js/core/optimistic.js';
import { lastUndoable } from '../../../static/js/core/undo.js';
import { addIdea, AS, BALLOT, BOARD, mine, myIdea, myVote, setVote, STREAM } from './records.js';

let last = 0;

/** @param {object} wish @param {object} [more] @returns {any} */
function entry(wish, more = {}) {
  last += 1;
  return { ...made(/** @type {any} */ ({ ...wish, op: `operation0000000${last}` }), { as: AS, n: last, at: 1000 + last }), ...more };
}

/** @param {any} own @param {any[]} entries @param {object} [more] */
function votes(own, entries, more = {}) {
  const { supported, waiting, pending, left } = shownVotes({ mine: own, entries, board: BOARD, ballot: BALLOT, ...more });
  return { supported: [...supported], waiting: [...waiting], pending: [...pending], left };
}

test('without anything on its way, what is shown is what the server said', () => {
  const own = mine({ left: 3, votes: [myVote(1), myVote(4, 'counted', 2)] });

  assert.deepEqual(votes(own, []), { supported: ['idea1', 'idea2'], waiting: [], pending: [], left: 3 });
});

test('V6: a vote on its way is shown and takes a place', () => {
  assert.deepEqual(votes(mine(), [entry(setVote(1)), entry(setVote(2), { state: 'sending' })]), {
    ...{ supported: ['idea1', 'idea2'], waiting: [], pending: ['idea1', 'idea2'], left: 3 },
  });
});

test('V6: a vote for a family that has one changes nothing', () => {
  const own = mine({ left: 4, votes: [myVote(4, 'counted', 2)] });

  assert.deepEqual(votes(own, [entry(setVote(2)), entry(setVote(4))]), { supported: ['idea2'], waiting: [], pending: [], left: 4 });
  assert.equal(votes(mine(), [entry(setVote(1)), entry(setVote(1))]).left, 4);
});

test('V6: taking back withdraws the person\'s votes on every member of the family', () => {
  const own = mine({ left: 3, votes: [myVote(2), myVote(4, 'doubled', 2), myVote(7)] });

  assert.deepEqual(votes(own, [entry(setVote(4, 0))]), { supported: ['idea7'], waiting: [], pending: ['idea2'], left: 4 });
});

test('V6: taking back where there is nothing changes nothing', () => {
  assert.deepEqual(votes(mine(), [entry(setVote(4, 0))]), { supported: [], waiting: [], pending: [], left: 5 });
});

test('V6: with all places taken another vote is not shown, unless one was taken back before', () => {
  const own = mine({ left: 0, budget: 2, votes: [myVote(1), myVote(2)] });

  assert.deepEqual(votes(own, [entry(setVote(3))]).supported, ['idea1', 'idea2']);
  assert.deepEqual(votes(own, [entry(setVote(1, 0)), entry(setVote(3))]), {
    ...{ supported: ['idea2', 'idea3'], waiting: [], pending: ['idea1', 'idea3'], left: 0 },
  });
});

test('V3: a place that becomes free wakes a waiting vote instead of being left', () => {
  const own = mine({ left: 0, budget: 2, votes: [myVote(3, 'waiting'), myVote(1), myVote(2)] });

  assert.deepEqual(votes(own, []).waiting, ['idea3']);
  assert.deepEqual(votes(own, [entry(setVote(1, 0))]), { supported: ['idea2', 'idea3'], waiting: [], pending: ['idea1'], left: 0 });
});

test('V3: a vote whose idea is hidden takes no place, and frees none', () => {
  const own = mine({ left: 4, votes: [myVote(1), myVote(2, 'asleep')] });

  assert.equal(votes(own, []).left, 4);
  assert.equal(votes(own, [entry(setVote(2, 0))]).left, 4);
});

test('taps on and off come out even', () => {
  const own = mine({ left: 4, votes: [myVote(1)] });

  assert.equal(votes(own, [entry(setVote(2)), entry(setVote(2, 0)), entry(setVote(1, 0)), entry(setVote(1))]).left, 4);
});

test('refused votes, other ballots and other boards do not count', () => {
  const elsewhere = [{ ...setVote(2), board: 'board0002' }, { ...setVote(3), ballot: 'ballot002' }];

  assert.deepEqual(votes(mine(), [entry(setVote(1), { state: 'refused', code: 'too_late' }), ...elsewhere.map((wish) => entry(wish))]).supported, []);
});

test('the page may know families that the own record does not name yet', () => {
  const familyOf = (/** @type {string} */ idea) => (idea === 'idea4' ? 'idea2' : idea);

  assert.deepEqual(votes(mine(), [entry(setVote(4))], { familyOf }).supported, ['idea2']);
});

test('own ideas on their way are shown behind those that the server knows, with what they wait for', () => {
  const entries = [entry(addIdea('в пути'), { state: 'sending' }), entry(addIdea('потом'))];

  const { ideas, left } = shownIdeas({ mine: mine({ ideas: [myIdea(1)], ideas_left: 9 }), entries, board: BOARD });

  assert.deepEqual(ideas.map(({ text, no, state, op }) => [text, no, state, op]), [
    ['Идея 1', 1, 'visible', null],
    ['в пути', null, 'sending', entries[0].op],
    ['потом', null, 'waiting', entries[1].op],
  ]);
  assert.equal(left, 7);
});

test('a refused idea stays with its text and its reason, and takes none of the ideas left', () => {
  const refused = entry(addIdea('длинная'), { state: 'refused', code: 'text_too_long', detail: { over: 34 } });

  const { ideas, left } = shownIdeas({ mine: mine(), entries: [refused], board: BOARD });

  assert.deepEqual(ideas.map(({ text, state, code, detail }) => ({ text, state, code, detail })), [
    { text: 'длинная', state: 'refused', code: 'text_too_long', detail: { over: 34 } },
  ]);
  assert.equal(left, 10);
});

test('an idea that the server knows already is not shown twice', () => {
  const { ideas, left } = shownIdeas({ mine: mine({ ideas: [myIdea(1)], ideas_left: 9 }), entries: [entry(addIdea('x', 'idea1'))], board: BOARD });

  assert.deepEqual([ideas.length, ideas[0]?.state, left], [1, 'visible', 9]);
});

test('an edit on its way is shown at once, a refused one only says why', () => {
  const edit = { name: 'edit_idea', board: BOARD, idea: 'idea1', text: 'Лучше', kind: 'risk' };
  const own = mine({ ideas: [myIdea(1), myIdea(2)] });

  const [changed] = shownIdeas({ mine: own, entries: [entry(edit)], board: BOARD }).ideas;
  const [kept] = shownIdeas({ mine: own, entries: [entry(edit, { state: 'refused', code: 'already_supported' })], board: BOARD }).ideas;

  assert.deepEqual([changed?.text, changed?.kind, changed?.pending], ['Лучше', 'risk', 'edit']);
  assert.deepEqual([kept?.text, kept?.pending, kept?.code], ['Идея 1', null, 'already_supported']);
});

test('an idea can be edited and withdrawn while it is itself on its way', () => {
  const entries = [
    entry(addIdea('первая', 'fresh0001')),
    entry({ name: 'edit_idea', board: BOARD, idea: 'fresh0001', text: 'вторая' }),
    entry({ name: 'withdraw_idea', board: BOARD, idea: 'fresh0001' }),
    entry({ name: 'withdraw_idea', board: BOARD, idea: 'unknown01' }),
    entry({ ...addIdea('чужая доска'), board: 'board0002' }),
  ];

  const { ideas } = shownIdeas({ mine: mine(), entries, board: BOARD });

  assert.deepEqual(ideas.map(({ text, pending }) => [text, pending]), [['вторая', 'withdraw']]);
});

test('unsettled commands are those on their way and those whose revision has not come yet, in order', () => {
  const spotlight = (/** @type {string} */ idea) => ({ name: 'set_spotlight', board: BOARD, idea });
  const seen = entry(spotlight('a'), { state: 'sent', rev: 4 });
  const ahead = entry(spotlight('b'), { state: 'sent', rev: 6 });
  const waiting = entry(spotlight('c'));
  const refused = entry(spotlight('d'), { state: 'refused' });
  const foreign = entry(spotlight('e'), { as: '417208/host' });
  const event = entry({ name: 'set_black', event: 'event0001', on: true });
  const outbox = { entries: [waiting, refused, foreign, event], sent: [ahead, seen] };

  const commands = unsettled({ outbox, as: AS, store: { stream: STREAM, rev: 5 } });

  assert.deepEqual(commands.map(({ op }) => op), [ahead.op, waiting.op]);
});

test('only the newest own undoable command is offered, for a minute, until its undo is asked for', () => {
  const hide = { name: 'set_hidden', board: BOARD, idea: 'idea1', on: true };
  const taken = (/** @type {boolean} */ undo) => ({ state: 'sent', reply: { op: '', ok: true, undo } });
  const older = entry(hide, taken(true));
  const newest = entry(hide, taken(true));
  const others = [entry(hide, { ...taken(true), as: '417208/host' }), entry(setVote(1), taken(false))];
  const sent = [older, newest, ...others];

  assert.equal(lastUndoable({ entries: [], sent }, AS, newest.at + 59_999), newest);
  assert.equal(lastUndoable({ entries: [], sent }, AS, newest.at + 60_000), null);
  assert.equal(lastUndoable({ entries: [entry({ name: 'undo_board', board: BOARD, target: newest.op })], sent }, AS, newest.at), null);
  assert.equal(lastUndoable({ entries: [], sent: [] }, AS, 0), null);
});

test('I4: what an author asks for is shown while it is on its way, and cannot be asked twice', () => {
  const own = mine({ ideas: [myIdea(1, { may_ask: true }), myIdea(2, { state: 'merged', family_no: 9 }), myIdea(3, { may_ask: true })] });
  const entries = [
    entry({ name: 'ask_change', board: BOARD, idea: 'idea1', what: 'withdraw' }),
    entry({ name: 'dispute_merge', board: BOARD, idea: 'idea2' }),
    entry({ name: 'ask_change', board: BOARD, idea: 'idea3', what: 'edit' }, { state: 'refused', code: 'asked_already' }),
  ];

  const { ideas } = shownIdeas({ mine: own, entries, board: BOARD });

  const seen = ideas.map(({ request, may_ask: mayAsk, pending, wish, code }) => [request, mayAsk, pending, wish, code]);
  assert.deepEqual(seen, [
    ['withdraw', false, 'ask', 'ask_change', null],
    ['not_same', false, 'ask', 'dispute_merge', null],
    ['', true, null, 'ask_change', 'asked_already'],
  ]);
});
