import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withPlaces } from '../../../static/js/pages/console/places.js';
import { lineOf, linesOf } from '../../../static/js/pages/console/scribe_lines.js';
import { button, click, fire, type, words } from '../ui/helpers.jsx';
import { idea } from './console_builders.js';
import { deskOf } from './console_desk.jsx';
import { enter, Hall, until } from './console_hall.jsx';

const field = (/** @type {Element} */ place) => /** @type {any} */ (place.querySelector('.entry textarea'));
const added = (/** @type {Hall} */ hall) => hall.sent.filter(({ name }) => name === 'add_idea').map(({ kind, region, text }) => [kind, region, text]);

/** @param {string} role @param {string} moment */
const placesNow = (role, moment) => withPlaces(['board'], deskOf({ role, board: { moment } }));

/** @param {Element} place @param {string} text */
async function paste(place, text) {
  const event = /** @type {any} */ (new Event('paste', { bubbles: true, cancelable: true }));
  event.clipboardData = { getData: () => text };
  await fire(field(place), event);
}

test('a scribe’s first view is quick entry: Enter sends, and the line is ready for the next', async () => {
  const hall = new Hall([]);
  const { place } = await hall.desk('scribe');

  assert.ok(document.activeElement === field(place));
  await type(field(place), 'Первая');
  await enter(field(place));
  await type(field(place), 'Вторая');
  await enter(field(place));

  assert.equal(field(place).value, '');
  await until(() => assert.deepEqual(added(hall).map(([, , text]) => text), ['Первая', 'Вторая']));
  assert.deepEqual([...place.querySelectorAll('.entered-text')].map((one) => words(one)), ['Вторая', 'Первая']);
});

test('/1 to /6 at the beginning of a line say the kind; it holds for one entry', async () => {
  const hall = new Hall([]);
  const { place } = await hall.desk('scribe');

  await type(field(place), '/3 Не хватает врачей');
  assert.equal(field(place).value, 'Не хватает врачей');
  assert.match(words(place.querySelector('.chip--on')), /Риск/);
  await enter(field(place));
  await type(field(place), 'Просто мысль');
  await enter(field(place));

  await until(() => assert.deepEqual(added(hall), [['risk', null, 'Не хватает врачей'], ['proposal', null, 'Просто мысль']]));
  assert.deepEqual(lineOf('/7 Не знак'), { kind: 'proposal', text: '/7 Не знак' });
  assert.deepEqual(lineOf('/12 Не знак'), { kind: 'proposal', text: '/12 Не знак' });
  assert.deepEqual(lineOf('1/3 пути', 'law'), { kind: 'law', text: '1/3 пути' });
});

test('the region sticks for the next entry', async () => {
  const hall = new Hall([]);
  const { place } = await hall.desk('scribe');
  const region = /** @type {any} */ (place.querySelector('.entry select'));

  region.value = 'Ставропольский край';
  await fire(region, new Event('change', { bubbles: true }));
  for (const text of ['Первая', 'Вторая']) {
    await type(field(place), text);
    await enter(field(place));
  }

  await until(() => assert.deepEqual(added(hall).map(([, from]) => from), ['Ставропольский край', 'Ставропольский край']));
});

test('several lines pasted at once become several ideas after one question; what is too long stays', async () => {
  const hall = new Hall([]);
  const { place } = await hall.desk('scribe');

  await paste(place, `- Первая\n\n2) /4 Вторая\n${'х'.repeat(281)}`);
  assert.deepEqual(added(hall), []);
  assert.match(words(place.querySelector('.pasted')), /Вставлено строк: 3.*Лишние знаки: 1/);
  await click(button(place, 'Записать отдельными идеями: 2'));

  await until(() => assert.deepEqual(added(hall), [['proposal', null, 'Первая'], ['law', null, 'Вторая']]));
  assert.match(words(place.querySelector('.pasted')), /Вставлено строк: 1/);
  assert.deepEqual(linesOf('Одна\r\n \r\n• Две'), [{ kind: 'proposal', text: 'Одна' }, { kind: 'proposal', text: 'Две' }]);
});

test('one pasted line is only typed', async () => {
  const { place } = await new Hall([]).desk('scribe');

  await paste(place, 'Одна строка\n');

  assert.ok(!place.querySelector('.pasted'));
});

test('an entry is taken off the board and put back; what has no connection says so and is not lost', async () => {
  const hall = new Hall([]);
  const { place } = await hall.desk('scribe');
  await type(field(place), 'Первая');
  await enter(field(place));
  await until(() => assert.equal(added(hall).length, 1));
  await hall.tell(idea(7, { id: hall.sent[0].id, text: 'Первая', by_staff: true }));

  await click(await until(() => place.querySelector('[aria-label^="Убрать с доски"]') ?? assert.fail()));
  await until(() => assert.match(words(place.querySelector('.entered')), /убрана с доски/));
  await click(button(place, 'Вернуть на доску'));
  await until(() => assert.deepEqual(hall.sent.map(({ name, on }) => [name, on]).slice(1), [['set_hidden', true], ['set_hidden', false]]));

  hall.line = 'down';
  await type(field(place), 'Вторая');
  await enter(field(place));
  await until(() => assert.match(words(place.querySelector('.entered-one')), /Вторая.*Отправляем/));
});

test('what the server did not take comes back into the line to be mended', async () => {
  const hall = new Hall([]);
  hall.refuses = { add_idea: { code: 'text_too_long', detail: { over: 3 } } };
  const { place, outbox } = await hall.desk('scribe');
  await type(field(place), '/2 Длинная мысль');
  await enter(field(place));

  await until(() => assert.match(words(place.querySelector('.entered-one')), /Лишние знаки: 3/));
  await click(button(place, 'Исправить'));

  assert.equal(field(place).value, 'Длинная мысль');
  assert.match(words(place.querySelector('.chip--on')), /Точка роста/);
  assert.deepEqual(outbox.entries, []);
});

test('each moment begins with what a scribe does then; a moderator meets paper only when a ballot is under way', () => {
  assert.deepEqual(placesNow('scribe', 'open'), ['entry', 'board', 'paper']);
  assert.deepEqual(placesNow('scribe', 'group'), ['board', 'entry']);
  assert.deepEqual(placesNow('scribe', 'vote'), ['paper', 'board', 'entry']);
  assert.deepEqual(placesNow('scribe', 'handed_over'), ['board']);
  assert.deepEqual(placesNow('moderator', 'open'), ['board']);
  assert.deepEqual(placesNow('moderator', 'vote'), ['board', 'paper']);
});
