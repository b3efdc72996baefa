// The tracks side by side: order, counts, groups, pairs, cursor and keys.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { columnOf, searched } from '../../../static/js/pages/themes/columns.js';
import { sideways, stepped } from '../../../static/js/pages/themes/cursor.js';
import { intentOf } from '../../../static/js/pages/themes/keys.js';
import { lastTold, wishBack } from '../../../static/js/pages/themes/told.js';
import { alikeOf, finder, partnersOf, topicsOf } from '../../../static/js/pages/themes/topics.js';
import { BOARD, byId, idea } from './console_builders.js';
import { row, track } from './plenary_builders.jsx';

/** @param {number} no @param {any[]} ideas @param {any} [more] */
const column = (no, ideas, { board = {}, counts = {}, ...more } = {}) =>
  columnOf({
    ...{ track: track(no), board: { ...BOARD, id: `board-0${no}`, no, ...board }, ideas: byId(...ideas) },
    ...{ countOf: (/** @type {string} */ id) => counts[id] ?? 0, standing: null, result: null, ...more },
  });

/** An idea of a track. @param {number} no @param {number} number @param {object} [more] @returns {any} */
const of = (no, number, more) => idea(number, { id: `t${no}n${number}`, ...more });

/** @param {import('../../../static/js/pages/themes/columns.js').Column[]} columns */
const familiesOf = (...columns) => columns.flatMap(({ families }) => families);

/** @param {readonly {label: string}[]} families */
const labels = (families) => families.map(({ label }) => label);

/** @param {string} state @param {[number, number][]} places @returns {any} */
const relation = (state, ...places) => ({
  ...{ t: 'relation', id: places.join('+'), state },
  ideas: places.map(([no, number]) => ({ board: `board-0${no}`, idea: `t${no}n${number}`, track: no, no: number })),
});

const ONE = column(1, [of(1, 1), of(1, 4, { members: [9] })]);
const TWO = column(2, [of(2, 2)]);
const THREE = column(3, [of(3, 17)]);
const FIND = finder(familiesOf(ONE, TWO, THREE));

test('families stand by number until a result is known, then by its places', () => {
  const ideas = [of(1, 3), of(1, 1), of(1, 2)];
  const result = /** @type {any} */ ({ version: 1, rows: [row(2, 9, 1, { id: 't1n2' }), row(3, 4, 2, { id: 't1n3' })] });

  assert.deepEqual(labels(column(1, ideas).families), ['1-1', '1-2', '1-3']);
  assert.deepEqual(labels(column(1, ideas, { result }).families), ['1-2', '1-3', '1-1']);
});

test('V8: supporters of a blind ballot are not shown before its reveal', () => {
  const blind = { phase: 'vote', moment: 'vote', ballot: { id: 'b', mode: 'blind', state: 'open', budget: 3, options: 2, shown: [], rows: 0 } };

  assert.deepEqual(column(1, [of(1, 1)], { board: blind, counts: { t1n1: 7 } }).families.map(({ n }) => n), [null]);
});

test('what a track writes in silence is not laid beside others', () => {
  const silent = column(1, [of(1, 1)], { board: { phase: 'collect', moment: 'collect', silent: true } });

  assert.deepEqual([silent.isSilent, silent.families.length], [true, 0]);
});

test('a headline that was changed after sending is told with what the plenary has', () => {
  const result = /** @type {any} */ ({ version: 1, rows: [row(1, 9, 1, { id: 't1n1', headline: 'Было' }), row(2, 4, 2, { id: 't1n2', headline: 'Так же' })] });
  const { families } = column(1, [of(1, 1, { headline: 'Стало' }), of(1, 2, { headline: 'Так же' })], { result });

  assert.deepEqual(families.map(({ sent }) => sent), ['Было', null]);
});

test('«3-17» finds that idea alone, a number also what was merged', () => {
  const all = familiesOf(ONE, TWO, THREE);

  assert.deepEqual(labels(searched(all, '№ 3-17')), ['3-17']);
  assert.deepEqual(labels(searched(all, '1–9')), ['1-4']);
  assert.deepEqual(labels(searched(all, '2')), ['2-2']);
});

test('links are transitive, and follow an idea into the family that it was merged with', () => {
  const topics = topicsOf([relation('linked', [1, 9], [3, 17]), relation('linked', [1, 4], [2, 2])], [], FIND);

  assert.deepEqual(topics.map(({ families }) => labels(families)), [['1-4', '2-2', '3-17']]);
});

test('a group of which one track is left is not shown, and breaks nothing', () => {
  assert.deepEqual(topicsOf([relation('linked', [1, 4], [2, 99]), relation('linked', [1, 4], [1, 1])], [], FIND), []);
});

test('what is on its way shows at once', () => {
  const places = [{ board: 'board-01', idea: 't1n1' }, { board: 'board-02', idea: 't2n2' }];
  const link = /** @type {any} */ ({ name: 'link_ideas', op: 'op', event: 'e', ideas: places });
  const out = /** @type {any} */ ({ name: 'unlink_idea', op: 'op', event: 'e', ...places[0] });

  assert.deepEqual(topicsOf([], [link], FIND).map(({ families }) => labels(families)), [['1-1', '2-2']]);
  assert.deepEqual(topicsOf([], [link, out], FIND), []);
});

test('pairs wait until they are linked or told apart', () => {
  const likenesses = [{ one: 't3n17', other: 't1n4', score: 0.5 }, { one: 't1n1', other: 't2n2', score: 0.3 }, { one: 'gone', other: 't2n2', score: 0.3 }];
  const given = { likenesses, relations: [], commands: [], topics: [], find: FIND };
  const open = alikeOf(given);
  const apart = [relation('apart', [3, 17], [1, 9])];
  const topics = topicsOf([relation('linked', [1, 1], [2, 2])], [], FIND);

  assert.deepEqual(open.map(({ one, other }) => [one.label, other.label]), [['1-4', '3-17'], ['1-1', '2-2']]);
  assert.deepEqual(labels(partnersOf(open, 't1n4')), ['3-17']);
  assert.deepEqual(alikeOf({ ...given, relations: apart, topics }), []);
});

test('keys go down a column and across the columns, over tracks that show nothing', () => {
  const columns = [ONE, column(2, []), THREE];

  assert.deepEqual(stepped(columns, { id: null, track: 'board-01' }, 1), ['t1n1', 'board-01']);
  assert.deepEqual(stepped(columns, { id: 't1n4', track: 'board-01' }, 1), ['t1n4', 'board-01']);
  assert.deepEqual(sideways(columns, { id: 't1n4', track: 'board-01' }, 1), ['t3n17', 'board-03']);
  assert.deepEqual(sideways(columns, { id: 't3n17', track: 'board-03' }, 1), ['t3n17', 'board-03']);
});

test('keys mean nothing while somebody types, and Enter belongs to the button that has the focus', () => {
  const key = (/** @type {string} */ code, /** @type {any} */ target = null) =>
    intentOf({ code, ctrlKey: false, metaKey: false, altKey: false, target });
  const button = { tagName: 'BUTTON', closest: () => ({ classList: { contains: () => false } }) };

  assert.deepEqual(['KeyJ', 'ArrowRight', 'KeyE', 'KeyL', 'Enter', 'Slash'].map((code) => key(code)), ['next', 'right', 'headline', 'link', 'enter', 'search']);
  assert.equal(key('KeyL', { tagName: 'TEXTAREA' }), null);
  assert.equal(key('Enter', button), null);
});

test('the last thing is told in words and taken back where it was done', () => {
  const entry = /** @type {any} */ ({
    ...{ op: 'op-1', as: 'me', at: 1_000, state: 'sent', command: { name: 'link_ideas', op: 'op-1', event: 'e', ideas: [] } },
    reply: { op: 'op-1', ok: true, undo: true, numbers: ['1-4', '3-17'] },
  });
  const outbox = { entries: [], sent: [entry] };
  const told = lastTold(outbox, 'me', 2_000, () => 0);

  assert.deepEqual([told?.key, told?.list, told?.mayUndo], ['themes-did-linked', '№\u00a01-4, №\u00a03-17', true]);
  assert.deepEqual(wishBack(entry), { name: 'undo_stage', event: 'e', target: 'op-1' });
  assert.equal(lastTold(outbox, 'me', 70_000, () => 0), null);
});
