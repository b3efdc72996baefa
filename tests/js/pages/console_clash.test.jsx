import assert from 'node:assert/strict';
import { test } from 'node:test';
import { button, click, type, words } from '../ui/helpers.jsx';
import { idea } from './console_builders.js';
import { enter, Hall, keys, until } from './console_hall.jsx';

/** The moderator has opened the editor; meanwhile the scribe saves other words. @param {string} code @param {(hall: Hall) => object} change */
async function bothEdit(code, change) {
  const hall = new Hall([idea(1, { headline: 'Звонок', text: 'Звонить пожилым' })]);
  const moderator = await hall.desk('moderator');
  await keys('KeyJ', code);
  await type(moderator.place.querySelector('.idea-panel textarea'), 'Мои слова');
  const scribe = await hall.desk('scribe');
  await click(scribe.place.querySelector('[data-tab=board]'));
  scribe.outbox.add(/** @type {any} */ ({ board: 'board-01', idea: 'idea-1', ...change(hall) }), { as: '417208/scribe/1' });
  await until(() => assert.equal(hall.sent.length, 1));
  return { hall, place: moderator.place, scribe };
}

const headline = () => ({ name: 'set_headline', headline: 'Слова помощника', was: 'Звонок' });

test('two people at one headline: the second sees what it is now and keeps the own words', async () => {
  const { hall, place } = await bothEdit('KeyE', headline);

  await until(() => assert.match(words(place.querySelector('.clash')), /Сейчас ?Слова помощника ?Ваш вариант ?Мои слова/));

  assert.equal(/** @type {any} */ (place.querySelector('.idea-panel textarea')).value, 'Мои слова');
  assert.equal(hall.record('idea', 'idea-1').headline, 'Слова помощника');
});

test('saved all the same it is refused, nothing is lost, and the second may replace it', async () => {
  const { hall, place, scribe } = await bothEdit('KeyE', headline);
  await enter(place.querySelector('.idea-panel textarea'));
  await until(() => assert.match(words(place.querySelector('.clash')), /Ваш вариант ?Мои слова/));
  assert.equal(hall.record('idea', 'idea-1').headline, 'Слова помощника');

  await click(button(place, 'Заменить моим'));

  await until(() => assert.equal(hall.record('idea', 'idea-1').headline, 'Мои слова'));
  await until(() => assert.match(words(scribe.place.querySelector('.idea-headline')), /Мои слова/));
  assert.ok(!place.querySelector('.clash'));
  assert.deepEqual(hall.sent.map(({ was }) => was), ['Звонок', 'Звонок', 'Слова помощника']);
});

test('left as it is, the own words go and the others stay', async () => {
  const { hall, place } = await bothEdit('KeyE', headline);
  await enter(place.querySelector('.idea-panel textarea'));
  await until(() => assert.ok(button(place, 'Оставить как есть')));

  await click(button(place, 'Оставить как есть'));

  await until(() => assert.ok(!place.querySelector('.clash')));
  assert.equal(hall.record('idea', 'idea-1').headline, 'Слова помощника');
});

test('I3: two people at one text, in the same way; the author’s words stay in sight', async () => {
  const { hall, place } = await bothEdit('KeyT', () => ({ name: 'set_text', text: 'Звонить дважды', was: 'Звонить пожилым' }));
  await hall.tell({ ...hall.record('idea', 'idea-1'), original: 'Звонить пожилым' });

  await until(() => assert.match(words(place.querySelector('.clash')), /текст изменили/));
  assert.match(words(place.querySelector('.idea-original')), /Исходный текст: Звонить пожилым/);
  await click(button(place, 'Заменить моим'));

  await until(() => assert.equal(hall.record('idea', 'idea-1').text, 'Мои слова'));
});
