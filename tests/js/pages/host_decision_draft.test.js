import assert from 'node:assert/strict';
import { test } from 'node:test';
import { clashOf, draftOf, followed, isChanged, mineOver, sourceOf, theirsOver, troubleOf, wishOf } from '../../../static/js/pages/host/decision_draft.js';
import { decision, result, row, track } from './plenary_builders.jsx';

const RECORD = decision(1, { what: 'Звонок', owner: 'Минтруд' });

/** @param {object} fields what its writer has typed */
const typed = (fields) => {
  const draft = draftOf(RECORD.id, RECORD);
  return { ...draft, fields: { ...draft.fields, ...fields } };
};

test('what its writer has not touched follows the other host, and nothing else', () => {
  const draft = followed(typed({ what: 'Мой звонок' }), { ...RECORD, owner: 'Минздрав' });

  assert.deepEqual([draft.fields.what, draft.fields.owner], ['Мой звонок', 'Минздрав']);
  assert.deepEqual(clashOf(draft, { ...RECORD, owner: 'Минздрав' }), []);
});

test('what both have changed clashes, and stays as it was typed', () => {
  const theirs = { ...RECORD, what: 'Их звонок' };
  const draft = followed(typed({ what: 'Мой звонок' }), theirs);

  assert.equal(draft.fields.what, 'Мой звонок');
  assert.deepEqual(clashOf(draft, theirs), ['what']);
  assert.deepEqual(clashOf(mineOver(draft, theirs), theirs), []);
  assert.equal(wishOf(mineOver(draft, theirs), theirs).was?.what, 'Их звонок');
  assert.equal(theirsOver(draft, theirs).fields.what, 'Их звонок');
});

test('spaces that the server takes away change nothing and take away nothing under the fingers', () => {
  const draft = typed({ what: 'Звонок ' });

  assert.equal(isChanged(draft), false);
  assert.equal(followed(draft, RECORD).fields.what, 'Звонок ');
});

test('the command names what its writer began from; a new decision names nothing', () => {
  assert.equal(wishOf(typed({ what: ' Мой звонок ' }), RECORD).was?.what, 'Звонок');
  assert.equal(wishOf(typed({ what: ' Мой звонок ' }), RECORD).what, 'Мой звонок');
  assert.equal('was' in wishOf(draftOf('decision-09'), undefined), false);
});

test('nothing without words, and none that are too long', () => {
  assert.equal(troubleOf(typed({ what: '  ' }).fields), 'decision-what-empty');
  assert.equal(troubleOf(typed({ what: 'а'.repeat(201) }).fields), 'decision-too-long');
  assert.equal(troubleOf(typed({}).fields), null);
});

test('I1: an idea is named by track and number, a merged one by its family', () => {
  const state = /** @type {any} */ ({ tracks: [track(1), track(3)] });
  const results = [result(3, [row(17, 9, 1, { members: [21] })])];

  assert.deepEqual(sourceOf(state, results, '3-17'), { board: 'board-03', idea: 'idea-17', track: 3, no: 17 });
  assert.deepEqual(sourceOf(state, results, '№ 3–21')?.no, 17);
  assert.deepEqual(['1-17', '3-18', '17', ''].map((words) => sourceOf(state, results, words)), [null, null, null, null]);
});
