import '../ui/helpers.jsx';
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { act } from 'preact/test-utils';
import { PlenaryScreen } from '../../../static/js/pages/plenary/plenary.jsx';
import { board, EVENT, idea, item, lane, NOW, openPage, result, row, said, stage, tally, track, turnout, until } from './plenary_builders.jsx';

const TRACKS = [EVENT, track(1), track(2), lane(1), lane(2)];
const RESULT = result(2, [row(4, 20, 1), row(7, 18, 2), row(9, 18, 2)]);
const HOST = (/** @type {object} */ scene, /** @type {object} */ more = {}) => stage({ control: 'host', scene, ...more });

/** @param {any[]} records @param {object} [more] */
const open = (records, more) => openPage(PlenaryScreen, { page: 'plenary', records, ...more });

test('the overview says what each track is doing, without zeros', async () => {
  const page = await open([EVENT, track(1), track(2), lane(1), lane(2, { phase: 'lobby', ideas: 0, voted: 0 }), stage()]);

  assert.equal(said(page.place, 'h1'), 'Все площадки');
  assert.match(said(page.place), /Тема 1Идеи и голоса31 участник58 идей31 проголосовал/);
  assert.match(said(page.place), /Тема 2Скоро начнёмПредварительные данные/);
  assert.equal(said(page.place).includes('РЕПЕТИЦИЯ'), true);
  await page.close();
});

test('a sent result takes the screen at once, and its track is tied afterwards', async () => {
  const page = await open([...TRACKS, stage()]);

  await page.change([RESULT, lane(2, { sent_version: 1 }), stage({ slots: [{ result: RESULT.id, start: NOW, end: NOW + 20_000 }] })]);

  await until(() => assert.equal(said(page.place, 'h1'), 'Тема 2'));
  assert.deepEqual([...page.place.querySelectorAll('.rank-headline')].map((one) => one.textContent), ['Заголовок 4', 'Заголовок 7', 'Заголовок 9']);
  assert.match(said(page.place), /поровну.*Проголосовали: 31 из 46.*Предварительные данные/);
  page.clock.at = NOW + 20_001;
  await page.change([stage({ slots: [{ result: RESULT.id, start: NOW, end: NOW + 20_000 }], at: 1 })]);
  await until(() => assert.match(said(page.place), /Тема 2Итоги получены/));
  await page.close();
});

test('paper is named when there was any', async () => {
  const paper = result(2, [row(4, 20, 1)], { paper: 8 });
  const page = await open([...TRACKS, paper, HOST({ kind: 'track_top', result: paper.id })]);

  assert.match(said(page.place), /Проголосовали: 31 из 46, включая бумажные: 8/);
  await page.close();
});

test('a result without votes is shown as ideas, never as a table of zeros', async () => {
  const quiet = result(2, [row(4, 0, 1), row(7, 0, 1)], { voted: 0 });
  const page = await open([...TRACKS, quiet, HOST({ kind: 'track_top', result: quiet.id })]);

  assert.equal(page.place.querySelector('.rank'), null);
  assert.match(said(page.place), /Заголовок 4.*Заголовок 7/);
  await page.close();
});

test('a track that has gone on since its result is shown as it is now', async () => {
  const others = { 'board:board-02': [{ ...board({ id: 'board-02', no: 2 }) }, idea(5), tally(5, 3), turnout(4)] };
  const page = await open([...TRACKS, RESULT, HOST({ kind: 'track_top', board: 'board-02' })], { others });

  await until(() => assert.equal(page.place.querySelector('.rank-headline')?.textContent, 'Заголовок 5'));
  assert.deepEqual([...page.followed.keys()], ['board:board-02']);
  await page.close();
  assert.deepEqual([...page.followed.keys()], []);
});

test('a track that has ended with its result is shown by it, and its board is not followed', async () => {
  const page = await open([EVENT, track(2), lane(2, { phase: 'handed_over' }), RESULT, HOST({ kind: 'track_top', board: 'board-02' })]);

  assert.equal(page.place.querySelectorAll('.rank-headline').length, 3);
  assert.deepEqual([...page.followed.keys()], []);
  await page.close();
});

test('a blind ballot gives nothing away but its turnout and its clock', async () => {
  const ballot = { id: 'ballot-01', mode: 'blind', state: 'open', budget: 5 };
  const others = { 'board:board-02': [board({ id: 'board-02', no: 2, ballot }), idea(5), tally(5, 3), turnout(31)] };
  const records = [EVENT, track(2), lane(2, { timer_ends_at: NOW + 252_000 }), HOST({ kind: 'track_top', board: 'board-02' })];
  const page = await open(records, { others });

  await until(() => assert.match(said(page.place), /Площадка 2 голосует тайно · проголосовали: 31 из 31 · осталось 04:12/));
  assert.equal(page.place.querySelector('.rank'), null);
  await page.close();
});

test('a track with ideas and no votes is at work', async () => {
  const page = await open([EVENT, track(2), lane(2, { voted: 0 }), HOST({ kind: 'track_top', board: 'board-02' })]);

  assert.match(said(page.place), /Идёт работа: 58 идей/);
  await page.close();
});

test('one idea large: number of track and idea, kind, stages, support', async () => {
  const stages = ['Найти семьи', 'Учить дома'];
  const one = result(2, [row(4, 20, 1, { kind: 'technology', stages, headline: '' })]);
  const page = await open([...TRACKS, one, HOST({ kind: 'spotlight', result: one.id, idea: 'idea-4' })]);

  assert.match(said(page.place), /№ 2-4Технология.*Текст 4.*Найти семьи.*Учить дома.*Поддержали: 20 из 31/);
  await page.close();
});

test('what is not here any more leaves the overview on air', async () => {
  const page = await open([...TRACKS, RESULT, HOST({ kind: 'track_top', result: RESULT.id })]);

  await page.change([], [['result', RESULT.id]]);

  await until(() => assert.equal(said(page.place, 'h1'), 'Все площадки'));
  await page.close();
});

test('a message, and the black screen over whatever is on air', async () => {
  const page = await open([...TRACKS, HOST({ kind: 'message', text: 'Перерыв до 15:30' }, { black: true })]);

  assert.match(said(page.place), /Перерыв до 15:30/);
  assert.notEqual(page.place.querySelector('.stage-black'), null);
  await page.close();
});

test('without network the last picture stays; without its grant the screen says so calmly', async () => {
  const page = await open([...TRACKS, stage()]);

  await act(() => page.status.connection('offline', null));
  assert.equal(said(page.place, 'h1'), 'Все площадки');
  await act(() => page.status.connection('refused', 'not_signed_in'));
  await until(() => assert.equal(said(page.place, '.stage'), 'Этот экран отключён. Попросите у организатора новую ссылку'));
  await page.close();
});

test('the lobby says how to join', async () => {
  const page = await open([...TRACKS, item(1, { kind: 'lobby' }), HOST({ kind: 'lobby' })]);

  assert.match(said(page.place), /Образ будущего.*Наведите камеру телефона.*417 208.*hall\.test/);
  await page.close();
});
