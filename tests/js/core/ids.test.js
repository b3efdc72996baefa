import assert from 'node:assert/strict';
import { test } from 'node:test';
import { newId } from '../../../static/js/core/ids.js';

test('an id is 22 characters that the protocol takes as an id and as an operation', () => {
  for (let n = 0; n < 500; n += 1) assert.match(newId(), /^[A-Za-z0-9_-]{22}$/);
});

test('ids differ', () => {
  assert.equal(new Set(Array.from({ length: 2000 }, () => newId())).size, 2000);
});

test('every random byte has its part in the id', () => {
  const ids = Array.from({ length: 22 }, (_, at) => newId(/** @type {any} */ ({ getRandomValues: (/** @type {Uint8Array} */ b) => (b[at] = 1) })));

  assert.equal(new Set(ids).size, 22);
});
