import '../ui/helpers.jsx';
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { act } from 'preact/test-utils';
import { PlenaryScreen } from '../../../static/js/pages/plenary/plenary.jsx';
import { ballot, board, EVENT, idea, item, lane, NOW, openPage, place, result, row, said, stage, standing, tally, track, turnout, until } from './plenary_builders.jsx';

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

  assert.match(said(page.place), /Проголосовали: 31 из 46Включая бумажные: 8/);
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

const SECRET = { phase: 'vote', ballot_mode: 'blind', voted: 0 };
const PULSE = { stream: `event:${EVENT.id}`, present: { 'board-02': 46 }, voted: { 'board-02': 31 }, late: {}, readers: {}, least: {} };

test('V8: a blind ballot gives nothing away but its turnout, known from the pulse, and its clock', async () => {
  const blind = board({ id: 'board-02', no: 2, phase: 'vote', ballot: ballot({ mode: 'blind' }) });
  const others = { 'board:board-02': [blind, idea(5), tally(5, 3)] };
  const records = [EVENT, track(2), lane(2, { ...SECRET, step_ends_at: NOW + 252_000 }), HOST({ kind: 'track_top', board: 'board-02' })];
  const page = await open(records, { others });

  await act(() => page.status.pulse(PULSE));

  await until(() => assert.match(said(page.place), /Площадка 2 голосует тайно · проголосовали: 31 из 46 · осталось 04:12/));
  assert.equal(page.place.querySelector('.rank'), null);
  await page.close();
});

test('V8: on the overview a secret ballot is its turnout, and silence is one counter', async () => {
  const silent = lane(1, { phase: 'collect', silent: true, voted: 0, step_ends_at: NOW + 60_000 });
  const page = await open([EVENT, track(1), track(2), silent, lane(2, SECRET), stage()]);

  await act(() => page.status.pulse(PULSE));

  await until(() => assert.match(said(page.place), /Тема 2Голосуем тайноПроголосовали: 31 из 46/));
  assert.match(said(page.place), /Тема 1Пишем молчаИдёт работа: 58 идей · осталось 01:00/);
  await page.close();
});

test('V9: the turnout of a secret ballot is of those who voted or are there', async () => {
  const voting = lane(2, { phase: 'vote', moment: 'vote', ballot_mode: 'blind', ballot_state: 'open', voted: 0 });
  const page = await open([EVENT, track(2), voting]);

  await act(() => page.status.pulse({ stream: `event:${EVENT.id}`, present: { 'board-02': 20 }, voted: { 'board-02': 12 }, of: { 'board-02': 25 }, late: {}, readers: {}, least: {} }));

  await until(() => assert.match(said(page.place), /Проголосовали: 12 из 25/));
  await page.close();
});

test('while a track votes in secret, the result it sent before is not shown as its present one', async () => {
  const gone = lane(2, { ...SECRET, sent_version: 1 });
  const page = await open([EVENT, track(2), gone, RESULT, HOST({ kind: 'track_top', result: RESULT.id })]);

  await act(() => page.status.pulse(PULSE));

  await until(() => assert.match(said(page.place, '.ribbon'), /Идёт тайное голосование · проголосовали: 31 из 46/));
  await page.change([HOST({ kind: 'overview' }, { at: 1 })]);
  await until(() => assert.match(said(page.place), /Голосуем тайно/));
  assert.doesNotMatch(said(page.place), /Итоги получены/);
  await page.close();
});

test('a reveal under way is shown as far as it has come', async () => {
  const revealing = board({ id: 'board-02', no: 2, phase: 'reveal', ballot: ballot({ mode: 'blind', state: 'revealing', rows: 5 }) });
  const others = { 'board:board-02': [revealing, idea(5), idea(6), standing([place(5, 9, 5)], { cut: 5, voted: 40, of: 52, paper: 8 })] };
  const page = await open([EVENT, track(2), lane(2, { phase: 'reveal' }), HOST({ kind: 'track_top', board: 'board-02' })], { others });

  await until(() => assert.deepEqual([...page.place.querySelectorAll('.rank-headline')].map((one) => one.textContent), ['Заголовок 5']));
  assert.match(said(page.place), /Проголосовали: 40 из 52Включая бумажные: 8.*Предварительные данные/);
  await page.close();
});

test('V10: a sent result says which places are shared, what was merged later, what its author disowned, how far people agree', async () => {
  const rows = [
    row(4, 20, 1, { parts: [[4, 12], [9, 10]], median: 4.5, objections: ['Дорого'] }),
    row(7, 18, 2, { last: 3, disowned: true }),
    row(9, 18, 2, { last: 3 }),
  ];
  const sent = result(2, rows);
  const page = await open([...TRACKS, sent, HOST({ kind: 'track_top', result: sent.id })]);

  assert.deepEqual([...page.place.querySelectorAll('.rank-note')].map((one) => one.textContent?.replaceAll('\u00a0', ' ')), [
    'объединили позже: № 4: 12 · № 9: 10\nсогласие: За / Полностью за · возражения: 1',
    'отозвана автором',
  ]);
  assert.match(said(page.place), /Места 2–3: поровну/);
  await page.close();
});

test('what the top was worded to is shown: in its row, in full on the next page, and as one large idea', async () => {
  const long = 'Единая служба ухода, которая приходит домой к каждому одинокому человеку старше 80 лет';
  const sent = result(2, [row(4, 20, 1, { wording: 'Коротко' }), row(7, 18, 2, { wording: long, first_step: 'Собрать списки' })]);
  const scene = { kind: 'track_top', result: sent.id };
  const page = await open([...TRACKS, sent, HOST(scene)]);
  assert.deepEqual([...page.place.querySelectorAll('.rank-headline')].map((one) => one.textContent), ['Коротко', 'Заголовок 7']);

  await page.change([HOST({ ...scene, page: 1 })]);
  await until(() => assert.match(said(page.place, '.worded'), /2№ 7 Единая служба ухода.*старше 80 лет/));

  await page.change([HOST({ kind: 'spotlight', result: sent.id, idea: 'idea-7' })]);
  await until(() => assert.match(said(page.place), /№ 2-7.*Единая служба ухода.*Первый шаг: Собрать списки/));
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
