import assert from 'node:assert/strict';
import { test } from 'node:test';
import { act } from 'preact/test-utils';
import { idea } from '../core/records.js';
import { ballot, board, EVENT, known, planned, row, standing, START } from './participant_boards.js';
import { all, phone, until, words } from './participant_phone.jsx';

const HALL = { no: 0, title: '', short: '', question: '' };
const CALM = board({ ...HALL, phase: 'lobby', moment: 'lobby', ballot: null });
const ROWS = [
  { no: 17, words: 'Школа ухода', n: 31, rank: 1, last: 1, tier: 1 },
  { no: 4, words: 'Соседский пункт', n: 20, rank: 2, last: 2, tier: 2 },
];
const TOP = { t: 'top', id: 'result01', track: 3, version: 1, voted: 44, present: 46, paper: 8, rows: ROWS };
const NOTHING = { track: 0, result: null, no: 0, words: '', n: 0, text: '' };

/** @param {object} scene @param {object} [more] @returns {any} */
const air = (scene, more) => ({ t: 'air', id: EVENT.id, control: 'host', scene: { ...NOTHING, ...scene }, slots: [], black: false, hidden: [], ...more });
/** @param {any[]} events @param {any} [more] */
const atHall = (events, more = {}) => phone({ put: [CALM], own: known(), events, event: { hall: CALM.id, ...more } });

test('P10 a phone in the hall says what is on the screen: the top with its numbers, one idea, a message', async () => {
  const { air: tell } = await atHall([TOP, air({ kind: 'track_top', track: 3, result: TOP.id })]);
  assert.match(words(), /Сейчас на экране.*Площадка 3, итоги.*№ 3-17.*31 из 44.*№ 3-4/);
  assert.match(words(), /Школа ухода.*Соседский пункт.*включая бумажные: 8/);

  await tell(air({ kind: 'spotlight', track: 3, result: TOP.id, no: 17, words: 'Школа ухода', n: 31 }));
  await until(() => assert.match(words(), /Площадка 3, одна идея.*3-17.*Школа ухода.*Поддержали: 31 из 44/));
  assert.doesNotMatch(words(), /Соседский пункт/);

  await tell(air({ kind: 'message', text: 'Перерыв до 15:00' }));
  await until(() => assert.match(words(), /Объявление.*Перерыв до 15:00/));
});

test('P10 a dark screen and a welcome leave the phone calm', async () => {
  const { air: tell } = await atHall([TOP, air({ kind: 'track_top', track: 3, result: TOP.id }, { black: true })]);
  assert.doesNotMatch(words(), /на экране|Школа|погашен/);
  assert.match(words(), /Пленарное заседание.*Смотрите на экран/);

  await tell(air({ kind: 'lobby' }));
  await until(() => assert.doesNotMatch(words(), /Сейчас на экране/));
});

test('P10 under automatic control a phone follows the time of each result by the server’s clock', async () => {
  const slots = [{ result: TOP.id, start: START, end: START + 20_000 }];
  const { air: tell, pass } = await atHall([TOP, air({ kind: 'overview' }, { control: 'auto', slots })]);
  assert.match(words(), /Площадка 3, итоги/);

  pass(20_000);
  await tell(air({ kind: 'overview' }, { control: 'auto', slots }));
  await until(() => assert.match(words(), /Все площадки/));
});

test('P10 what the host has hidden loses its words on the phone that follows, and only there', async () => {
  await atHall([TOP, air({ kind: 'track_top', track: 3, result: TOP.id }, { hidden: ['3-17'] })]);
  assert.doesNotMatch(words(), /Школа ухода/);
  assert.match(words(), /Скрыта.*3-17.*31 из 44/);

  const vote = planned('vote', { ...HALL, question: 'Что важнее?', ballot: ballot({ mode: 'blind', state: 'open', budget: 1 }) });
  const put = [vote, idea(1, { source: '3-17', text: 'Школа ухода' })];
  await phone({ put, own: known({ order: [1], budget: 1, left: 1 }), events: [air({ kind: 'ballot' }, { hidden: ['3-17'] })], event: { hall: vote.id } });
  assert.doesNotMatch(words(), /Школа ухода/);
  assert.match(words(), /Скрыта/);
});

test('P10 decisions stand under the screen’s own title, and the strip says that the sitting goes on', async () => {
  const decision = { t: 'decision', id: 'd1', no: 1, what: 'Социальный звонок', owner: 'Минтруд', status: 'proposed', shown: true };
  await atHall([decision, air({ kind: 'plan' })]);

  assert.equal(words().split('Решения').length, 2);
  assert.match(words(), /Зал · Идёт заседание.*Решения.*Социальный звонок.*голосование откроется здесь само/);
});

test('P10 when the hall is asked nothing stands above the ballot', async () => {
  const vote = planned('vote', { ...HALL, question: 'Что важнее?', ballot: ballot({ mode: 'blind', state: 'open', budget: 1 }) });
  await phone({ put: [vote, idea(1, { source: '3-17' })], own: known({ order: [1], budget: 1, left: 1 }), events: [TOP, air({ kind: 'track_top', track: 3, result: TOP.id })] });

  assert.doesNotMatch(words(), /Сейчас на экране/);
});

test('at the end the way to the results is on the phone where everybody may read them', async () => {
  await atHall([air({ kind: 'result_qr' })]);
  assert.equal(all('a[href="/417208/results"]').length, 0);

  await atHall([air({ kind: 'result_qr' })], { public: true });
  assert.equal(all('a[href="/417208/results"]').length, 1);
});

test('a track that has handed over says that the plenary is under way, and one tap leads there', async () => {
  const put = [planned('handed_over')];
  const { air: tell } = await phone({ put, own: known(), events: [air({ kind: 'overview' }, { control: 'auto' })] });
  assert.doesNotMatch(words(), /Идёт пленарное/);

  await tell(TOP, air({ kind: 'track_top', track: 3, result: TOP.id }));
  await until(() => assert.match(words(), /Идёт пленарное заседание.*На экране: Площадка 3, итоги/));
  assert.equal(all('.bottom a[href="/417208/0"]').length, 1);
});

test('P10 whatever a track is at, the hall’s vote calls its phones, unless the track itself asks', async () => {
  const { air: tell, tell: board1 } = await phone({ put: [board()], own: known(), events: [air({ kind: 'ballot' }, { control: 'auto' })] });
  assert.doesNotMatch(words(), /Зал голосует/);

  await tell(air({ kind: 'ballot' }));
  await until(() => assert.match(words(), /Зал голосует: перейти.*Осталось/));
  assert.equal(all('.bottom a[href="/417208/0"]').length, 1);

  await board1(planned('collect'));
  await until(() => assert.equal(all('.bottom a[href="/417208/0"]').length, 1));
  await board1(planned('vote'));
  await until(() => assert.doesNotMatch(words(), /Зал голосует/));
  await board1(planned('deepen'));
  await tell(air({ kind: 'consent' }));
  await until(() => assert.match(words(), /Зал отвечает о согласии: перейти/));
});

test('an open track that has sent keeps a calm way to a plenary that goes on, and its menu always has one', async () => {
  await phone({ put: [board({ sent_version: 1 })], own: known(), events: [TOP, air({ kind: 'track_top', track: 3, result: TOP.id })] });
  assert.match(words(), /Следить за заседанием.*Осталось/);

  await phone({ put: [board()], own: known() });
  await act(async () => all('.strip button').at(-1)?.click());
  assert.equal(all('a[href="/417208/0"]').length, 1);
  assert.equal(all('.bottom a[href="/417208/0"]').length, 0);
});

test('P10 after the reveal of the hall’s ballot what is on the screen stands first, and no clock runs', async () => {
  const put = [planned('reveal', HALL), idea(1, { source: '3-17' }), standing([row(1, 9)])];
  const { air: tell } = await phone({ put, own: known(), events: [TOP, air({ kind: 'cross_top' })], event: { hall: CALM.id } });
  assert.equal(all('.strip .timer').length, 1);

  await tell(air({ kind: 'track_top', track: 3, result: TOP.id }));
  await until(() => assert.match(words(), /Идёт заседание.*Сейчас на экране.*Школа ухода.*44.*Итоги.*Идея 1/));
  assert.equal(all('.strip .timer').length, 0);
});
