import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Controls } from '../../../static/js/pages/console/controls.jsx';
import { IdeaList } from '../../../static/js/pages/console/idea_list.jsx';
import { IdeaRow } from '../../../static/js/pages/console/idea_row.jsx';
import { LobbyPage } from '../../../static/js/pages/console/lobby.jsx';
import { SendSheet } from '../../../static/js/pages/console/send.jsx';
import { Side } from '../../../static/js/pages/console/side.jsx';
import { button, click, fire, mount, press, type, words } from '../ui/helpers.jsx';
import { idea } from './console_builders.js';
import { asked, At, deskOf, NOW } from './console_desk.jsx';

const nothing = () => {};
const QUIET = { isPending: false, isOnScreen: false, isRefused: false, onOpen: nothing, onPanel: nothing };

/** @param {any} desk @param {any} vnode */
const at = (desk, vnode) => mount(<At desk={desk}>{vnode}</At>);

/** What the list shows. @param {any} desk */
const VIEW = (desk) => /** @type {any} */ ({
  ...{ list: 'board', order: 'new', filter: 'all', query: '', fresh: 0, rows: desk.lists.board, ids: ['idea-1'], cursor: null },
  ...{ left: null, panel: null, seed: '', pointer: {}, select: nothing, setPanel: nothing, refresh: nothing },
});

/** @param {any} desk */
const controls = (desk) => at(desk, <Controls keysOn onKeys={nothing} onPoster={nothing} />);

/** @param {any} desk @param {string} id @param {any} [panel] */
const row = (desk, id, panel = null) => {
  const all = Object.values(desk.lists).flat();
  const found = /** @type {any} */ (all.find((one) => /** @type {any} */ (one).idea.id === id));
  return at(desk, <IdeaRow row={found} voters={31} keysOn open panel={panel} {...QUIET} />);
};

test('the first screen opens the board by one tap', async () => {
  const desk = deskOf({ board: { phase: 'lobby', room: 'ауд. 101' } });
  const place = await at(desk, <LobbyPage onPoster={nothing} />);

  await click(button(place, 'Открыть доску'));

  assert.match(words(place.querySelector('h1')), /Площадка 1 · ауд. 101/);
  assert.equal(words(place.querySelector('[title^="Были на связи"]')), 'На площадке: 40');
  assert.deepEqual(asked(desk), [{ name: 'change_phase', phase: 'open' }]);
});

test('a scribe waits for the moderator to open', async () => {
  const place = await at(deskOf({ role: 'scribe', board: { phase: 'lobby' } }), <LobbyPage onPoster={nothing} />);

  assert.equal(button(place, 'Открыть доску'), undefined);
  assert.match(words(place), /Её откроет модератор/);
});

test('switches, timer and results are the moderator’s', async () => {
  const desk = deskOf();
  const place = await controls(desk);

  await click(place.querySelectorAll('input[role=switch]')[0]);
  await click(button(place, '5 мин'));
  await click(button(place, 'Ещё'));
  await click(button(place, 'К итогам'));

  assert.deepEqual(asked(desk), [
    { name: 'set_switch', switch: 'ideas', on: false },
    { name: 'set_timer', seconds: 300 },
    { name: 'change_phase', phase: 'reveal' },
  ]);
});

test('an open board offers the plan in sight, and says where its own votes stay', async () => {
  const before = await controls(deskOf({ people: { voted: 0 } }));
  assert.ok(button(before, 'Сессия по плану'));
  assert.doesNotMatch(words(before), /останутся отдельно/);

  const after = await controls(deskOf());

  assert.match(words(after), /останутся отдельно/);
  assert.equal(button(await controls(deskOf({ role: 'scribe' })), 'Сессия по плану'), undefined);
});

test('supporters are shown while there is something to vote on, and not before a plan’s ballot', async () => {
  const ideas = [idea(1)];
  const bar = async (/** @type {object} */ board) => {
    const desk = deskOf({ ideas, board });
    const place = await at(desk, <IdeaList view={VIEW(desk)} search={{ current: null }} keysOn mayAdd />);
    return place.querySelectorAll('.idea-bar').length;
  };
  assert.equal(await bar({}), 1);
  for (const phase of ['collect', 'group', 'review']) assert.equal(await bar({ phase }), 0);
});

test('V9: the number of people says whom it counts', async () => {
  const place = await at(deskOf(), <Side keysOn />);

  await click(button(place, 'Люди'));

  assert.equal(words(place.querySelector('.people [title^="Были на связи"]')), 'На площадке: 40');
});

test('a scribe sees the switches in words and is told what is possible', async () => {
  const place = await controls(deskOf({ role: 'scribe' }));

  assert.equal(place.querySelectorAll('input[role=switch]').length, 0);
  assert.match(words(place), /Приём идей: вкл/);
  assert.match(words(place), /Он же передаёт итоги/);
});

test('a minute is added to what is left', async () => {
  const desk = deskOf({ board: { timer_ends_at: NOW + 90_000 } });
  const place = await controls(desk);

  await click(place.querySelector('[aria-label^=Добавить]'));
  await click(button(place, 'Убрать таймер'));

  assert.deepEqual(asked(desk), [{ name: 'set_timer', seconds: 150 }, { name: 'set_timer', seconds: 0 }]);
});

test('what was sent is said with version and time, and reveal leads back to the board', async () => {
  const desk = deskOf({ board: { phase: 'reveal', voting_on: false, sent_version: 2, sent_at: Date.UTC(2026, 0, 1, 12, 42) } });
  const place = await controls(desk);

  await click(button(place, 'Вернуться к доске'));

  assert.match(words(place), /Передано, версия 2, 15:42/);
  assert.deepEqual(asked(desk), [{ name: 'change_phase', phase: 'open' }]);
});

test('an idea’s buttons act at once', async () => {
  const desk = deskOf({ ideas: [idea(1)] });
  const place = await row(desk, 'idea-1');

  await click(button(place, 'Закрепить'));
  await click(button(place, 'Показать крупно'));

  assert.deepEqual(asked(desk), [
    { name: 'set_pinned', idea: 'idea-1', on: true },
    { name: 'set_spotlight', idea: 'idea-1' },
  ]);
});

test('a number and Enter merge', async () => {
  const desk = deskOf({ ideas: [idea(1), idea(12), idea(2)] });
  const place = await row(desk, 'idea-2', 'merge');
  const field = place.querySelector('.idea-panel input');

  await type(field, '12');
  await press(field, 'Enter');

  assert.deepEqual(asked(desk), [{ name: 'merge_idea', idea: 'idea-2', into: 'idea-12' }]);
});

test('arrows choose another idea to merge with', async () => {
  const desk = deskOf({ ideas: [idea(1), idea(12), idea(2)] });
  const place = await row(desk, 'idea-2', 'merge');
  const field = place.querySelector('.idea-panel input');

  await type(field, '1');
  await press(field, 'ArrowDown');
  await press(field, 'Enter');

  assert.deepEqual(asked(desk), [{ name: 'merge_idea', idea: 'idea-2', into: 'idea-12' }]);
});

test('a merged part is taken out of its family', async () => {
  const desk = deskOf({ ideas: [idea(1), idea(2, { parent: 'idea-1' })] });
  const place = await row(desk, 'idea-1');

  await click(place.querySelector('[aria-label^=Отделить]'));

  assert.match(words(place.querySelector('.idea-meta')), /вместе с № 2/);
  assert.deepEqual(asked(desk), [{ name: 'unmerge_idea', idea: 'idea-2' }]);
});

test('a ready reason hides, another one is written', async () => {
  const desk = deskOf({ ideas: [idea(1)] });
  const place = await row(desk, 'idea-1', 'hide');

  await click(button(place, 'Повтор'));
  await type(place.querySelector('.hide-other input'), 'Уже решено');
  await press(place.querySelector('.hide-other input'), 'Enter');

  assert.deepEqual(asked(desk), [
    { name: 'set_hidden', idea: 'idea-1', on: true, reason: 'Повтор' },
    { name: 'set_hidden', idea: 'idea-1', on: true, reason: 'Уже решено' },
  ]);
});

test('a headline is saved by Enter, and never one that is too long', async () => {
  const desk = deskOf({ ideas: [idea(1)] });
  const place = await row(desk, 'idea-1', 'headline');
  const field = place.querySelector('textarea');

  await type(field, 'х'.repeat(71));
  await press(field, 'Enter');
  await type(field, 'Социальный звонок');
  await press(field, 'Enter');

  assert.deepEqual(asked(desk), [{ name: 'set_headline', idea: 'idea-1', headline: 'Социальный звонок', was: '' }]);
});

test('an empty headline is not praised', async () => {
  const place = await row(deskOf({ ideas: [idea(1)] }), 'idea-1', 'headline');
  assert.doesNotMatch(words(place), /Хорошо читается/);

  await type(place.querySelector('textarea'), 'Звонок');

  assert.match(words(place), /Хорошо читается с экрана/);
});

test('Enter saves a text, Shift+Enter begins a new line in it', async () => {
  const desk = deskOf({ ideas: [idea(1)] });
  const place = await row(desk, 'idea-1', 'text');
  const field = place.querySelector('textarea');
  await type(field, 'Звонить дважды');
  await press(field, 'Enter', { shiftKey: true });
  assert.deepEqual(asked(desk), []);

  await press(field, 'Enter');

  assert.match(words(place), /Enter сохраняет, Shift\+Enter переносит строку/);
  assert.deepEqual(asked(desk), [{ name: 'set_text', idea: 'idea-1', text: 'Звонить дважды', was: 'Идея номер 1' }]);
});

test('a kind without parts of its own is set by one tap', async () => {
  const desk = deskOf({ ideas: [idea(1)] });
  const place = await row(desk, 'idea-1', 'kind');

  await fire(place.querySelector('input[value=risk]'), new Event('change', { bubbles: true }));

  const was = { was: 'proposal', was_level: '', was_stages: [] };
  assert.deepEqual(asked(desk), [{ name: 'set_kind', idea: 'idea-1', kind: 'risk', level: null, stages: [], ...was }]);
});

test('what waits for a look is shown or hidden from its own pane', async () => {
  const desk = deskOf({ ideas: [idea(1, { status: 'held' }), idea(2, { status: 'kept' })] });
  const place = await at(desk, <Side keysOn />);

  await click(button(place, 'Показать всем'));
  await click(button(place, 'Взять на доску'));

  assert.match(words(place), /Копилка: 1/);
  assert.deepEqual(asked(desk), [
    { name: 'set_hidden', idea: 'idea-1', on: false },
    { name: 'set_hidden', idea: 'idea-2', on: false },
  ]);
});

test('a result is sent by one tap in its preview, together with the headlines mended there', async () => {
  const desk = deskOf({ ideas: [idea(1, { headline: 'Звонок' }), idea(2)], counts: { 'idea-1': 9, 'idea-2': 4 } });
  const place = await at(desk, <SendSheet open onClose={nothing} />);
  const [second, note] = place.querySelectorAll('textarea');

  await type(second, 'Автобус для сёл');
  await type(note, 'Спорили о сроках');
  await click(place.querySelector('.sheet-foot .btn--primary'));

  assert.match(words(place.querySelector('.preview')), /Звонок/);
  assert.deepEqual(asked(desk), [
    { name: 'set_headline', idea: 'idea-2', headline: 'Автобус для сёл' },
    { name: 'send_result', note: 'Спорили о сроках', after: 0 },
  ]);
});

test('before sending, the rows show what they were worked out to, and how many have no headline', async () => {
  const worded = { wording: 'Звоним дважды в неделю.', first_step: 'Набрать волонтёров', level: 'regional' };
  const ideas = [idea(1, { headline: 'Звонок', ...worded }), idea(2), idea(3)];
  const place = await at(deskOf({ ideas, counts: { 'idea-1': 9, 'idea-2': 4, 'idea-3': 2 } }), <SendSheet open onClose={nothing} />);
  const [first, second] = place.querySelectorAll('.send-rows li');
  assert.match(words(first), /Формулировка ?Звоним дважды в неделю. ?Первый шаг ?Набрать волонтёров ?Уровень ?региональный/i);
  assert.equal(second?.querySelector('.deepened') === null, true);
  assert.match(words(place.querySelector('.sheet-foot')), /Без заголовка: 2/);

  await type(place.querySelector('textarea'), 'Автобус для сёл');

  assert.match(words(place.querySelector('.sheet-foot')), /Без заголовка: 1/);
});

test('V7: while late votes are counted the button says so and sends nothing', async () => {
  const board = { phase: 'reveal', voting_on: false, closed_at: NOW - 3_000 };
  const desk = deskOf({ board, ideas: [idea(1)], counts: { 'idea-1': 9 } });
  const place = await at(desk, <SendSheet open onClose={nothing} />);

  await click(place.querySelector('.sheet-foot .btn--primary'));

  assert.match(words(place.querySelector('.sheet-foot')), /Считаем голоса: ещё 7 с/);
  assert.deepEqual(asked(desk), []);
});
