import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chosenOf, targetsOf } from '../../../static/js/pages/console/merge_targets.js';
import { press, type, words } from '../ui/helpers.jsx';
import { byId, idea } from './console_builders.js';
import { enter, Hall, keys, until } from './console_hall.jsx';

const chosen = (/** @type {Element} */ place) => words(place.querySelector('.idea--open .idea-no'));
const field = (/** @type {Element} */ place) => /** @type {any} */ (place.querySelector('.idea-panel input'));
const merges = (/** @type {Hall} */ hall) => hall.sent.filter(({ name }) => name === 'merge_idea').map(({ idea: one, into }) => [one, into]);

test('a digit on the chosen idea begins the number to merge into, Enter merges: three keys', async () => {
  const hall = new Hall([idea(1), idea(12), idea(13)]);
  const { place } = await hall.desk();

  await keys('KeyJ', 'Digit1');
  assert.equal(field(place).value, '1');
  await type(field(place), '12');
  await enter(field(place));

  await until(() => assert.deepEqual(merges(hall), [['idea-13', 'idea-12']]));
});

test('the field has the focus before the next key comes', async () => {
  const { place } = await new Hall([idea(1), idea(2)]).desk();

  await keys('KeyJ');
  dispatchEvent(new KeyboardEvent('keydown', { code: 'KeyM', key: 'ь', cancelable: true }));
  await new Promise((done) => queueMicrotask(() => queueMicrotask(() => done(null))));

  assert.ok(document.activeElement === field(place));
});

test('Enter takes the very number only: № 12 that is not there never means № 120', () => {
  const ideas = byId(idea(5), idea(120), idea(121));
  const targets = targetsOf('12', idea(5), ideas);

  assert.deepEqual(targets.map((one) => one.idea.no), [120, 121]);
  assert.equal(chosenOf('12', targets, null), null);
  assert.equal(chosenOf('12', targets, 1), 1);
  assert.equal(chosenOf('120', targetsOf('120', idea(5), ideas), null), 0);
  assert.equal(chosenOf('номер', targetsOf('номер', idea(5), ideas), null), 0);
});

test('after a merge its place says what became of it, and the row that took the place is chosen at once', async () => {
  const hall = new Hall([idea(1), idea(2), idea(3)]);
  hall.line = 'down';
  const { place } = await hall.desk();

  await keys('KeyJ', 'KeyJ', 'Digit3');
  await enter(field(place));

  assert.equal(chosen(place), 'Идея 1');
  assert.equal(words(place.querySelector('.idea-left')), '№ 2 теперь в № 3. Выбрана следующая: № 1');
  assert.equal(document.activeElement?.id, 'row-idea-1');
});

test('merging opens with what looks alike; an arrow and Enter take it, Enter alone takes nothing', async () => {
  const pair = { t: 'pair', id: 'pair-1', one: 'idea-1', other: 'idea-4', score: 0.9 };
  const call = 'Волонтёр дважды в неделю звонит одинокому пожилому человеку';
  const ideas = [idea(1, { text: 'Скамейки' }), idea(2, { text: call }), idea(3, { text: 'Ремонт клуба' }), idea(4, { text: `${call} и соседям` })];
  const hall = new Hall([...ideas, pair]);
  const { place } = await hall.desk();

  await keys('KeyJ', 'KeyM');
  assert.deepEqual([...place.querySelectorAll('.target .idea-no')].map(words), ['1', '2']);
  await enter(field(place));
  assert.deepEqual(hall.sent, []);
  await press(field(place), 'ArrowDown');
  await press(field(place), 'ArrowDown');
  await enter(field(place));

  await until(() => assert.deepEqual(hall.sent.map(({ name, into }) => [name, into]), [['merge_idea', 'idea-2']]));
});

test('U takes the merge back, and the cursor stands on the idea again', async () => {
  const hall = new Hall([idea(1), idea(2), idea(3)]);
  const { place, outbox } = await hall.desk();
  await keys('KeyJ', 'Digit1');
  await enter(field(place));
  await until(() => assert.equal(outbox.sent.length, 1));

  await keys('KeyU');

  await until(() => assert.equal(chosen(place), 'Идея 3'));
  assert.ok(!place.querySelector('.idea-left'));
  assert.deepEqual(hall.sent.map(({ name }) => name), ['merge_idea', 'undo_board']);
});

test('what somebody else merged is said in the same way', async () => {
  const hall = new Hall([idea(1), idea(2)]);
  const { place } = await hall.desk();
  await keys('KeyJ');

  await hall.tell(idea(2, { parent: 'idea-1' }));

  await until(() => assert.match(words(place.querySelector('.idea-left')), /№ 2 теперь в № 1/));
});

test('where an idea went is no longer said once something else is done', async () => {
  const hall = new Hall([idea(1), idea(2), idea(3)]);
  const { place } = await hall.desk();
  await keys('KeyJ', 'KeyJ', 'Digit3');
  await enter(field(place));
  await until(() => assert.ok(place.querySelector('.idea-left')));

  await keys('KeyP');

  await until(() => assert.ok(!place.querySelector('.idea-left')));
});

test('what somebody else has changed since is not offered to be taken back', async () => {
  const hall = new Hall([idea(1), idea(2), idea(3)]);
  const { place, outbox } = await hall.desk();
  await keys('KeyJ', 'Digit1');
  await enter(field(place));
  await until(() => assert.ok(place.querySelector('.undo .btn')));

  await hall.tell(idea(3, { parent: 'idea-2' }));
  await until(() => assert.ok(!place.querySelector('.undo .btn')));
  await keys('KeyU');

  assert.match(words(place.querySelector('.undo')), /№ 3 теперь в № 1/);
  assert.deepEqual([...outbox.sent, ...outbox.entries].map(({ command }) => command.name), ['merge_idea']);
});

test('a held key moves on, and never acts twice', async () => {
  const hall = new Hall([idea(1), idea(2)]);
  const { outbox } = await hall.desk();
  await keys('KeyJ');

  for (const code of ['KeyP', 'KeyX']) {
    dispatchEvent(new KeyboardEvent('keydown', { code, key: 'з', repeat: true, cancelable: true }));
  }

  assert.deepEqual(outbox.entries, []);
});

test('I5: a family is shown by another of its members', async () => {
  const hall = new Hall([idea(1), idea(2, { parent: 'idea-1' }), idea(3, { parent: 'idea-1' })]);
  const { place } = await hall.desk();
  await keys('KeyJ');

  /** @type {any} */ (place.querySelector('[aria-label="Показывать объединённую идею по №\u00a02"]')).click();

  await until(() => assert.equal(chosen(place), 'Идея 2'));
  assert.match(words(place.querySelector('.idea-meta')), /вместе с № 1 и № 3/);
});
