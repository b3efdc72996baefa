import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PLAN_TEMPLATES } from '../../../static/js/core/protocol.js';
import { KeysHelp } from '../../../static/js/pages/console/keys_help.jsx';
import { LobbyPage } from '../../../static/js/pages/console/lobby.jsx';
import { PlanClock } from '../../../static/js/pages/console/plan_clock.jsx';
import { PlanOptions } from '../../../static/js/pages/console/plan_options.jsx';
import { PlanPane } from '../../../static/js/pages/console/plan_pane.jsx';
import { PlanPrimary } from '../../../static/js/pages/console/plan_primary.jsx';
import { PlanSheet } from '../../../static/js/pages/console/plan_sheet.jsx';
import { ScreenView } from '../../../static/js/pages/console/screen_view.jsx';
import { button, click, fire, mount, words } from '../ui/helpers.jsx';
import { idea } from './console_builders.js';
import { asked, At, deskOf, NOW } from './console_desk.jsx';
import { planned } from './console_plan_builders.js';

const nothing = () => {};
const TWELVE = Array.from({ length: 12 }, (_, at) => idea(at + 1, { listed: true }));

/** @param {any} desk @param {any} vnode */
const at = (desk, vnode) => mount(<At desk={desk}>{vnode}</At>);

/** @param {string} moment @param {object} [board] @param {object} [more] */
const deskAt = (moment, board = {}, more = {}) => deskOf({ board: planned(moment, board), ...more });

/** @param {any} desk @param {() => void} [onSend] */
const primary = (desk, onSend = nothing) => at(desk, <PlanPrimary keysOn onSend={onSend} />);

/** @param {any} desk */
const pane = (desk) => at(desk, <PlanPane keysOn onKeys={nothing} onPoster={nothing} onPlan={nothing} />);

test('the first screen keeps its one big button; a plan is behind a small one', async () => {
  const desk = deskOf({ board: { phase: 'lobby' } });
  const place = await at(desk, <LobbyPage onPoster={nothing} />);
  assert.equal(place.querySelectorAll('.btn--primary').length, 1);

  await click(button(place, 'Сессия по плану (90 мин)'));
  await click(button(place, 'Начать по плану'));

  assert.deepEqual(asked(desk), [
    { name: 'set_plan', steps: PLAN_TEMPLATES.session },
    { name: 'go_to_step', step: 0 },
  ]);
});

test('a template is chosen, its minutes are changed, a step is left out', async () => {
  const desk = deskOf();
  const place = await at(desk, <PlanSheet open onClose={nothing} />);

  await fire(place.querySelectorAll('input[type=radio]')[1], new Event('change', { bubbles: true }));
  await click(button(place, 'Собираем идеи: на минуту меньше'));
  await click(button(place, 'Дорабатываем: убрать этап'));
  assert.match(words(place.querySelector('.plan-sum')), /Всего: 36 мин/);
  assert.ok(!button(place, 'Голосуем: убрать этап'));
  await click(button(place, 'Начать по плану'));

  const [plan] = asked(desk);
  assert.deepEqual(plan.steps.map((/** @type {any} */ { phase, minutes }) => [phase, minutes]), [['collect', 14], ['group', 10], ['vote', 7], ['reveal', 5]]);
});

test('of a plan that runs only the steps to come are changed', async () => {
  const desk = deskAt('group');
  const place = await at(desk, <PlanSheet open onClose={nothing} />);

  assert.ok(!button(place, 'Разбираем идеи: на минуту больше'));
  await click(button(place, 'Голосуем: на минуту больше'));
  await click(button(place, 'Сохранить'));

  const [{ steps }] = asked(desk);
  assert.equal(steps.length, 8);
  assert.equal(steps[4].minutes, 9);
});

test('the clock says what is left, overtime and a pause in words', async () => {
  const left = await at(deskAt('group'), <PlanClock keysOn />);
  assert.match(words(left.querySelector('.plan-time')), /04:00.*осталось/);
  const over = await at(deskAt('group', { step_ends_at: NOW - 133_000 }), <PlanClock keysOn />);
  assert.match(words(over.querySelector('.plan-time')), /\+02:13.*сверх времени/);
  const paused = await at(deskAt('group', { paused_at: NOW - 60_000 }), <PlanClock keysOn />);
  assert.match(words(paused.querySelector('.plan-time')), /05:00.*на паузе/);
});

test('the drift is said in words', async () => {
  const late = { step_ends_at: NOW - 60_000, plan_started_at: NOW - 41 * 60_000 };
  const place = await at(deskAt('group', late), <PlanClock keysOn />);
  assert.equal(words(place.querySelector('.plan-drift')), 'отстаём на 6 мин');
});

test('time, pause and the way back are commands', async () => {
  const desk = deskAt('group');
  const place = await at(desk, <PlanClock keysOn />);

  await click(place.querySelector('[aria-label^="Этап длиннее"]'));
  await click(place.querySelector('[aria-label^="Этап короче"]'));
  await click(button(place, 'Пауза'));
  await click(button(place, 'Назад'));

  assert.deepEqual(asked(desk), [
    { name: 'extend_step', seconds: 60 },
    { name: 'extend_step', seconds: -60 },
    { name: 'set_paused', on: true },
    { name: 'go_to_step', step: 1 },
  ]);
});

test('a step is gone to by two taps, none while people vote', async () => {
  const desk = deskAt('group');
  const place = await pane(desk);
  assert.equal(words(place.querySelector('[aria-current=step] .plan-step-name')), 'Разбираем идеи (идёт сейчас)');

  await click(button(place, 'Голосуем'));
  await click(button(place, 'Перейти к этапу'));

  assert.deepEqual(asked(desk), [{ name: 'go_to_step', step: 4 }]);
  assert.equal((await pane(deskAt('vote'))).querySelectorAll('button.plan-step-tap').length, 0);
});

test('V19: while people read, the pane says how far they have come', async () => {
  const place = await pane(deskAt('review', {}, { people: { readers: 23, least: 3 } }));
  assert.match(words(place.querySelector('.plan-reading')), /Читают: 23 · каждую идею прочли не меньше 3 раз/);
});

test('the primary button names what is next and does it at once', async () => {
  const desk = deskAt('draft', {}, { ideas: TWELVE });
  const place = await primary(desk);

  await click(button(place, 'Открыть голосование (12 идей, голосов: 3)'));

  assert.deepEqual(asked(desk), [{ name: 'open_ballot', ballot: 'ballot-1', mode: 'blind' }]);
  assert.ok(button(await primary(deskAt('collect')), 'Далее: собираем открыто'));
  assert.ok(button(await primary(deskAt('group')), 'Далее: читаем по карточке'));
});

test('the reveal of a secret ballot asks once in place, a live one does not', async () => {
  const desk = deskAt('closed', { closed_at: NOW - 60_000 });
  const place = await primary(desk);
  await click(button(place, 'К итогам'));
  assert.deepEqual(asked(desk), []);
  assert.match(words(place.querySelector('.confirm')), /Вернуть будет нельзя/);
  await click(button(place, 'К итогам'));
  assert.deepEqual(asked(desk), [{ name: 'go_to_step', step: 5 }]);

  const live = deskAt('closed', { closed_at: NOW - 60_000, ballot: { mode: 'live' } });
  await click(button(await primary(live), 'К итогам'));
  assert.deepEqual(asked(live), [{ name: 'go_to_step', step: 5 }]);
});

test('V7: while late votes are counted there are no results', async () => {
  const desk = deskAt('closed', { closed_at: NOW - 3_000 });
  const place = await primary(desk);

  await click(button(place, 'Считаем голоса: ещё 7 с'));

  assert.ok(!place.querySelector('.confirm'));
  assert.deepEqual(asked(desk), []);
});

test('rows are revealed one by one, or all', async () => {
  const desk = deskAt('reveal', { ballot: { state: 'revealing' } });
  const place = await primary(desk);

  await click(button(place, 'Показать следующую строку'));
  await click(button(place, 'Показать все'));

  assert.deepEqual(asked(desk), [
    { name: 'reveal_next', ballot: 'ballot-1', everything: false, seen: 0 },
    { name: 'reveal_next', ballot: 'ballot-1', everything: true, seen: 0 },
  ]);
});

test('keys go on and change the time', async () => {
  const desk = deskAt('group');
  await primary(desk);
  for (const code of ['KeyN', 'Equal', 'Minus']) await fire(document.body, new KeyboardEvent('keydown', { code, bubbles: true }));
  assert.deepEqual(asked(desk).map((/** @type {any} */ { name, seconds }) => seconds ?? name), ['go_to_step', 60, -60]);
});

test('the track’s screen is given another view, and a wall is turned page by page', async () => {
  const desk = deskAt('group', { view: 'wall', page: 1 }, { ideas: TWELVE });
  const place = await at(desk, <ScreenView />);
  assert.match(words(place.querySelector('.nav-row')), /Экран 2 из 2/);

  await click(button(place, 'Следующий экран'));
  await click(button(place, 'Предыдущий экран'));
  await fire(place.querySelectorAll('input[type=radio]')[2], new Event('change', { bubbles: true }));

  assert.deepEqual(asked(desk), [
    { name: 'set_view', view: 'wall', page: 0 },
    { name: 'set_view', view: 'qr', page: 0 },
  ]);
  assert.equal(words(await at(deskAt('vote', {}, { role: 'scribe' }), <ScreenView />)), '');
});

test('what is on its way is not asked for twice by a key', async () => {
  const desk = deskAt('group');
  desk.asked = new Set(['go_to_step']);
  await primary(desk);
  await fire(document.body, new KeyboardEvent('keydown', { code: 'KeyN', bubbles: true }));
  assert.deepEqual(asked(desk), []);
});

test('the keys of a plan are named where they work', async () => {
  const help = (/** @type {any} */ desk) => at(desk, <KeysHelp on onChange={nothing} />);
  assert.match(words(await help(deskAt('group'))), /N ?Следующее действие плана/);
  assert.doesNotMatch(words(await help(deskAt('group', {}, { role: 'scribe' }))), /действие плана/);
  assert.doesNotMatch(words(await help(deskOf())), /действие плана/);
});

test('a plan’s end leads to the plenary, and results may go there before', async () => {
  let sent = 0;
  const onSend = () => void (sent += 1);
  await click(button(await primary(deskAt('consent'), onSend), 'Передать на пленарное'));
  await click(button(await primary(deskAt('deepen'), onSend), 'Передать на пленарное'));
  assert.equal(sent, 2);
});

test('switches of a plan follow the table', async () => {
  const desk = deskAt('group');
  const place = await at(desk, <PlanOptions />);
  await click(place.querySelectorAll('input[role=switch]')[0]);
  await click(place.querySelectorAll('input[role=switch]')[1]);
  await click(button(place, 'На одну идею больше'));
  assert.deepEqual(asked(desk), [
    { name: 'set_switch', switch: 'ideas', on: true },
    { name: 'set_option', option: 'auto', on: true },
    { name: 'set_idea_limit', ideas: 11 },
  ]);
  assert.doesNotMatch(words(await at(deskAt('deepen'), <PlanOptions />)), /Приём идей/);
  assert.equal(words(await at(deskAt('group', {}, { role: 'scribe' }), <PlanOptions />)), '');
});
