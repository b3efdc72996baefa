import assert from 'node:assert/strict';
import { test } from 'node:test';
import { intentOf } from '../../../static/js/pages/host/keys.js';
import { itemOf, missingOf, ready, stepFrom, stopsOf } from '../../../static/js/pages/host/stops.js';
import { row } from './plenary_builders.jsx';

/** @param {string} phase @returns {any} */
const lane = (phase) => ({ phase });
/** @param {number} no @param {number} version @param {number} rows @returns {[string, any]} */
const sent = (no, version, rows = 3) => [
  `r${no}-${version}`,
  {
    ...{ id: `r${no}-${version}`, board: `b${no}`, version, voted: 9, cut: rows },
    rows: Array.from({ length: rows }, (_, index) => row(index, 1, 1)),
  },
];

/** @param {object} [more] @returns {any} */
function state(more = {}) {
  const tracks = [1, 2].map((no) => ({ id: `b${no}`, no, short: `Тема ${no}`, title: '' }));
  const agenda = [
    { id: 'a1', position: 1, kind: 'lobby', title: 'Подключайтесь', minutes: 10, scene: { kind: 'lobby' } },
    { id: 'a2', position: 2, kind: 'track_top', title: 'Тема 1', minutes: 8, scene: { kind: 'track_top', board: 'b1' } },
    { id: 'a3', position: 3, kind: 'growth_risk', title: 'Точки роста', minutes: 8, scene: null },
    { id: 'a4', position: 4, kind: 'track_top', title: 'Тема 2', minutes: 8, scene: { kind: 'track_top', board: 'b2' } },
  ];
  const stage = { control: 'host', agenda: null, scene: { kind: 'overview' }, slots: [], black: false };
  return { tracks, agenda, stage, lanes: new Map([['b1', lane('open')], ['b2', lane('lobby')]]), results: new Map(), decisions: [], ...more };
}

/** @param {object} scene @returns {any} */
const air = (scene) => ({ kind: 'overview', board: null, result: null, idea: null, text: '', page: 0, black: false, ...scene });

test('stops are the agenda that can be shown, then what it does not name, numbered', () => {
  const stops = stopsOf(state());

  assert.deepEqual(stops.slice(0, 6).map(({ no, agenda, scene }) => [no, agenda, scene.kind]), [
    [1, 'a1', 'lobby'],
    [2, 'a2', 'track_top'],
    [3, 'a4', 'track_top'],
    [4, null, 'overview'],
    [5, null, 'growth_risk'],
    [6, null, 'laws'],
  ]);
  const parts = stops.slice(-4).map(({ scene }) => [scene.kind, scene.board]);
  assert.deepEqual(parts, [['regions', 'b1'], ['groups', 'b1'], ['regions', 'b2'], ['groups', 'b2']]);
  assert.deepEqual(missingOf(state()), ['growth_risk']);
});

test('the scenes of all results can be stops of the agenda, and are not listed twice', () => {
  const kinds = ['growth_risk', 'laws', 'plan', 'result_qr'];
  const agenda = kinds.map((kind, index) => ({ id: `a${index}`, position: index, kind, title: kind, minutes: 5, scene: { kind } }));
  const stops = stopsOf(state({ agenda }));

  assert.deepEqual(stops.slice(0, 4).map(({ scene }) => scene.kind), kinds);
  for (const kind of kinds) assert.equal(stops.filter(({ scene }) => scene.kind === kind).length, 1, kind);
  assert.deepEqual(missingOf(state({ agenda })), []);
});

test('what a result breaks down to is shown of the newest one, and not before there is one', () => {
  const given = state({ results: new Map([sent(1, 1), sent(1, 2)]) });

  assert.deepEqual(ready(given, { kind: 'regions', board: 'b1' }), { kind: 'regions', result: 'r1-2' });
  assert.equal(ready(given, { kind: 'groups', board: 'b2' }), null);
  assert.deepEqual(ready(given, { kind: 'groups' }), { kind: 'groups' });
});

test('a track is shown by its newest result, else by its board, and not before it opens', () => {
  const given = state({ results: new Map([sent(1, 1), sent(1, 2)]) });

  assert.deepEqual(ready(given, { kind: 'track_top', board: 'b1' }), { kind: 'track_top', result: 'r1-2' });
  assert.deepEqual(ready(state(), { kind: 'track_top', board: 'b1' }), { kind: 'track_top', board: 'b1' });
  assert.equal(ready(given, { kind: 'track_top', board: 'b2' }), null);
});

test('the next step leaves out what cannot be shown, and the plan ends', () => {
  const at = (/** @type {string} */ agenda) => state({ stage: { control: 'host', agenda } });

  assert.equal(stepFrom(state(), air({}), 1)?.agenda, 'a1');
  assert.equal(stepFrom(at('a1'), air({ kind: 'lobby' }), 1)?.agenda, 'a2');
  assert.equal(stepFrom(at('a2'), air({ kind: 'track_top', board: 'b1' }), 1), null);
  assert.equal(stepFrom(at('a2'), air({ kind: 'track_top', board: 'b1' }), -1)?.agenda, 'a1');
});

test('the pages of a top come before the next stop', () => {
  const given = state({ results: new Map([sent(1, 1, 7)]), stage: { control: 'host', agenda: 'a2' } });
  const first = air({ kind: 'track_top', result: 'r1-1' });

  assert.deepEqual(stepFrom(given, first, 1), { scene: { kind: 'track_top', result: 'r1-1', page: 1 }, agenda: 'a2', stop: null, page: 1 });
  assert.equal(stepFrom(given, { ...first, page: 1 }, 1), null);
  assert.equal(stepFrom(given, { ...first, page: 1 }, -1)?.page, 0);
});

test('without an agenda the scenes themselves are the walk', () => {
  const given = state({ agenda: [], stage: { control: 'host', agenda: null } });

  assert.equal(stepFrom(given, air({ kind: 'lobby' }), 1)?.scene.kind, 'overview');
  assert.deepEqual(stepFrom(given, air({ kind: 'overview' }), 1)?.scene, { kind: 'track_top', board: 'b1' });
});

test('a result from the tray takes the plan to its track', () => {
  assert.equal(itemOf(state(), 'b2'), 'a4');
});

test('keys mean the same in every layout, and not while somebody types', () => {
  const key = (/** @type {string} */ code, /** @type {any} */ target = {}, more = {}) =>
    intentOf({ code, target, ctrlKey: false, metaKey: false, altKey: false, ...more });

  assert.deepEqual(['ArrowRight', 'PageDown', 'Space', 'PageUp', 'KeyB', 'KeyU', 'KeyA', 'Digit7', 'Numpad0', 'Enter', 'KeyQ'].map((code) => key(code)), [
    ...['next', 'next', 'next', 'previous', 'black', 'undo', 'auto', 7, 0, 'enter', null],
  ]);
  assert.equal(key('KeyB', { tagName: 'TEXTAREA' }), null);
  assert.equal(key('Space', { tagName: 'BUTTON' }), null);
  assert.equal(key('KeyB', {}, { ctrlKey: true }), null);
});
