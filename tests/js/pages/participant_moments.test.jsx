import assert from 'node:assert/strict';
import { test } from 'node:test';
import { act } from 'preact/test-utils';
import { idea, mine, myIdea, myVote, tally } from '../core/records.js';
import { ballot, board, known, planned, row, standing, START } from './participant_boards.js';
import { all, buttons, phone, tap, until, words, write } from './participant_phone.jsx';

const names = (/** @type {any[]} */ commands) => commands.map(({ name }) => name);

test('a plan is joined by two taps, one for the region and one for the group, before anything else', async () => {
  const { sent } = await phone({ put: [planned('collect', { silent: true })], own: mine() });
  assert.equal(all('textarea').length, 0);

  await tap('Ингушетия');
  await tap('НКО');

  await until(() => assert.deepEqual(sent.map(({ region, group }) => [region, group]), [['Ингушетия', null], ['Ингушетия', 'ngo']]));
  assert.equal(all('textarea').length, 1);
  assert.doesNotMatch(words(), /Откуда вы/);
});

test('both questions of a plan can be skipped, and «Другой регион» and «Федеральный гость» are there', async () => {
  const { sent } = await phone({ put: [planned('lobby')], own: mine() });
  assert.match(words(), /Дагестан.*Другой регион.*Федеральный гость/);

  await tap('Пропустить');
  await tap('Пропустить');

  await until(() => assert.deepEqual(sent.map(({ region, group }) => [region, group]), [[null, null]]));
  assert.equal(all('textarea').length, 1);
});

test('a plan that begins under somebody’s fingers does not take the field away', async () => {
  const { tell } = await phone({ put: [board()], own: mine() });
  all('textarea')[0]?.focus();
  await write('Недописанная мысль');

  await tell(planned('collect'));

  await until(() => assert.match(words(), /Площадка 1 · Собираем идеи/));
  assert.equal(/** @type {HTMLTextAreaElement} */ (all('textarea')[0]).value, 'Недописанная мысль');
  assert.doesNotMatch(words(), /Откуда вы/);
});

test('joining: whoever was here before the plan began goes on without a question', async () => {
  const { tell } = await phone({ put: [board(), idea(1)], own: mine() });

  await tell(planned('collect'));

  await until(() => assert.match(words(), /Площадка 1 · Собираем идеи/));
  assert.equal(all('.join').length, 0);
  assert.equal(all('textarea').length, 1);
});

test('joining: a page that is opened again in the middle of a plan asks nobody who has done something', async () => {
  await phone({ put: [planned('review')], own: mine({ cards: [{ id: 'idea1', no: 1, text: 'Идея', kind: 'proposal', mark: 1 }] }) });

  assert.equal(all('.join').length, 0);
});

test('joining: the card that can be skipped waits for the end of a vote', async ({ mock }) => {
  mock.timers.enable({ apis: ['setInterval'] });
  const voted = (/** @type {number[]} */ ...numbers) => mine({ budget: 3, left: 3 - numbers.length, votes: numbers.map((no) => myVote(no)), order: [1, 2, 3] });
  const { own } = await phone({ put: [planned('vote'), idea(1), idea(2), idea(3)], own: voted(1) });
  await act(async () => mock.timers.tick(2_000));
  assert.equal(all('.ask').length, 0);

  await own({ ...voted(1, 2, 3), rev: 2 });
  await until(() => assert.match(words(), /Голоса закончились/));
  await act(async () => mock.timers.tick(2_000));

  assert.match(words(), /Откуда вы\?/);
});

test('joining: the card waits until nothing is being typed', async ({ mock }) => {
  mock.timers.enable({ apis: ['setInterval'] });
  await phone({ put: [board(), idea(1)], own: mine({ votes: [myVote(1)] }) });
  all('textarea')[0]?.focus();
  await act(async () => mock.timers.tick(2_000));
  assert.equal(all('.ask').length, 0);

  all('textarea')[0]?.blur();
  await act(async () => mock.timers.tick(2_000));

  assert.match(words(), /Откуда вы\?/);
});

test('the phone follows the plan by itself and says each phase once', async () => {
  const { tell } = await phone({ put: [planned('collect', { silent: true })], own: known() });
  assert.match(words(), /Площадка 1 · Пишем молча/);

  await tell(planned('vote'));

  await until(() => assert.match(all('[aria-live=polite]')[0]?.textContent ?? '', /Теперь: Голосуем тайно/));
  assert.match(words(), /Площадка 1 · Голосуем тайно/);
});

test('silent: the composer, the reason, a counter and one’s own ideas, nothing of others', async () => {
  const put = [planned('collect', { silent: true }), { t: 'count', id: 'board0001', ideas: 58, regions: 6 }];
  await phone({ put, own: known({ ideas: [myIdea(3, { text: 'Моя мысль' })] }) });

  assert.equal(all('textarea').length, 1);
  assert.match(words(), /только модератор и помощник.*На доске идей: 58 · регионов: 6.*Моя мысль/);
  assert.equal(all('.vote').length, 0);
});

test('open collecting and sorting show the ideas without votes or counts', async () => {
  for (const moment of ['collect', 'group']) {
    await phone({ put: [planned(moment), idea(1), tally(1, 4)], own: known() });
    assert.match(words(), /Идея 1/);
    assert.equal(all('.vote').length, 0);
    assert.doesNotMatch(words(), /Топ/);
    assert.equal(all('.dock').length, 0);
  }
});

test('where a plan has gone on, a new idea is one tap further and goes into «Копилка»', async () => {
  const { sent } = await phone({ put: [planned('group')], own: known() });
  assert.equal(all('textarea').length, 0);

  await tap('Новая идея: в копилку');
  await write('Поздняя мысль');
  await tap('Отправить в копилку');

  await until(() => assert.deepEqual(sent.map(({ name, text }) => [name, text]), [['add_idea', 'Поздняя мысль']]));
});

test('a field that was opened and left empty is folded away by the next phase', async () => {
  const { tell } = await phone({ put: [planned('collect')], own: known() });
  await write('Мысль');
  await write('');

  await tell(planned('group'));

  await until(() => assert.equal(all('textarea').length, 0));
});

test('what is being written stays in its field when the phase changes', async () => {
  const { tell } = await phone({ put: [planned('collect')], own: known() });
  await write('Недописанная мысль');
  const field = all('textarea')[0];

  await tell(planned('review'));

  await until(() => assert.match(words(), /Читаем по карточке/));
  assert.ok(all('textarea')[0] === field);
  assert.equal(/** @type {HTMLTextAreaElement} */ (field).value, 'Недописанная мысль');
});

test('V8: a blind ballot has no number of supporters anywhere, and a tap is a vote', async () => {
  const put = [planned('vote'), idea(1), idea(2), tally(1, 7)];
  const { sent } = await phone({ put, own: known({ order: [2, 1], budget: 3, left: 3 }) });

  assert.deepEqual(all('.vote').map((one) => one.textContent), ['Поддержать', 'Поддержать']);
  assert.match(words(), /Осталось: 3 из 3/);
  await tap('Поддержать');

  await until(() => assert.deepEqual(sent.map(({ name, idea: id, value }) => [name, id, value]), [['set_vote', 'idea2', 1]]));
});

test('V14: the options stand in the own order', async () => {
  await phone({ put: [planned('vote'), idea(1), idea(2), idea(3)], own: known({ order: [2, 3, 1] }) });

  assert.deepEqual(all('.card-no').map((one) => one.textContent), ['Идея 2', 'Идея 3', 'Идея 1']);
});

test('V18: one’s own idea on the ballot is marked', async () => {
  await phone({ put: [planned('vote'), idea(1), idea(2)], own: known({ order: [2, 1], ideas: [myIdea(1)] }) });

  assert.deepEqual(all('.mine').map((one) => one.closest('article')?.getAttribute('aria-label')), ['Идея №\u00a01']);
});

test('V5: a struck option leaves its place with a word, and everybody is told', async () => {
  const { drop } = await phone({ put: [planned('vote'), idea(1, { text: 'Грубое слово' }), idea(2)], own: known({ order: [1, 2] }) });

  await drop(['idea', 'idea1']);

  await until(() => assert.match(words(), /снята с голосования.*№ 1 снята с голосования/));
  assert.doesNotMatch(words(), /Грубое слово/);
  await tap('Понятно');
  assert.doesNotMatch(words(), /№ 1 снята/);
});

test('V5: whoever voted for a struck option hears that the vote has come back', async () => {
  const own = known({ order: [1, 2], left: 2, votes: [myVote(1)] });
  const { drop, own: say } = await phone({ put: [planned('vote'), idea(1), idea(2)], own });

  await drop(['idea', 'idea1']);
  await say(known({ rev: 2, order: [2], left: 3, votes: [myVote(1, 'asleep')] }));

  await until(() => assert.match(words(), /Идею № 1 сняли с голосования: вам вернулся голос/));
  assert.doesNotMatch(words(), /№ 1 снята/);
});

test('a voided ballot is told', async () => {
  await phone({ put: [planned('draft', { voided_at: START })], own: known() });

  assert.match(words(), /Голосование отменено, голоса не учтены/);
});

test('V7: a vote that came too late is told kindly while votes are counted', async () => {
  const own = known({ order: [1] });
  const { tell } = await phone({ put: [planned('vote'), idea(1)], own, reply: () => ({ ok: false, code: 'too_late' }) });
  await tap('Поддержать');

  await tell(planned('closed'));

  await until(() => assert.match(words(), /№ 1: Голосование уже закрыто. Эта отметка не учтена/));
});

test('a refused vote for an idea that has no card any more is told all the same', async () => {
  const reply = () => ({ ok: false, code: 'not_votable' });
  const { drop } = await phone({ put: [planned('vote'), idea(1), idea(2)], own: known({ order: [1, 2] }), reply });
  await tap('Поддержать');

  await drop(['idea', 'idea1']);

  await until(() => assert.match(words(), /Этой идеи сейчас нет на доске. Выберите другую.*Понятно/));
});

test('V22: once the ballot is closed the receipt proves that it is counted, and stays under «Мои идеи»', async () => {
  const own = known({ receipt: 'K7M4PX2Q', votes: [myVote(1)] });
  const { tell } = await phone({ put: [planned('closed'), idea(1)], own });
  assert.match(words(), /Считаем голоса.*Ваши голоса учтены K7M4PX2Q/);

  await tell(planned('reveal'));
  await until(() => assert.equal(all('.tab').length, 2));
  await tap('Мои идеи');

  const fold = all('details').find((one) => one.textContent?.startsWith('Код учёта голосов'));
  assert.equal(/** @type {HTMLDetailsElement | undefined} */ (fold)?.open, false);
  assert.match(fold?.textContent ?? '', /Ваши голоса учтены K7M4PX2Q/);
});

test('V10, V11: equal and almost equal rows are bracketed, with help; one’s own are marked', async () => {
  const rows = [row(4, 9), row(12, 8, { rank: 2 }), row(7, 3, { rank: 3, tier: 2 }), row(9, 3, { rank: 3, tier: 2 })];
  const own = known({ ideas: [myIdea(9), myIdea(15, { state: 'merged', family_no: 4 })], votes: [myVote(12)] });
  await phone({ put: [planned('reveal'), ...rows.map(({ no }) => idea(no)), standing(rows)], own });

  assert.deepEqual(all('.rank-tie').map((one) => one.textContent), ['почти поровну', 'поровну']);
  assert.match(words(), /при повторном голосовании порядок мог бы измениться/);
  assert.deepEqual(all('.rank-meta').map((one) => one.textContent), ['в ней ваша идея', 'вы поддержали', 'ваша идея']);
  assert.match(words(), /Ваша идея вошла в топ площадки/);
});

test('V12: shares are said from twenty voters on, and tallies of what was merged since', async () => {
  const rows = [row(4, 12, { parts: [[4, 9], [12, 6]] })];
  const few = await phone({ put: [planned('reveal'), idea(4), standing(rows)], own: known() });
  assert.doesNotMatch(words(), /%/);
  assert.match(words(), /Голоса до объединения: № 4: 9 · № 12: 6/);

  await few.tell(standing(rows, { voted: 24, of: 30, paper: 8 }));

  await until(() => assert.match(words(), /50 %/));
  assert.match(words(), /Проголосовали: 24 из 30, включая бумажные: 8/);
});

test('V21: where all groups agree and where they differ, with the support in each group', async () => {
  const rows = [row(4, 12, { groups: { ngo: 5, authority: 6 } }), row(7, 9, { rank: 2, last: 2, groups: { ngo: 8, authority: 1 } })];
  const said = standing(rows, { groups: { ngo: 8, authority: 7 }, agree: ['idea4'], differ: ['idea7'] });
  await phone({ put: [planned('reveal'), idea(4), idea(7), said], own: known() });

  assert.match(words(), /В этом согласны все группы№ 4 Идея 4НКО: 5 из 8Органы власти: 6 из 7/);
  assert.match(words(), /Здесь мнения групп расходятся№ 7 Идея 7НКО: 8 из 8Органы власти: 1 из 7/);
});

test('V21: where no group may be told there are no lists', async () => {
  await phone({ put: [planned('reveal'), idea(4), standing([row(4, 12)])], own: known() });

  assert.doesNotMatch(words(), /согласны все группы|расходятся/);
});

test('results tell the wording that was worked out, its first step and its level', async () => {
  const worked = idea(4, { wording: 'Единая служба', first_step: 'Создать группу', level: 'regional' });
  await phone({ put: [planned('handed_over'), worked, standing([row(4, 9)])], own: known() });

  assert.match(words(), /Единая служба.*№ 4.*9 из 17.*Первый шаг: Создать группу.*региональный уровень/);
});

test('while rows are revealed, those above keep their secret', async () => {
  const rows = [row(9, 3, { rank: 4 }), row(2, 1, { rank: 5 })];
  const revealing = ballot({ mode: 'blind', state: 'revealing', rows: 5, shown: ['idea9', 'idea2'] });
  await phone({ put: [planned('reveal', { ballot: revealing }), idea(9), idea(2), idea(4, { text: 'Тайна' }), standing(rows)], own: known() });

  assert.match(words(), /Открываем снизу вверх. Осталось: 3/);
  assert.equal(all('.reveal-wait i').length, 3);
  assert.doesNotMatch(words(), /Тайна/);
});

test('refining shows wording, first step and level of the top', async () => {
  const worked = idea(4, { wording: 'Единая служба', first_step: 'Создать группу', level: 'regional' });
  await phone({ put: [planned('deepen'), worked, idea(7), standing([row(4, 9), row(7, 2, { rank: 2 })], { cut: 1 })], own: known() });

  assert.match(words(), /Единая служба.*Первый шаг: Создать группу.*региональный уровень/);
  assert.doesNotMatch(words(), /Идея 7/);
});

test('a result that was handed over stays, and agreement that was shown with it', async () => {
  const put = [idea(4), standing([row(4, 9)]), { t: 'consent', id: 'idea4', answered: 3, levels: [0, 0, 1, 1, 1], median: 4, objections: [] }];
  await phone({ put: [planned('handed_over', { consent_shown: true }), ...put], own: known() });
  assert.match(words(), /Итоги переданы на пленарное/);

  await tap('Согласие');

  assert.match(words(), /Полностью за1 из 3.*Медиана: За/);
});

test('a muted person is told, and has no field', async () => {
  const { own } = await phone({ put: [planned('collect')], own: known() });
  assert.equal(all('textarea').length, 1);

  await own(known({ rev: 2, muted: true }));

  await until(() => assert.equal(all('textarea').length, 0));
  assert.match(all('.ask-news')[0]?.textContent ?? '', /Модератор приостановил приём идей от вас/);
});

test('I9: a similar idea is offered while writing, supported by one tap, and the text stays', async () => {
  const put = [board(), idea(12, { text: 'Открыть школу приёмных родителей в каждом районе' })];
  const { sent } = await phone({ put, own: known(), after: () => known({ rev: 2, left: 4, votes: [myVote(12)] }) });

  await write('Открыть школы для приёмных родителей в районах');
  await until(() => assert.match(words(), /Похоже на № 12: поддержать её\?/));
  await tap('Поддержать № 12');

  await until(() => assert.deepEqual(sent.map(({ name, idea: id }) => [name, id]), [['set_vote', 'idea12']]));
  assert.equal(/** @type {HTMLTextAreaElement} */ (all('textarea')[0]).value, 'Открыть школы для приёмных родителей в районах');
  await until(() => assert.match(words(), /Вы поддержали № 12/));
});

test('I9: where nobody votes yet, a similar idea is only named; sending is never held up', async () => {
  const { sent } = await phone({ put: [planned('collect'), idea(12, { text: 'Открыть школу приёмных родителей в каждом районе' })], own: known() });

  await write('Открыть школы для приёмных родителей в районах');
  await until(() => assert.match(words(), /Похоже на № 12/));
  assert.equal(buttons('Поддержать').length, 0);
  await tap('Отправить');

  await until(() => assert.deepEqual(names(sent), ['add_idea']));
});

test('I8: a name is asked about once before sending; without one nothing is asked', async () => {
  const { sent } = await phone({ put: [planned('collect')], own: known() });
  await write('Пусть Иван Петрович Сидоров откроет школу');
  await tap('Отправить');
  assert.match(words(), /В тексте есть имя: Иван Петрович Сидоров. Лучше без имён/);
  assert.deepEqual(sent, []);

  await tap('Отправить так');
  await until(() => assert.deepEqual(names(sent), ['add_idea']));
  await write('Открыть школу');
  await tap('Отправить');

  await until(() => assert.deepEqual(names(sent), ['add_idea', 'add_idea']));
});

test('I8: «Исправить» leads back to the text, and another text is sent without a word', async () => {
  const { sent } = await phone({ put: [planned('collect')], own: known() });
  await write('Пусть Иван Петрович Сидоров откроет школу');
  await tap('Отправить');

  await tap('Исправить');
  assert.ok(document.activeElement === all('textarea')[0]);
  await write('Пусть район откроет школу');
  await tap('Отправить');

  await until(() => assert.deepEqual(sent.map(({ text }) => text), ['Пусть район откроет школу']));
});
