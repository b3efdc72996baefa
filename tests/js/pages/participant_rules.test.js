import assert from 'node:assert/strict';
import { test } from 'node:test';
import { made } from '../../../static/js/core/entry.js';
import { StreamStore } from '../../../static/js/core/store.js';
import { optionsOf } from '../../../static/js/pages/participant/options.js';
import { shownCards, shownStances } from '../../../static/js/pages/participant/own_answers.js';
import { ownIn, percentOf, rowsOf, stillHidden, topOf } from '../../../static/js/pages/participant/standing.js';
import { isTaking, isVoting, tallied } from '../../../static/js/pages/participant/view.js';
import { phaseKey } from '../../../static/js/pages/participant/words.js';
import { AS, BOARD, changes, idea, mine, STREAM } from '../core/records.js';
import { ballot, board, planned, row, standing } from './participant_boards.js';

let last = 0;

/** @param {object} wish @param {object} [more] @returns {any} */
function entry(wish, more = {}) {
  last += 1;
  return { ...made(/** @type {any} */ ({ board: BOARD, ...wish, op: `operation0000000${last}` }), { as: AS, n: last, at: last }), ...more };
}

/** @param {any[]} put @returns {any} */
function shown(put) {
  const store = new StreamStore(STREAM);
  store.apply(changes(-1, 5, { reset: true, put }));
  return tallied(store);
}

const numbers = (/** @type {{no: number}[]} */ list) => list.map(({ no }) => no);

test('V14: the options stand in the person’s own order, and keep it while the page is open', () => {
  const ideas = [idea(1), idea(2), idea(3)];

  const first = optionsOf({ order: [3, 1, 2], ideas, before: [] });
  const later = optionsOf({ order: [1, 2, 3], ideas, before: numbers(first) });

  assert.deepEqual(numbers(first), [3, 1, 2]);
  assert.deepEqual(numbers(later), [3, 1, 2]);
});

test('V14: nothing is listed before the own order is known, so that no order but it is ever seen', () => {
  assert.deepEqual(optionsOf({ order: [], ideas: [idea(1), idea(2)], before: [] }), []);
});

test('V5: a struck option leaves its place; one that comes back returns to it', () => {
  const struck = optionsOf({ order: [3, 2], ideas: [idea(2), idea(3)], before: [3, 1, 2] });
  const back = optionsOf({ order: [3, 1, 2], ideas: [idea(1), idea(2), idea(3)], before: numbers(struck) });

  assert.deepEqual(struck.map(({ no, idea: there }) => [no, there !== null]), [[3, true], [1, false], [2, true]]);
  assert.deepEqual(back.map(({ no, idea: there }) => [no, there !== null]), [[3, true], [1, true], [2, true]]);
});

test('I4: an idea that its author has withdrawn in a ballot stays an option, a withdrawn one is none', () => {
  const ideas = [idea(1, { disowned: true }), idea(2, { status: 'withdrawn' })];

  assert.deepEqual(optionsOf({ order: [1, 2], ideas, before: [] }).map(({ idea: there }) => there !== null), [true, false]);
});

test('V19: a mark is shown from the tap on, the last one counts, a refused one does not', () => {
  const cards = [1, 2, 3].map((no) => ({ id: `idea${no}`, no, text: '', headline: '', kind: 'proposal', region: null, mark: no === 1 ? 2 : null }));
  const mark = (/** @type {number} */ no, /** @type {number} */ value) => ({ name: 'set_mark', idea: `idea${no}`, value });
  const entries = [entry(mark(1, 0)), entry(mark(2, 1)), entry(mark(2, 0)), entry(mark(3, 2), { state: 'refused', code: 'wrong_phase' })];

  assert.deepEqual(shownCards(mine({ cards }), entries).map((card) => card.mark), [0, 0, null]);
  assert.deepEqual(shownCards(mine({ cards }), []).map((card) => card.mark), [2, null, null]);
});

test('V20: an answer is shown from the tap on, with its objection', () => {
  const consents = [{ idea: 'idea1', level: 4, objection: '', state: '' }, { idea: 'idea2', level: 1, objection: 'Дорого', state: 'held' }];
  const wish = { name: 'set_consent', idea: 'idea1', level: 2, objection: 'Нет денег' };

  assert.deepEqual([...shownStances(mine({ consents }), [entry(wish), entry({ ...wish, idea: 'idea2' }, { state: 'refused', code: 'x' })])], [
    ['idea1', { level: 2, objection: 'Нет денег', state: '' }],
    ['idea2', { level: 1, objection: 'Дорого', state: 'held' }],
  ]);
});

test('V10: the top is what stands above the cut line; while rows are revealed one by one, all that are', () => {
  const rows = [row(4, 9), row(12, 7, { rank: 2 }), row(7, 1, { rank: 3 })];
  const put = [idea(4, { headline: 'Заголовок' }), idea(12), idea(7), standing(rows, { cut: 2 })];
  const revealing = ballot({ mode: 'blind', state: 'revealing', rows: 5, shown: ['idea12', 'idea7'] });

  assert.deepEqual(numbers(topOf(shown([planned('reveal'), ...put]))), [4, 12]);
  assert.deepEqual(rowsOf(shown([planned('reveal'), ...put])).map(({ headline }) => headline), ['Заголовок', 'Идея 12', 'Идея 7']);
  assert.deepEqual(numbers(topOf(shown([planned('reveal', { ballot: revealing }), ...put]))), [4, 12, 7]);
  assert.equal(stillHidden(shown([planned('reveal', { ballot: revealing })])), 3);
  assert.equal(stillHidden(shown([planned('reveal')])), 0);
});

test('V12: a percentage is said from twenty voters on', () => {
  assert.deepEqual([percentOf(12, 19), percentOf(12, 20), percentOf(1, 3)], [null, 60, null]);
});

test('one’s own idea is found in a row, also as a part of it', () => {
  const own = [{ id: 'idea4', family_no: null, state: 'visible' }, { id: 'idea9', family_no: 12, state: 'merged' }];

  assert.deepEqual([4, 12, 7].map((no) => ownIn(own, { id: `idea${no}`, no })), ['own', 'part', null]);
});

test('votes are given on an open board and in an open ballot; ideas reach the board until sorting ends', () => {
  const moments = ['collect', 'group', 'review', 'draft', 'vote', 'closed', 'reveal', 'consent', 'handed_over'];

  assert.deepEqual(moments.filter((moment) => isVoting({ board: planned(moment) })), ['vote']);
  assert.equal(isVoting({ board: board() }), true);
  assert.deepEqual(moments.filter((moment) => isTaking({ board: planned(moment, { ideas_on: true }) })), ['collect', 'group']);
  assert.equal(isTaking({ board: board({ ideas_on: false }) }), false);
});

test('the words of a moment say that it is silent, and that a ballot is secret', () => {
  assert.equal(phaseKey(planned('collect', { silent: true })), 'phase-collect-silent');
  assert.equal(phaseKey(planned('collect')), 'phase-collect');
  assert.equal(phaseKey(planned('vote')), 'phase-vote-blind');
  assert.equal(phaseKey(planned('vote', { ballot: ballot() })), 'phase-vote');
  assert.equal(phaseKey(planned('closed')), 'phase-closed');
  assert.equal(phaseKey(planned('handed_over')), 'phase-handed-over');
});
