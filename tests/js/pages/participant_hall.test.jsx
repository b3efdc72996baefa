import assert from 'node:assert/strict';
import { test } from 'node:test';
import { idea } from '../core/records.js';
import { ballot, board, known, planned, row, standing } from './participant_boards.js';
import { all, phone, tap, until, words } from './participant_phone.jsx';

const HALL = { no: 0, title: '', short: '', question: 'Что важнее всего?' };
const OPTIONS = [idea(1, { source: '3-17' }), idea(2, { source: '2-4' })];
const VOTE = planned('vote', { ...HALL, ballot: ballot({ mode: 'blind', state: 'open', budget: 1 }) });
/** Somebody of day one, who belongs to a track. @param {object} [more] */
const ofDayOne = (more = {}) => known({ board: 'board0003', order: [2, 1], budget: 1, left: 1, ...more });

test('the hall is calm while nothing is asked: no composer, no feed, no question where one belongs', async () => {
  await phone({ put: [board({ ...HALL, question: '', phase: 'lobby', moment: 'lobby', ballot: null })], own: ofDayOne() });

  assert.match(words(), /Зал · Скоро начнём/);
  assert.match(words(), /Пленарное заседание/);
  assert.match(words(), /Смотрите на экран/);
  assert.doesNotMatch(words(), /Площадка 0|Модератор|Перейти/);
  assert.deepEqual([all('textarea').length, all('.strip .badge').length, all('.thread').length], [0, 0, 0]);
});

test('a ballot of the hall is voted on by the numbers that the tracks gave', async () => {
  const { sent } = await phone({ put: [VOTE, ...OPTIONS], own: ofDayOne() });
  assert.deepEqual(all('.card-no').map((one) => one.textContent), ['Идея 2-4', 'Идея 3-17']);
  assert.equal(all('textarea').length, 0);
  assert.match(words(), /Осталось: 1 из 1/);

  await tap('Поддержать');

  await until(() => assert.deepEqual(sent.map(({ name, idea: of }) => [name, of]), [['set_vote', 'idea2']]));
});

test('a newcomer to the hall gives region and group like anybody', async () => {
  await phone({ put: [VOTE, ...OPTIONS], own: ofDayOne({ asked: false, board: 'board0001' }) });

  assert.match(words(), /Откуда вы/);
});

test('results of the hall say whose number each is, with one’s own choice marked', async () => {
  const own = ofDayOne({ votes: [{ idea: 'idea1', no: 1, family: 'idea1', family_no: 1, state: 'counted' }] });
  await phone({ put: [planned('reveal', HALL), ...OPTIONS, standing([row(1, 9), row(2, 4, { rank: 2, last: 2 })])], own });

  assert.match(words(), /№ 3-17.*вы поддержали.*№ 2-4/);
  assert.doesNotMatch(words(), /Топ площадки|Мои идеи/);
});

test('agreement in the hall names each wording by its track', async () => {
  await phone({ put: [planned('consent', HALL), ...OPTIONS, standing([row(1, 9)])], own: ofDayOne() });

  assert.match(words(), /Идея 3-17/);
  assert.doesNotMatch(words(), /Формулировку уточняют/);
});

test('a track that has sent its results shows the way to the plenary', async () => {
  await phone({ put: [planned('handed_over')], own: known() });
  assert.equal(all('a[href="/417208/0"]').length, 1);

  await phone({ put: [planned('reveal', { sent_version: 1 })], own: known() });
  assert.equal(all('a[href="/417208/0"]').length, 1);

  await phone({ put: [planned('reveal')], own: known() });
  assert.equal(all('a[href="/417208/0"]').length, 0);
});
