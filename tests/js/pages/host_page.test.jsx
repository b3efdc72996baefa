import { button, click, press, type } from '../ui/helpers.jsx';
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { act } from 'preact/test-utils';
import { Host } from '../../../static/js/pages/host/host.jsx';
import { EVENT, item, lane, openPage, result, row, said, stage, track, until } from './plenary_builders.jsx';

const RESULT = result(2, [row(4, 20, 1), row(7, 18, 2)]);
const PLAN = [item(1, { kind: 'lobby' }, { kind: 'lobby', title: 'Подключайтесь' }), item(2, { kind: 'track_top', board: 'board-02' }), item(3, null, { kind: 'laws' })];
const RECORDS = [EVENT, track(1), track(2), lane(1), lane(2, { sent_version: 1 }), RESULT, ...PLAN];
const HOST = (/** @type {object} */ scene, /** @type {object} */ more = {}) => stage({ control: 'host', scene, ...more });

/** @param {any[]} records @param {object} [more] */
const open = (records, more) => openPage(Host, { page: 'host', records, ...more });
/** @param {any} command */
const bare = ({ op, event, ...rest }) => rest;

test('the page says what is on the screen, what comes next and what has arrived', async () => {
  const page = await open([...RECORDS, stage()]);

  assert.match(said(page.place), /Сейчас на экране: Все площадки/);
  assert.match(said(page.place), /Далее: Подключайтесь/);
  assert.match(said(page.place), /Получено: 1.*Тема 2.*Площадка 2, версия 1, 15:42/);
  assert.match(said(page.place), /Пока нельзя показать: Законодательные инициативы/);
  await page.close();
});

test('one big button takes the next scene and names it; a row of the plan says that a tap shows it at once', async () => {
  const page = await open([...RECORDS, stage()]);
  assert.equal(said(page.place, '.btn--primary'), 'Далее: Подключайтесь');
  assert.match(said(page.place), /Нажатие на строку сразу выводит сцену на экран/);
  assert.equal(page.place.querySelector('.stop:not([aria-current])')?.getAttribute('title'), 'Показать сейчас');

  await click(page.place.querySelector('.btn--primary'));

  await until(() => assert.deepEqual(page.sent.map(bare), [{ name: 'take_scene', scene: { kind: 'lobby' }, agenda: 'item-1', after: 0 }]));
  await page.close();
});

test('a result of the tray goes on air, and the plan moves to its track', async () => {
  const page = await open([...RECORDS, HOST({ kind: 'lobby' })]);

  await click(button(page.place, 'Показать сейчас: Тема 2'));

  await until(() => assert.deepEqual(page.sent.map(bare), [{ name: 'take_scene', scene: { kind: 'track_top', result: RESULT.id }, agenda: 'item-2' }]));
  await page.close();
});

test('an idea of the result on air is shown large', async () => {
  const page = await open([...RECORDS, HOST({ kind: 'track_top', result: RESULT.id }, { agenda: 'item-2' })]);

  await click(button(page.place, 'Заголовок 7'));

  await until(() => assert.deepEqual(page.sent.map(bare), [{ name: 'take_scene', scene: { kind: 'spotlight', result: RESULT.id, idea: 'idea-7' }, agenda: 'item-2' }]));
  await page.close();
});

test('a newer version does not replace the one on air; the tray says so', async () => {
  const newer = { ...RESULT, id: 'result-2-2', version: 2 };
  const page = await open([...RECORDS, newer, HOST({ kind: 'track_top', result: RESULT.id })]);

  assert.match(said(page.place), /Пришла версия 2\. На экране прежняя\. Покажите новую, когда будете готовы/);
  await page.close();
});

test('what was done is said, and can be taken back for a minute', async () => {
  const page = await open([...RECORDS, stage()], { reply: (/** @type {any} */ { name }) => ({ ok: true, rev: 2, undo: name !== 'undo_stage' }) });
  await click(button(page.place, 'Погасить экран'));
  await page.change([stage({ black: true })]);
  await until(() => assert.match(said(page.place, '.undo'), /Экран погашенВернуть/));

  await click(page.place.querySelector('.undo .btn'));

  await until(() => assert.deepEqual(page.sent.map(({ name, target }) => [name, target]), [['set_black', undefined], ['undo_stage', page.sent[0].op]]));
  await until(() => assert.equal(said(page.place, '.undo'), 'Вернули: экран как был'));
  await page.close();
});

test('what another host has changed since is neither said nor offered to be taken back', async () => {
  const page = await open([...RECORDS, stage()], { reply: () => ({ ok: true, rev: 2, undo: true }) });
  await click(page.place.querySelector('.btn--primary'));
  await page.change([HOST({ kind: 'lobby' })]);
  await until(() => assert.match(said(page.place, '.undo'), /На экране: ПодключайтесьВернуть/));

  await page.change([HOST({ kind: 'message', text: 'Перерыв' })]);

  await until(() => assert.equal(said(page.place, '.undo'), ''));
  await page.close();
});

test('a refusal is a sentence that stays until it is dismissed', async () => {
  const page = await open([...RECORDS, stage()], { reply: () => ({ ok: false, code: 'not_found', detail: {} }) });
  await click(button(page.place, 'Показать сейчас: Тема 2'));
  await until(() => assert.match(said(page.place), /Этого здесь уже нет/));

  await click(button(page.place, 'Понятно'));

  await until(() => assert.doesNotMatch(said(page.place), /Этого здесь уже нет/));
  await page.close();
});

test('a message is sent when it has words, and says what is wrong when it has none', async () => {
  const page = await open([...RECORDS, stage()]);
  await click(button(page.place, 'Показать объявление'));
  assert.match(said(page.place), /Напишите текст объявления/);

  await type(page.place.querySelector('textarea'), ' Перерыв до 15:30 ');
  await click(button(page.place, 'Показать объявление'));

  await until(() => assert.deepEqual(page.sent.map(bare), [{ name: 'take_scene', scene: { kind: 'message', text: 'Перерыв до 15:30' }, agenda: null }]));
  await page.close();
});

test('digits and Enter go to a number, and a number that is not there is said', async () => {
  const page = await open([...RECORDS, stage()]);

  await press(document.body, '2', { code: 'Digit2' });
  assert.match(said(page.place), /Номер: 2/);
  await press(document.body, 'Enter', { code: 'Enter' });
  await until(() => assert.deepEqual(page.sent.map(({ agenda }) => agenda), ['item-2']));
  for (let digit = 0; digit < 2; digit += 1) await press(document.body, '9', { code: 'Digit9' });
  await press(document.body, 'Enter', { code: 'Enter' });

  assert.match(said(page.place), /В списке нет номера 99/);
  await page.close();
});

test('keys can be switched off', async () => {
  const page = await open([...RECORDS, stage()]);
  await click(page.place.querySelector('.switch input'));

  await press(document.body, 'b', { code: 'KeyB' });

  assert.deepEqual(page.sent, []);
  await page.close();
});

test('without its grant the page says what to do', async () => {
  const page = await open([...RECORDS, stage()]);

  await act(() => page.status.connection('refused', 'not_signed_in'));

  await until(() => assert.match(said(page.place), /Это устройство здесь не узнали/));
  await page.close();
});
