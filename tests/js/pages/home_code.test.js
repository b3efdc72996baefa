import assert from 'node:assert/strict';
import { test } from 'node:test';
import { codeOf } from '../../../static/js/pages/home/code.js';

test('a code is six digits, with whatever stands between them', () => {
  assert.equal(codeOf('417 208'), '417208');
  assert.equal(codeOf(' 41-72-08 '), '417208');
  assert.equal(codeOf('41720'), null);
  assert.equal(codeOf('4172081'), null);
  assert.equal(codeOf('017208'), null);
});
