import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Listeners } from '../../../static/js/core/listeners.js';

test('everybody is told, until they no longer want to know', () => {
  /** @type {Listeners<[string]>} */
  const listeners = new Listeners();
  /** @type {string[]} */
  const heard = [];
  const end = listeners.add((news) => heard.push(`a ${news}`));
  listeners.add((news) => heard.push(`b ${news}`));

  listeners.tell('1');
  end();
  listeners.tell('2');

  assert.deepEqual(heard, ['a 1', 'b 1', 'b 2']);
});

test('a listener that fails is reported, and the others are told all the same', (context) => {
  /** @type {(() => void)[]} */
  const reported = [];
  context.mock.method(globalThis, 'queueMicrotask', (/** @type {() => void} */ run) => reported.push(run));
  /** @type {Listeners<[]>} */
  const listeners = new Listeners();
  let told = 0;
  listeners.add(() => {
    throw new Error('a mistake on the page');
  });
  listeners.add(() => (told += 1));

  listeners.tell();

  assert.equal(told, 1);
  assert.throws(() => reported[0]?.(), /a mistake on the page/);
});
