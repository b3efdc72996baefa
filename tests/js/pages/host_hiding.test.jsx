import { button, click, press } from '../ui/helpers.jsx';
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Host } from '../../../static/js/pages/host/host.jsx';
import { itemsOf } from './hidden_scenes.js';
import { PlenaryScreen } from '../../../static/js/pages/plenary/plenary.jsx';
import { decision, EVENT, hall, item, lane, openPage, option, place, result, row, said, stage, standing, tally, track, until } from './plenary_builders.jsx';

const FOUL = 'Брань';
const ROWS = [row(4, 20, 1, { headline: FOUL, text: FOUL, kind: 'risk' }), row(7, 18, 2, { kind: 'law' })];
const RESULT = result(2, ROWS);
const PLAN = [item(1, { kind: 'lobby' }, { kind: 'lobby', title: 'Подключайтесь' }), item(2, { kind: 'track_top', board: 'board-02' }), item(3, { kind: 'plan' })];
const RECORDS = [EVENT, track(1), track(2), lane(1), lane(2, { sent_version: 1, phase: 'handed_over' }), RESULT, ...PLAN];
const HOST = (/** @type {object} */ scene, /** @type {object} */ more = {}) => stage({ control: 'host', scene, ...more });
/** @param {any[]} records @param {object} [more] */
const open = (records, more) => openPage(Host, { page: 'host', records, ...more });
const bare = (/** @type {any} */ { op, event, ...rest }) => rest;

for (const { name, scene, more = [], ideas, decisions = [] } of itemsOf(RESULT, decision)) {
  test(`one tap hides all that can be read of ${name}`, async () => {
    const board = [hall('reveal'), option(1, 2, 4), option(2, 2, 7), standing([place(1, 9, 1), place(2, 4, 2)])];
    const page = await open([...RECORDS, ...more, HOST(scene)], { board });

    await click(button(page.place, 'Срочно скрыть'));

    await until(() => assert.deepEqual(page.sent.map(bare), [{ name: 'hide_now', ideas, decisions, clear: true }]));
    await page.close();
  });
}

test('the key H hides too, and nothing where nothing that people wrote is shown', async () => {
  const page = await open([...RECORDS, HOST({ kind: 'overview' })]);
  await press(document.body, 'h', { code: 'KeyH' });
  assert.equal(button(page.place, 'Срочно скрыть')?.getAttribute('aria-disabled'), 'true');

  await page.change([HOST({ kind: 'spotlight', result: RESULT.id, idea: 'idea-4' })]);
  await until(() => assert.equal(button(page.place, 'Срочно скрыть')?.getAttribute('aria-disabled'), null));
  await press(document.body, 'h', { code: 'KeyH' });

  await until(() => assert.deepEqual(page.sent.map(({ ideas }) => ideas), [['2-4']]));
  await page.close();
});

test('the ideas of a live board are hidden by their own numbers', async () => {
  const live = { phase: 'open', moment: 'open', no: 1, ballot: { id: 'ballot-01', mode: 'live', state: 'open', budget: 5, options: 0, shown: [], rows: 0 } };
  const idea = { t: 'idea', id: 'idea-4', no: 4, text: FOUL, headline: '', status: 'visible', parent: null, wording: '' };
  const others = { 'board:board-01': [{ t: 'board', id: 'board-01', ...live }, idea, tally(4, 3)] };
  const page = await openPage(Host, { page: 'host', records: [...RECORDS, HOST({ kind: 'track_top', board: 'board-01' })], others });
  await until(() => assert.match(said(page.place, '.air'), new RegExp(FOUL)));

  await click(button(page.place, 'Срочно скрыть'));

  await until(() => assert.deepEqual(page.sent.map(({ ideas }) => ideas), [['1-4']]));
  await page.close();
});

test('a row is hidden while its scene stays; the host reads what is hidden and gives it back', async () => {
  const page = await open([...RECORDS, HOST({ kind: 'track_top', result: RESULT.id })]);
  await click(button(page.place, 'Скрыть с экрана: №\u00a02-4'));
  await until(() => assert.deepEqual(page.sent.map(bare), [{ name: 'hide_now', ideas: ['2-4'] }]));

  await page.change([HOST({ kind: 'track_top', result: RESULT.id }, { hidden: ['2-4'] })]);
  await until(() => assert.match(said(page.place, '.hidden-now'), /Скрыто с экрана: 1.*2-4Брань/));
  assert.doesNotMatch(said(page.place, '.air'), new RegExp(FOUL));
  await click(button(page.place, 'Вернуть на экран: №\u00a02-4'));

  await until(() => assert.deepEqual(bare(page.sent[1]), { name: 'bring_back', ideas: ['2-4'] }));
  await page.close();
});

test('what was hidden is said, with the way back for a minute', async () => {
  const page = await open([...RECORDS, HOST({ kind: 'spotlight', result: RESULT.id, idea: 'idea-4' })], { reply: () => ({ ok: true, rev: 2, undo: true }) });
  await press(document.body, 'h', { code: 'KeyH' });
  await page.change([HOST({ kind: 'overview' }, { hidden: ['2-4'], at: 1 })]);

  await until(() => assert.match(said(page.place, '.undo'), /Скрыто: на экране нейтральная сценаВернуть/));
  await page.close();
});

for (const { name, scene, more = [] } of itemsOf(RESULT, decision).filter((one) => one.ideas.length > 0)) {
  test(`the wall reads no hidden word in ${name}, and every number stays`, async () => {
    const board = [hall('reveal'), option(1, 2, 4, { headline: FOUL, text: FOUL }), option(2, 2, 7), standing([place(1, 9, 1), place(2, 4, 2)])];
    const records = [...RECORDS, ...more];
    const page = await openPage(PlenaryScreen, { page: 'plenary', records: [...records, HOST(scene)], board });
    const before = said(page.place);

    await page.change([HOST(scene, { hidden: ['2-4'] })]);

    await until(() => assert.doesNotMatch(said(page.place), new RegExp(FOUL)));
    if (before.includes(FOUL)) assert.equal(said(page.place).replaceAll('Скрыта', FOUL), before);
    await page.close();
  });
}

test('of two hosts who press in the same moment one goes on, and the other is told who won', async () => {
  const page = await open([...RECORDS, HOST({ kind: 'overview' }, { at: 1 })]);
  await page.change([HOST({ kind: 'lobby' }, { agenda: 'item-1', at: 2 })]);
  await until(() => assert.match(said(page.place), /Далее: Топ/));

  await press(document.body, ' ', { code: 'Space' });
  assert.match(said(page.place), /Другой ведущий только что переключил экран: Подключайтесь/);
  assert.deepEqual(page.sent, []);
  page.clock.at += 1_000;
  await press(document.body, ' ', { code: 'Space' });

  await until(() => assert.deepEqual(page.sent.map(({ agenda, after }) => [agenda, after]), [['item-2', 2]]));
  assert.doesNotMatch(said(page.place), /Другой ведущий/);
  await page.close();
});

test('a step that the server refused because the stage had moved says what is on the screen', async () => {
  const reply = () => ({ ok: false, code: 'stage_moved', detail: { now: { kind: 'plan' } } });
  const page = await open([...RECORDS, HOST({ kind: 'overview' }, { at: 1 })], { reply });
  await press(document.body, ' ', { code: 'Space' });
  await page.change([HOST({ kind: 'plan' }, { at: 2 })]);

  await until(() => assert.match(said(page.place), /Другой ведущий только что переключил экран: План\. Ваше нажатие не выполнено/));
  await click(button(page.place, 'Понятно'));
  await until(() => assert.doesNotMatch(said(page.place), /Другой ведущий/));
  await page.close();
});

test('one’s own steps follow one another without waiting', async () => {
  const page = await open([...RECORDS, HOST({ kind: 'overview' }, { at: 1 })]);
  await press(document.body, ' ', { code: 'Space' });
  await until(() => assert.equal(page.sent.length, 1));
  await page.change([HOST(page.sent[0].scene, { agenda: 'item-1', at: page.clock.at })]);
  await until(() => assert.match(said(page.place), /Далее: Топ/));

  await press(document.body, ' ', { code: 'Space' });

  await until(() => assert.deepEqual(page.sent.map(({ agenda }) => agenda), ['item-1', 'item-2']));
  await page.close();
});
