import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Settled } from '../../../static/js/pages/scenes/settled.js';

/** @param {string} id @param {string} text @param {number} at @param {object} [more] @returns {any} */
const idea = (id, text, at, more) => ({ id, text, headline: '', at, pinned: false, ...more });

/** @param {any[]} ideas */
const texts = (ideas) => ideas.map(({ text }) => text);

test('a new text waits five seconds', () => {
  const settled = new Settled();
  const fresh = idea('a', 'Новая', 10_000);

  assert.deepEqual(texts(settled.at([fresh], 10_000)), []);
  assert.deepEqual(texts(settled.at([fresh], 14_999)), []);
  assert.deepEqual(texts(settled.at([fresh], 15_000)), ['Новая']);
});

test('a screen that has just started shows at once what has been on the board for longer', () => {
  assert.deepEqual(texts(new Settled().at([idea('a', 'Старая', 1_000), idea('b', 'Новая', 9_000)], 10_000)), ['Старая']);
});

test('changed words wait too, and until then the former ones stand', () => {
  const settled = new Settled();
  settled.at([idea('a', 'Прежние', 0)], 10_000);

  assert.deepEqual(texts(settled.at([idea('a', 'Другие', 0)], 11_000)), ['Прежние']);
  assert.deepEqual(texts(settled.at([idea('a', 'Другие', 0)], 15_999)), ['Прежние']);
  assert.deepEqual(texts(settled.at([idea('a', 'Другие', 0)], 16_000)), ['Другие']);
});

test('a change that touches no words shows at once', () => {
  const settled = new Settled();
  settled.at([idea('a', 'Слова', 0)], 10_000);

  assert.equal(settled.at([idea('a', 'Слова', 0, { pinned: true })], 10_001)[0]?.pinned, true);
});

test('what is hidden is gone at once, and what a moderator brings back stands at once', () => {
  const settled = new Settled();
  settled.at([idea('a', 'Слова', 0)], 10_000);

  assert.deepEqual(settled.at([], 10_001), []);
  assert.deepEqual(texts(settled.at([idea('a', 'Слова', 0)], 10_002)), ['Слова']);
});

test('what a moderator has given a headline has been read, and waits for nothing', () => {
  assert.deepEqual(texts(new Settled().at([idea('a', 'Новая', 10_000, { headline: 'Заголовок' })], 10_000)), ['Новая']);
});
