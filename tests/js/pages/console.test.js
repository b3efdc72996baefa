import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cutAtWord, shownHeadline } from '../../../static/js/core/headlines.js';
import { intentOf, isTyping, keyOf } from '../../../static/js/pages/console/keys.js';
import { targetsOf } from '../../../static/js/pages/console/merge_targets.js';
import { cutOf, found, leaderOf, listsOf, ordered, rowsOf } from '../../../static/js/pages/console/model.js';
import { cursorIn, kept, stepped } from '../../../static/js/pages/console/order.js';
import { actsOn } from '../../../static/js/pages/console/idea_rights.js';
import { mayCommand, nextPhases } from '../../../static/js/pages/console/rights.js';
import { countingUntil } from '../../../static/js/pages/console/send_state.js';
import { BOARD, byId, idea } from './console_builders.js';

const COUNTS = new Map([['idea-1', 7], ['idea-2', 3], ['idea-5', 3]]);
/** @param {Map<string, any>} ideas */
const rows = (ideas) => rowsOf(ideas, (id) => COUNTS.get(id) ?? 0);
/** @param {readonly {idea: {no: number}}[]} list */
const numbers = (list) => list.map((row) => row.idea.no);

test('a part of a part belongs to the family of the idea at the top', () => {
  const ideas = byId(idea(1), idea(2, { parent: 'idea-1' }), idea(3, { parent: 'idea-2' }));

  const [first] = rows(ideas);

  assert.deepEqual(first?.parts.map(({ no }) => no), [2, 3]);
  assert.equal(leaderOf(idea(3, { parent: 'idea-2' }), ideas).no, 1);
});

test('every idea stands in exactly one list', () => {
  const ideas = byId(
    ...[idea(1), idea(2, { parent: 'idea-1' }), idea(3, { status: 'held' }), idea(4, { status: 'kept' })],
    ...[idea(5, { status: 'hidden' }), idea(6, { status: 'withdrawn' }), idea(7, { status: 'withdrawn', parent: 'idea-1' })],
  );

  const lists = listsOf(rows(ideas));

  assert.deepEqual(
    Object.entries(lists).map(([name, list]) => [name, numbers(list)]),
    [['board', [1]], ['held', [3]], ['kept', [4]], ['hidden', [5]], ['merged', [2, 7]], ['withdrawn', [6]]],
  );
});

test('search finds a number whole and words anywhere, also in merged parts', () => {
  const ideas = byId(
    idea(1, { text: 'Ёлка для всех' }),
    idea(12, { headline: 'Школа ухода' }),
    idea(2, { text: 'Кнопка тревоги', parent: 'idea-12' }),
  );
  const all = rows(ideas).filter((row) => row.idea === row.leader);

  assert.deepEqual(numbers(found(all, '№ 1')), [1]);
  assert.deepEqual(numbers(found(all, 'елка ВСЕХ')), [1]);
  assert.deepEqual(numbers(found(all, 'тревог')), [12]);
  assert.deepEqual(numbers(found(all, '2')), [12]);
  assert.deepEqual(numbers(found(all, '  ')), [1, 12]);
  assert.deepEqual(numbers(found(all, 'автобус')), []);
});

test('pinned ideas stand first in every order', () => {
  const all = rows(byId(idea(1), idea(2), idea(5), idea(9, { pinned: true })));

  assert.deepEqual(numbers(ordered(all, 'new')), [9, 5, 2, 1]);
  assert.deepEqual(numbers(ordered(all, 'top')), [9, 1, 2, 5]);
  assert.deepEqual(numbers(ordered(all, 'number')), [9, 1, 2, 5]);
});

test('V10: the cut takes in everyone tied with the last place, and nobody without supporters', () => {
  const all = rows(byId(idea(1), idea(2), idea(3), idea(5)));

  assert.deepEqual(numbers(cutOf(all, 2)), [1, 2, 5]);
  assert.deepEqual(numbers(cutOf(rows(byId(idea(3), idea(4), idea(6))), 2)), [3, 4]);
});

const held = (/** @type {string[]} */ shown, /** @type {string[]} */ live, /** @type {string[]} */ known) =>
  kept({ shown, live, isHeld: true, known: new Set(known) });

test('a list in which somebody works keeps its order; new ideas wait outside', () => {
  assert.deepEqual(held(['a', 'b', 'c'], ['n', 'c', 'a'], ['a', 'b', 'c']), { ids: ['a', 'c'], fresh: 1, isStale: true });
  assert.deepEqual(held(['a', 'b'], ['a', 'b'], ['a', 'b']), { ids: ['a', 'b'], fresh: 0, isStale: false });
});

test('an idea that was taken back stands where it belongs', () => {
  assert.deepEqual(held(['a', 'c'], ['a', 'b', 'c'], ['a', 'b', 'c']).ids, ['a', 'b', 'c']);
  assert.deepEqual(held(['b'], ['a', 'b'], ['a', 'b']).ids, ['a', 'b']);
});

test('a list that nobody touches follows the board', () => {
  const given = { shown: ['a'], live: ['b', 'a'], isHeld: false, known: new Set(['a']) };

  assert.deepEqual(kept(given), { ids: ['b', 'a'], fresh: 0, isStale: false });
});

test('the cursor goes to the row that took the place of the one that left', () => {
  assert.equal(cursorIn(['a', 'b', 'c'], ['a', 'c'], 'b'), 'c');
  assert.equal(cursorIn(['a', 'b', 'c'], ['a', 'b'], 'c'), 'b');
  assert.equal(cursorIn(['a'], [], 'a'), null);
  assert.equal(cursorIn(['a'], ['a'], null), null);
  assert.equal(cursorIn(['a'], ['a', 'b'], 'b'), 'b');
});

test('J and K stop at the ends and begin at the nearer one', () => {
  assert.equal(stepped(['a', 'b'], null, 1), 'a');
  assert.equal(stepped(['a', 'b'], null, -1), 'b');
  assert.equal(stepped(['a', 'b'], 'b', 1), 'b');
  assert.equal(stepped([], null, 1), null);
});

const key = (/** @type {string} */ code, more = {}) => ({
  ...{ code, ctrlKey: false, metaKey: false, altKey: false, target: { tagName: 'BODY' }, ...more },
});

test('a key is known by its place, in any layout, and never while somebody types', () => {
  assert.equal(intentOf(key('KeyJ')), 'next');
  assert.equal(intentOf(key('Slash')), 'search');
  assert.equal(intentOf(key('KeyQ')), null);
  assert.equal(intentOf(key('KeyM', { ctrlKey: true })), null);
  assert.equal(intentOf(key('KeyM', { target: { tagName: 'TEXTAREA' } })), null);
  assert.equal(keyOf('merge'), 'M');
});

test('a checkbox is not a place to type in', () => {
  assert.equal(isTyping({ tagName: 'INPUT', type: 'checkbox' }), false);
  assert.equal(isTyping({ tagName: 'INPUT', type: 'search' }), true);
  assert.equal(isTyping({ tagName: 'DIV', isContentEditable: true }), true);
  assert.equal(isTyping(null), false);
});

test('merging offers the exact number first, then numbers that begin so', () => {
  const ideas = byId(idea(12), idea(1), idea(13), idea(2));

  assert.deepEqual(targetsOf('1', idea(13), ideas).map((target) => target.idea.no), [1, 12]);
});

test('merging into a part means its family, and one’s own family is not offered', () => {
  const ideas = byId(idea(1), idea(2, { parent: 'idea-1' }), idea(3, { status: 'hidden' }), idea(4, { text: 'кнопка' }));

  assert.deepEqual(targetsOf('№2', idea(4), ideas).map((one) => [one.idea.no, one.via?.no]), [[1, 2]]);
  assert.deepEqual(targetsOf('2', idea(1), ideas), []);
  assert.deepEqual(targetsOf('3', idea(4), ideas), []);
  assert.deepEqual(targetsOf('', idea(4), ideas), []);
});

test('merging searches every word of headline and text', () => {
  const ideas = byId(idea(1, { headline: 'Социальный звонок', text: 'пожилым' }), idea(2));

  assert.deepEqual(targetsOf('звонок пожил', idea(2), ideas).map((one) => one.idea.no), [1]);
});

/** @param {any} role @param {any} moment */
const may = (role, moment) => (/** @type {any} */ name) => mayCommand(role, name, moment);
const row = (/** @type {any} */ one, leader = one) => ({ idea: one, leader, parts: [], n: 0 });

test('buttons follow the permission table', () => {
  const all = ['headline', 'merge', 'text', 'spotlight', 'pin', 'hide', 'kind', 'mute', 'urgent'];

  assert.deepEqual(actsOn(row(idea(1)), may('moderator', 'open')), all);
  assert.deepEqual(actsOn(row(idea(1)), may('scribe', 'open')), all.filter((act) => act !== 'spotlight'));
  assert.deepEqual(actsOn(row(idea(1)), may('scribe', 'handed_over')), []);
  assert.deepEqual(actsOn(row(idea(1)), may('observer', 'open')), []);
});

test('an idea in a list of its own has the actions of that list', () => {
  assert.deepEqual(actsOn(row(idea(1, { status: 'hidden', by_staff: true })), may('scribe', 'open')), ['restore']);
  const waiting = ['restore', 'hide', 'headline', 'text', 'kind', 'mute'];
  assert.deepEqual(actsOn(row(idea(1, { status: 'kept' })), may('scribe', 'open')), waiting);
  assert.deepEqual(actsOn(row(idea(1, { status: 'withdrawn' })), may('moderator', 'open')), []);
  assert.deepEqual(actsOn(row(idea(2, { parent: 'idea-1' }), idea(1)), may('moderator', 'open')), ['unmerge']);
});

test('only the moderator runs the board, and only the organiser opens it again', () => {
  assert.deepEqual(nextPhases('moderator', 'lobby'), ['open']);
  assert.deepEqual(nextPhases('scribe', 'lobby'), []);
  assert.deepEqual(nextPhases('moderator', 'handed_over'), []);
  assert.deepEqual(nextPhases('organiser', 'handed_over'), ['open', 'reveal']);
  assert.equal(mayCommand('scribe', 'send_result', 'open'), false);
  assert.equal(mayCommand('moderator', 'send_result', 'handed_over'), true);
});

test('V7: in reveal nothing is sent before the grace has passed', () => {
  assert.equal(countingUntil({ ...BOARD, moment: 'reveal', voting_on: false, closed_at: 5_000 }), 15_000);
  assert.equal(countingUntil({ ...BOARD, voting_on: false, closed_at: 5_000 }), null);
  assert.equal(countingUntil({ ...BOARD, moment: 'reveal', voting_on: false, closed_at: null }), null);
});

test('a text is cut at a word as the server cuts it', () => {
  assert.equal(cutAtWord('раз два три', 11), 'раз два три');
  assert.equal(cutAtWord('раз два три', 10), 'раз два…');
  assert.equal(cutAtWord('раз,  два — три четыре', 12), 'раз, два…');
  assert.equal(cutAtWord('достопримечательность', 6), 'досто…');
  assert.equal(cutAtWord('e\u0301\u0301\u0301 x'.repeat(3), 3), '…');
  assert.equal(shownHeadline({ headline: ' ', text: 'Текст' }), 'Текст');
  assert.equal(shownHeadline({ headline: 'Заголовок', text: 'Текст' }), 'Заголовок');
});
