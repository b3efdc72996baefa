import '../ui/helpers.jsx';
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { act } from 'preact/test-utils';
import { TrackScreen } from '../../../static/js/pages/screen/track.jsx';
import { ballot, board, EVENT, idea, lane, NOW, openPage, place, said, standing, tally, track, turnout, until } from './plenary_builders.jsx';

const BLIND = { phase: 'vote', ballot: ballot({ mode: 'blind' }), step_ends_at: NOW + 442_000 };
const PULSE = { stream: 'board:board-01', present: { 'board-01': 46 }, voted: { 'board-01': 31 }, late: {}, readers: { 'board-01': 34 }, least: { 'board-01': 3 } };
const COUNT = { t: 'count', id: 'board-01', ideas: 37, regions: 6 };

/** @param {any[]} records the board's */
async function open(records) {
  const page = await openPage(TrackScreen, { page: 'screen', records: [EVENT, track(1), lane(1)], board: records });
  await act(() => page.status.pulse(PULSE));
  return page;
}

/** @param {Element} where @param {string} selector */
const list = (where, selector) => [...where.querySelectorAll(selector)].map((one) => (one.textContent ?? '').replaceAll('\u00a0', ' '));

test('silence is the question, the clock and one counter', async () => {
  const page = await open([board({ phase: 'collect', silent: true, step_ends_at: NOW + 442_000 }), COUNT]);

  assert.match(said(page.place), /Пишем молчаЧто изменим\?07:2237идей · регионов: 6.*Тексты пока видят только модератор и помощник/);
  await page.close();
});

test('the counter breathes only when ideas arrive', async () => {
  const page = await open([board({ phase: 'collect', silent: true }), COUNT]);
  assert.equal(page.place.querySelector('.big-count--breathing'), null);

  await page.change([{ ...COUNT, ideas: 38 }], [], page.boards);

  await until(() => assert.equal(page.place.querySelector('.big-count--breathing')?.textContent, '38'));
  await page.close();
});

test('an open collection shows the newest ideas, its clock, and no counts of votes', async () => {
  const page = await open([board({ phase: 'collect', step_ends_at: NOW + 442_000 }), idea(1), idea(2), tally(1, 3), turnout(4)]);

  assert.deepEqual(list(page.place, '.newest p'), ['Заголовок 2', 'Заголовок 1']);
  assert.equal(said(page.place, '.timer'), '07:22');
  assert.equal(page.place.querySelector('.rank'), null);
  assert.doesNotMatch(said(page.place), /Проголосовали/);
  await page.close();
});

test('a step over its time is told calmly, a paused one stands still', async () => {
  const late = { phase: 'collect', step_ends_at: NOW - 75_000 };
  const page = await open([board(late), idea(1)]);
  assert.equal(said(page.place, '.timer--over'), '+01:15');

  await page.change([board({ ...late, step_ends_at: NOW + 60_000, paused_at: NOW })], [], page.boards);

  await until(() => assert.equal(said(page.place, '.timer--paused'), '01:00'));
  assert.equal(said(page.place, '.ribbon'), 'Пауза');
  await page.close();
});

test('sorting shows families and what was merged into them', async () => {
  const page = await open([board({ phase: 'group' }), idea(1), idea(4, { members: [12, 31] }), idea(7, { members: [2, 3, 5, 6, 8] })]);

  assert.deepEqual(list(page.place, '.newest p'), [
    'Заголовок 7вместе с № 2, № 3, № 5 и ещё: 2',
    'Заголовок 4вместе с № 12 и № 31',
    'Заголовок 1',
  ]);
  assert.deepEqual(list(page.place, '.corner-count'), ['3 идеи', '7 объединено']);
  await page.close();
});

test('V19: the reading round tells how many have marked cards and how far every idea has got', async () => {
  const page = await open([board({ phase: 'review' }), idea(1)]);

  await until(() => assert.match(said(page.place), /Читаем по карточке.*Оценили карточки: 34 из 46.*Оценок у каждой идеи: от 3/));
  assert.equal(page.place.querySelector('.newest'), null);
  await page.close();
});

test('V8: a secret ballot is its turnout, known from the pulse, and never an order or a count of choices', async () => {
  const page = await open([board(BLIND), idea(1), idea(2), tally(1, 3), tally(2, 9), turnout(12)]);

  await until(() => assert.equal(said(page.place, '.gauge-words'), 'Проголосовали: 31 из 46'));
  assert.equal(page.place.querySelector('.bar-fill')?.parentElement?.parentElement?.getAttribute('aria-label')?.includes('31'), true);
  assert.equal(page.place.querySelector('.rank'), null);
  assert.doesNotMatch(said(page.place), /Заголовок/);
  await page.close();
});

test('V9: the turnout is of those who voted or are there, as the pulse tells it', async () => {
  const page = await open([board(BLIND), turnout(31)]);

  await act(() => page.status.pulse({ ...PULSE, of: { 'board-01': 52 } }));

  await until(() => assert.match(said(page.place), /Проголосовали: 31 из 52/));
  await page.close();
});

test('V8: the turnout that the screen shows never falls behind the record', async () => {
  const page = await open([board(BLIND), turnout(33)]);

  await until(() => assert.equal(said(page.place, '.gauge-words'), 'Проголосовали: 33 из 46'));
  await page.close();
});

test('a live ballot of a plan is ranked while it goes on', async () => {
  const page = await open([board({ phase: 'vote' }), idea(1), idea(2), tally(1, 3), tally(2, 5), turnout(6)]);

  assert.deepEqual(list(page.place, '.rank-headline'), ['Заголовок 2', 'Заголовок 1']);
  await page.close();
});

test('a closed ballot is counted, paper included', async () => {
  const closed = { ...BLIND, moment: 'closed', ballot: ballot({ mode: 'blind', state: 'closed' }) };
  const page = await open([board(closed), idea(1), turnout(31, 8)]);

  await until(() => assert.match(said(page.place), /Считаем голоса.*Проголосовали: 31 из 46.*Включая бумажные: 8/));
  assert.equal(page.place.querySelector('.timer'), null);
  await page.close();
});

test('a blind ballot is revealed from below: a row for each step, the other places empty', async () => {
  const revealing = (/** @type {string[]} */ shown) =>
    board({ phase: 'reveal', closed_at: 0, ballot: ballot({ mode: 'blind', state: 'revealing', rows: 3, shown }) });
  const all = [place(1, 9, 1), place(2, 7, 2, { last: 3 }), place(3, 7, 2, { last: 3 })];
  const page = await open([revealing([]), idea(1), idea(2), idea(3), tally(1, 9), standing([], { cut: 3 })]);
  assert.match(said(page.place), /Открываем с 3-го места/);
  assert.deepEqual(list(page.place, '.rank-row'), []);

  await page.change([revealing(['idea-3']), standing(all.slice(2), { cut: 3 })], [], page.boards);
  await until(() => assert.deepEqual(list(page.place, '.rank-headline'), ['Заголовок 3']));
  assert.equal(said(page.place, '.page-no'), 'Осталось открыть: 2');
  assert.equal(page.place.querySelectorAll('.rank-row--empty').length, 2);

  await page.change([revealing(['idea-3', 'idea-2']), standing(all.slice(1), { cut: 3 })], [], page.boards);
  await until(() => assert.deepEqual(list(page.place, '.rank-headline'), ['Заголовок 2', 'Заголовок 3']));
  assert.deepEqual(list(page.place, '.rank-tie'), ['Места 2–3: поровну']);
  await page.close();
});

test('V10, V11: what has been revealed shows ties, almost equals, the cut line and the paper', async () => {
  const rows = [place(1, 9, 1, { tier: 1 }), place(2, 8, 2, { tier: 1 }), place(3, 2, 3, { tier: 2 })];
  const revealed = { phase: 'reveal', closed_at: 0, ballot: ballot({ mode: 'blind', state: 'revealed', rows: 2 }) };
  const page = await open([board(revealed), idea(1), idea(2), idea(3), standing(rows, { cut: 2, paper: 8, voted: 70, of: 90 })]);

  assert.deepEqual(list(page.place, '.rank-headline'), ['Заголовок 1', 'Заголовок 2']);
  assert.deepEqual(list(page.place, '.rank-tie'), ['почти поровну']);
  assert.notEqual(page.place.querySelector('.rank--cut'), null);
  assert.match(said(page.place), /Проголосовали: 70 из 90Включая бумажные: 81 стежок = 2 человека/);
  await page.close();
});

test('what was merged after the vote is marked with both tallies', async () => {
  const revealed = { phase: 'reveal', closed_at: 0, ballot: ballot({ mode: 'blind', state: 'revealed', rows: 1 }) };
  const page = await open([board(revealed), idea(4), standing([place(4, 13, 1, { parts: [[4, 9], [12, 6]] })])]);

  assert.deepEqual(list(page.place, '.rank-note'), ['объединили позже: № 4: 9 · № 12: 6']);
  await page.close();
});

test('deepening shows one wording at a time; the one just written comes at once', async () => {
  const deepen = board({ phase: 'deepen', closed_at: 0, ballot: ballot({ mode: 'blind', state: 'revealed' }) });
  const page = await open([deepen, idea(1, { wording: 'Первая' }), idea(2), standing([place(1, 9, 1), place(2, 7, 2)])]);

  await page.change([idea(2, { wording: 'Вторая формулировка', first_step: 'Собрать списки' })], [], page.boards);

  await until(() => assert.match(said(page.place), /№ 2.*Вторая формулировка.*Первый шаг: Собрать списки.*2 из 2/));
  await page.close();
});

test('deepening stays with what was worked on last', async () => {
  const deepen = board({ phase: 'deepen', closed_at: 0, ballot: ballot({ mode: 'blind', state: 'revealed' }) });
  const said3 = standing([place(1, 9, 1), place(2, 7, 2), place(3, 5, 3)]);
  const page = await open([deepen, idea(1, { wording: 'Первая' }), idea(2, { first_step: 'Вторая' }), idea(3), said3]);
  assert.match(said(page.place), /№ 2/);

  await page.change([idea(1, { wording: 'Первая, точнее' })], [], page.boards);
  await until(() => assert.match(said(page.place), /№ 1.*Первая, точнее/));
  page.clock.at += 60_000;
  await page.change([idea(3, { regions: 2 })], [], page.boards);

  await until(() => assert.match(said(page.place), /№ 1.*Первая, точнее/));
  await page.close();
});

test('V20: agreement is a number of answers until it is shown, then five levels and their median', async () => {
  const consent = (/** @type {object} */ more) => board({ phase: 'consent', closed_at: 0, ballot: ballot({ mode: 'blind', state: 'revealed' }), ...more });
  const said34 = { t: 'consent', id: 'idea-1', answered: 34, levels: [], median: null, objections: [] };
  const records = [idea(1, { wording: 'Формулировка' }), standing([place(1, 9, 1)], { of: 46 })];
  const page = await open([consent({}), ...records, said34]);
  await until(() => assert.equal(said(page.place, '.gauge-words'), 'Ответили: 34 из 46'));
  assert.equal(page.place.querySelector('.consent'), null);

  await page.change([consent({ consent_shown: true }), { ...said34, levels: [2, 3, 6, 12, 11], median: 4 }], [], page.boards);

  await until(() =>
    assert.deepEqual(list(page.place, '.consent-words li'), ['Полностью за 11', 'За 12', 'Можно принять 6', 'Есть сомнения 3', 'Против 2']),
  );
  assert.match(said(page.place), /Ответили: 34 · Медиана: За/);
  await page.close();
});

test('the moderator may put a wall of six ideas a page, a large code or thanks there', async () => {
  const ideas = Array.from({ length: 8 }, (_, index) => idea(index + 1));
  const page = await open([board({ phase: 'group', view: 'wall', page: 1 }), ...ideas]);
  assert.deepEqual(list(page.place, '.newest p'), ['Заголовок 7', 'Заголовок 8']);
  assert.match(said(page.place), /2 из 2/);

  await page.change([board({ phase: 'group', view: 'qr' })], [], page.boards);
  await until(() => assert.notEqual(page.place.querySelector('.qr--big'), null));

  await page.change([board({ phase: 'group', view: 'thanks' })], [], page.boards);
  await until(() => assert.match(said(page.place), /Спасибо!Ваши идеи и голоса услышат на пленарном/));

  await page.change([board({ phase: 'group', view: 'qr', spotlight: 'idea-3' })], [], page.boards);
  await until(() => assert.match(said(page.place), /Обсуждаем сейчас.*№ 3/));
  await page.close();
});

test('silence has nothing for a wall, and stays silence', async () => {
  const page = await open([board({ phase: 'collect', silent: true, view: 'wall' }), COUNT]);

  assert.match(said(page.place), /Пишем молча/);
  await page.close();
});

for (const moment of ['lobby', 'open', 'collect', 'group', 'review', 'draft', 'vote', 'closed', 'reveal', 'deepen', 'consent', 'handed_over']) {
  test(`there is a picture, and a way in, at ${moment}`, async () => {
    const phase = moment === 'draft' || moment === 'closed' ? 'vote' : moment;
    const page = await open([board({ phase, moment, ballot: ballot({ mode: 'blind', state: 'draft' }) })]);

    assert.match(said(page.place), /417 208/);
    await page.close();
  });
}
