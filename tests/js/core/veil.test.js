import assert from 'node:assert/strict';
import { test } from 'node:test';
import { StreamStore } from '../../../static/js/core/store.js';
import { veiled } from '../../../static/js/core/veil.js';
import { changes, idea, STREAM } from './records.js';

const VEIL = 'Скрыта';

/** @param {...any} put */
function store(...put) {
  const made = new StreamStore(STREAM);
  made.apply(changes(-1, 1, { reset: true, put }));
  return made;
}

test('an idea keeps its number and its place and loses every word', () => {
  const own = idea(17, { headline: 'Брань', text: 'Брань', wording: 'Брань', first_step: 'Брань', stages: ['Брань'] });
  const read = veiled(store({ t: 'board', id: 'b', no: 3 }, own, idea(18)), ['3-17'], VEIL);

  assert.doesNotMatch(JSON.stringify(read.all('idea')), /Брань/);
  assert.deepEqual([read.get('idea', own.id)?.no, read.get('idea', own.id)?.headline], [17, VEIL]);
  assert.equal(read.get('idea', 'idea18')?.text, idea(18).text);
});

test('an option of the hall is known by the number that its track gave it, with what was said against it', () => {
  const option = idea(1, { source: '3-17', text: 'Брань' });
  const other = idea(17, { source: '2-1', text: 'Дело' });
  const answers = { t: 'consent', id: option.id, answered: 3, levels: [1, 1, 1, 0, 0], median: 2, objections: ['Брань'] };
  const read = veiled(store({ t: 'board', id: 'hall', no: 0 }, option, other, answers), ['3-17'], VEIL);

  assert.doesNotMatch(JSON.stringify([...read.all('idea'), ...read.all('consent')]), /Брань/);
  assert.equal(read.get('consent', option.id)?.objections.length, 1);
  assert.equal(read.get('idea', other.id)?.text, 'Дело');
});

test('a row of a result loses its words and none of its numbers', () => {
  const row = (/** @type {number} */ no) => ({ id: `i${no}`, no, headline: 'Брань', text: 'Брань', supporters: 9, rank: 1, stages: [], wording: 'Брань', first_step: '', objections: ['Брань'] });
  const result = { t: 'result', id: 'r', board: 'b3', rows: [row(17)] };
  const [track, events] = [{ t: 'track', id: 'b3', no: 3 }, ['3-17', '1-1']];
  const [read] = veiled(store(track, result), events, VEIL).all('result');

  assert.doesNotMatch(JSON.stringify(read), /Брань/);
  assert.deepEqual(read?.rows.map(({ no, supporters, rank, objections }) => [no, supporters, rank, objections.length]), [[17, 9, 1, 1]]);
});

test('what phones are told is veiled too, and nothing where nothing is hidden', () => {
  const top = { t: 'top', id: 'r', track: 3, rows: [{ no: 17, words: 'Брань', n: 9, rank: 1, last: 1 }] };
  const air = { t: 'air', id: 'e', scene: { kind: 'spotlight', track: 3, no: 17, words: 'Брань' } };
  const raw = store(top, air);

  assert.doesNotMatch(JSON.stringify([veiled(raw, ['3-17'], VEIL).all('top'), veiled(raw, ['3-17'], VEIL).all('air')]), /Брань/);
  assert.equal(veiled(raw, [], VEIL), raw);
});
