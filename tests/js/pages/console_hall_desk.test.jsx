import { button, click, type } from '../ui/helpers.jsx';
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { COMMAND_ACTION, IN_HALL } from '../../../static/js/core/protocol.js';
import { Console } from '../../../static/js/pages/console/app.jsx';
import { tabsOf } from '../../../static/js/pages/console/centre_tabs.js';
import { mayInHall } from '../../../static/js/pages/console/rights.js';
import { board, EVENT, hall, lane, openPage, option, result, row, said, stage, standing, place, track, until } from './plenary_builders.jsx';

/** @type {any} */ (window).happyDOM.setViewport({ width: 1440, height: 900 });

const SENT = [result(2, [row(17, 20, 1), row(4, 18, 2), row(9, 3, 3)]), result(3, [row(1, 9, 1)])];
const EVENTS = [EVENT, track(2), track(3), track(4), lane(2), lane(3), lane(4), ...SENT, stage()];
const LOBBY = board({ no: 0, title: '', short: '', question: '', phase: 'lobby', ballot: null });
const OPTIONS = [option(1, 2, 4), option(2, 2, 17), option(3, 3, 1), option(4, 2, 9, { listed: false })];

/** @param {any[]} own records of the hall @param {object} [more] */
const open = (own, more) => openPage(Console, { page: 'hall', records: EVENTS, board: own, ...more });
/** @param {any} command */
const bare = ({ op, event, board: _board, ...rest }) => rest;

test('the host leads the hall as its moderator does a ballot, and nothing of a board without meaning there', () => {
  for (const name of /** @type {any[]} */ (Object.keys(COMMAND_ACTION))) {
    if (!IN_HALL.some((one) => one === name)) assert.equal(mayInHall(name, 'reveal'), false, name);
  }
  assert.deepEqual(['open_ballot', 'set_listed', 'go_to_step'].map((name) => mayInHall(/** @type {any} */ (name), 'draft')), [true, true, true]);
  assert.deepEqual(['change_phase', 'set_plan', 'set_view', 'enter_paper', 'set_switch'].map((name) => mayInHall(/** @type {any} */ (name), 'vote')), [false, false, false, false, false]);
  assert.equal(mayInHall('open_ballot', 'reveal'), false);
});

test('a new ballot may be filled wherever none is under way', () => {
  assert.deepEqual(tabsOf(hall('draft'), false), ['draft', 'fill']);
  assert.deepEqual(tabsOf(hall('vote'), false), ['ballot']);
  assert.deepEqual(tabsOf(hall('reveal', { ballot: { state: 'revealing' } }), true), ['results']);
  assert.deepEqual(tabsOf(hall('consent'), true), ['consent', 'results', 'fill']);
});

test('V13: the form makes a ballot from the results, and names the track that has sent none', async () => {
  const page = await open([LOBBY]);
  assert.match(said(page.place), /Зал.*Голосование зала/);
  assert.match(said(page.place), /Площадка 4: итогов пока нет/);

  await click(button(page.place, 'Собрать список из итогов'));
  assert.deepEqual(page.sent, []);
  assert.match(said(page.place), /Чтобы собрать список, напишите вопрос залу/);
  await type(page.place.querySelector('textarea'), 'Что важнее всего?');
  await until(() => assert.doesNotMatch(said(page.place), /напишите вопрос залу/));
  await click(button(page.place, 'Больше. На голосование, минут: 2'));
  await click(button(page.place, 'Собрать список из итогов'));

  await until(() => assert.deepEqual(page.sent.map(bare), [{ name: 'fill_hall', question: 'Что важнее всего?', top: 3, minutes: 3, budget: 0 }]));
  await page.close();
});

test('without any result there is nothing to fill a ballot from', async () => {
  const page = await openPage(Console, { page: 'hall', records: [EVENT, track(2), stage()], board: [LOBBY] });
  await type(page.place.querySelector('textarea'), 'Что важнее всего?');
  await click(button(page.place, 'Собрать список из итогов'));

  assert.match(said(page.place), /Пока ни одна площадка не передала итоги/);
  assert.deepEqual(page.sent, []);
  await page.close();
});

test('V13: two linked options on the list are told to the host, also under the number that was merged', async () => {
  const places = [{ board: 'board-02', idea: 'a', track: 2, no: 8 }, { board: 'board-03', idea: 'b', track: 3, no: 1 }];
  const merged = result(2, [row(17, 20, 1, { members: [8] }), row(4, 18, 2), row(9, 3, 3)]);
  const records = [EVENT, track(2), track(3), lane(2), lane(3), merged, SENT[1], stage()];
  const relation = (/** @type {string} */ state) => ({ t: 'relation', id: `relation-${state}`, state, ideas: places });
  const page = await openPage(Console, { page: 'hall', records: [...records, relation('linked')], board: [hall('draft'), ...OPTIONS] });
  assert.match(said(page.place), /№.2-17 и №.3-1: связаны, об одном и том же/);
  await page.close();

  const apart = await openPage(Console, { page: 'hall', records: [...records, relation('apart')], board: [hall('draft'), ...OPTIONS] });
  assert.doesNotMatch(said(apart.place), /связаны/);
  await apart.close();
});

test('the list stands by tracks in the order of their results, and the host ticks it', async () => {
  const page = await open([hall('draft'), ...OPTIONS]);

  const ticks = [...page.place.querySelectorAll('.tick .idea-no')].map((one) => one.textContent);
  assert.deepEqual(ticks, ['2-17', '2-4', '2-9', '3-1']);
  assert.match(said(page.place), /В списке: 3 из 4.*Площадка 4: итогов пока нет.*Площадка 2Тема 22 из 3/);
  await click([...page.place.querySelectorAll('.tick input')][2] ?? null);
  await until(() => assert.deepEqual(page.sent.map(bare), [{ name: 'set_listed', idea: 'idea-4', on: true }]));
  await page.close();
});

test('V13: where too many are equal the host is told to pick', async () => {
  const undecided = () => ({ ok: true, rev: 2, options: 3, undecided: [2], missing: [4] });
  const page = await open([hall('draft'), ...OPTIONS], { reply: undecided });
  await click([...page.place.querySelectorAll('[role="tab"]')].find((tab) => tab.textContent === 'Новое голосование') ?? null);
  await click(button(page.place, 'Собрать список из итогов'));

  await until(() => assert.match(said(page.place), /Площадка 2Тема 22 из 3Равных слишком много: отметьте сами/));
  await page.close();
});

test('the hall is never called a track, has no badge, and shows only what has a meaning there', async () => {
  const rows = [place(2, 9, 1), place(1, 4, 2)];
  for (const own of [[LOBBY], [hall('draft'), ...OPTIONS], [hall('vote'), ...OPTIONS], [hall('reveal'), ...OPTIONS, standing(rows)], [hall('consent'), ...OPTIONS, standing(rows)]]) {
    const page = await open(own);
    assert.doesNotMatch(document.body.innerHTML.replaceAll('&nbsp;', ' '), /Площадка[\s\u00a0]0/);
    assert.match(document.title, /^Зал · Ведущий заседания/);
    assert.equal(page.place.querySelectorAll('.console-bar .badge, .thread').length, 0);
    assert.doesNotMatch(said(page.place), /Плакат|Экран площадки|Передать на пленарное|Копилка|Слить|Доска/);
    await page.close();
  }
});

test('results say what each row was on its track', async () => {
  const page = await open([hall('reveal'), ...OPTIONS, standing([place(2, 9, 1), place(1, 4, 2)])]);

  assert.match(said(page.place), /№ 2-17.*№ 2-4/);
  await page.close();
});

test('what goes on in the hall is put on the plenary screen by one tap, with its item of the agenda', async () => {
  const page = await open([hall('vote'), ...OPTIONS]);
  assert.match(said(page.place, '.hall-air'), /Сейчас на экранеВсе площадки/);

  await click(button(page.place, 'Показать: Голосование зала'));

  await until(() => assert.deepEqual(page.sent.map(bare), [{ name: 'take_scene', scene: { kind: 'ballot' }, agenda: null }]));
  await page.change([stage({ control: 'host', scene: { kind: 'ballot' } })]);
  await until(() => assert.match(said(page.place, '.hall-air'), /Сейчас на экранеГолосование зала/));
  assert.equal(page.place.querySelectorAll('.hall-air button').length, 0);
  assert.equal(page.place.querySelector('a[href="/417208/host"]')?.textContent, 'Пленарное заседание');
  await page.close();
});
