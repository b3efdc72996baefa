import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pairsOf } from '../../../static/js/pages/console/pairs_list.js';
import { PairsPane } from '../../../static/js/pages/console/pairs_pane.jsx';
import { Side } from '../../../static/js/pages/console/side.jsx';
import { button, click, mount, words } from '../ui/helpers.jsx';
import { BOARD, idea } from './console_builders.js';
import { asked, At, deskOf } from './console_desk.jsx';
import { Hall, keys, until } from './console_hall.jsx';

/** @param {number} one @param {number} other @param {number} score */
const pair = (one, other, score) =>
  /** @type {any} */ ({ t: 'pair', id: `pair-${one}-${other}`, one: `idea-${one}`, other: `idea-${other}`, score });
/** @param {any[]} all @param {Record<string, number>} [counts] */
const boardOf = (all, counts = {}) => deskOf({ ideas: all, counts }).lists.board;
/** @param {ReturnType<typeof pairsOf>} pairs */
const numbers = (pairs) => pairs.map(({ first, second }) => [first.idea.no, second.idea.no]);

test('the surest pair comes first; pairs put off come last; parts and hidden ideas are no longer pairs', () => {
  const board = boardOf([idea(1), idea(2), idea(3), idea(4, { parent: 'idea-1' }), idea(5, { status: 'hidden' })]);
  const all = [pair(1, 2, 0.3), pair(2, 3, 0.9), pair(1, 4, 1), pair(2, 5, 1), pair(1, 3, 0.5)];

  assert.deepEqual(numbers(pairsOf(all, board)), [[2, 3], [1, 3], [1, 2]]);
  assert.deepEqual(numbers(pairsOf(all, board, ['pair-2-3', 'pair-1-2'])), [[1, 3], [2, 3], [1, 2]]);
});

test('the idea with more supporters is offered to lead, then one with a headline, then the smaller number', () => {
  const all = [idea(1), idea(2), idea(3, { headline: 'Звонок' })];

  assert.deepEqual(numbers(pairsOf([pair(1, 2, 1)], boardOf(all, { 'idea-2': 4 }))), [[2, 1]]);
  assert.deepEqual(numbers(pairsOf([pair(1, 3, 1)], boardOf(all))), [[3, 1]]);
  assert.deepEqual(numbers(pairsOf([pair(2, 1, 1)], boardOf(all))), [[1, 2]]);
});

const PAIRS = [pair(1, 2, 0.9), pair(3, 4, 0.5)];
const IDEAS = [idea(1), idea(2), idea(3), idea(4)];

test('A merges into the first, B into the second, D tells them apart, L puts off; the next pair follows', async () => {
  const hall = new Hall([...IDEAS, idea(5), idea(6), ...PAIRS, pair(1, 3, 0.4), pair(5, 6, 0.3)]);
  const { place } = await hall.desk();
  const shown = () => [...place.querySelectorAll('.pair-one .idea-no')].map((one) => words(one).replace('Идея ', ''));

  await keys('KeyL');
  assert.deepEqual(shown(), ['3', '4']);
  await keys('KeyB');
  assert.deepEqual(shown(), ['5', '6']);
  await keys('KeyA');
  assert.deepEqual(shown(), ['1', '2']);
  await keys('KeyD');
  assert.match(words(place.querySelector('.pane--side')), /Похожих пар нет/);

  await until(() => assert.deepEqual(hall.sent.map(({ name, idea: one, into, pair: which }) => [name, one ?? which, into]), [
    ['merge_idea', 'idea-3', 'idea-4'],
    ['merge_idea', 'idea-6', 'idea-5'],
    ['reject_pair', 'pair-1-2', undefined],
  ]));
});

test('where the pairs are not in sight their keys show them first and decide nothing', async () => {
  const hall = new Hall([...IDEAS, ...PAIRS, idea(9, { status: 'held' })]);
  const { place } = await hall.desk();

  await keys('KeyA');

  assert.equal(place.querySelectorAll('.pair-one').length, 2);
  assert.deepEqual(hall.sent, []);
});

test('V8: supporters are not shown while the ballot is secret', async () => {
  const records = { pair: PAIRS };
  const counts = { 'idea-1': 7 };
  const blind = { ballot: { ...BOARD.ballot, mode: 'blind', state: 'closed' } };

  const open = await mount(<At desk={deskOf({ ideas: IDEAS, counts, records })}><PairsPane keysOn /></At>);
  assert.match(words(open), /7 из 31/);
  const secret = await mount(<At desk={deskOf({ ideas: IDEAS, counts, records, board: blind })}><PairsPane keysOn /></At>);
  assert.doesNotMatch(words(secret), /из 31/);
});

test('the pane works by taps as well', async () => {
  const desk = deskOf({ ideas: IDEAS, records: { pair: PAIRS } });
  const place = await mount(<At desk={desk}><PairsPane keysOn={false} /></At>);

  await click(button(place, 'Объединить в № 2'));
  await click(button(place, 'Разные'));

  assert.deepEqual(asked(desk), [
    { name: 'merge_idea', idea: 'idea-1', into: 'idea-2' },
    { name: 'reject_pair', pair: 'pair-1-2' },
  ]);
});

test('nobody is offered pairs while nothing may be merged', async () => {
  const place = await mount(<At desk={deskOf({ board: { phase: 'vote' }, ideas: IDEAS, records: { pair: PAIRS } })}><Side keysOn /></At>);

  assert.ok(!place.querySelector('[data-tab=pairs]'));
  assert.equal(place.querySelectorAll('.pair-one').length, 0);
});
