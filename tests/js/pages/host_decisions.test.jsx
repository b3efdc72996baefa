import { button, click, press, type, words } from '../ui/helpers.jsx';
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { act } from 'preact/test-utils';
import { Host } from '../../../static/js/pages/host/host.jsx';
import { stale, underway } from '../../../static/js/pages/host/told.js';
import { decision, EVENT, openPage, result, row, said, stage, track, until } from './plenary_builders.jsx';

const RECORDS = [EVENT, track(3), result(3, [row(17, 20, 1), row(4, 18, 2)]), stage()];
const SHOWN = decision(1, { what: 'Звонок', owner: 'Минтруд' });

/** @param {any[]} records @param {(command: any) => object} [reply] */
const open = (records, reply = () => ({ ok: true, rev: 1, no: 1, undo: true })) =>
  openPage(Host, { page: 'host', records: [...RECORDS, ...records], reply });
/** @param {any} command */
const bare = ({ op, event, ...rest }) => rest;
/** @param {Element} place @returns {any} */
const what = (place) => place.querySelector('.decision-edit textarea');

test('a decision is written down with owner, level, day and the ideas that it came from', async () => {
  const page = await open([]);
  await click(button(page.place, 'Записать решение'));
  const edit = () => /** @type {Element} */ (page.place.querySelector('.decision-edit'));
  await type(what(page.place), 'Запустить звонок');
  const [owner, due, source] = edit().querySelectorAll('input.input');
  await type(owner, 'Минтруд');
  await type(due, '2027-03-15');
  await type(source, '3-17');
  await press(source, 'Enter');
  await until(() => assert.match(words(edit().querySelector('.sources')), /№ 3-17/));
  assert.deepEqual(page.sent, []);

  await click(button(edit(), 'Сохранить'));

  await until(() => assert.equal(page.sent.length, 1));
  const { id, ...rest } = bare(page.sent[0]);
  assert.deepEqual(rest, {
    ...{ name: 'set_decision', what: 'Запустить звонок', owner: 'Минтруд', level: null, due: '2027-03-15' },
    sources: [{ board: 'board-03', idea: 'idea-17' }],
  });
  assert.equal(page.place.querySelectorAll('.decision-edit').length, 0);
  assert.equal(words(document.activeElement), 'Записать решение');
  await page.close();
});

test('a number that no result has is said, and nothing is added', async () => {
  const page = await open([decision(1)]);
  await click(button(page.place, 'Изменить решение\u00a01'));
  const source = [...page.place.querySelectorAll('.source-add input')][0];
  await type(source, '3-99');
  await press(source, 'Enter');

  await until(() => assert.match(said(page.place, '.source-add'), /Такой идеи нет в полученных итогах/));
  await page.close();
});

for (const shown of [true, false]) {
  const name = shown ? 'what the hall reads is saved by itself as it is typed' : 'what the hall does not read waits for Save';
  test(name, async (context) => {
    const page = await open([{ ...SHOWN, shown }]);
    await click(button(page.place, 'Изменить решение\u00a01'));
    context.mock.timers.enable({ apis: ['setTimeout'] });
    await type(what(page.place), 'Звонок дважды');
    await act(() => context.mock.timers.tick(5_000));
    context.mock.timers.reset();

    const saved = [...page.outbox.entries, ...page.outbox.sent].map(({ command }) => bare(command));
    assert.deepEqual(saved.map(({ what: text, was }) => [text, was.what]), shown ? [['Звонок дважды', 'Звонок']] : []);
    await page.close();
  });
}

test('two hosts at one decision: the second sees that it has changed and loses nothing', async () => {
  const page = await open([SHOWN]);
  await click(button(page.place, 'Изменить решение\u00a01'));
  await type(what(page.place), 'Мой звонок');

  await page.change([{ ...SHOWN, what: 'Их звонок' }]);

  await until(() => assert.match(said(page.place, '.clash'), /решение изменили.*Сейчас ?Их звонок ?Ваш вариант ?Мой звонок/));
  assert.equal(what(page.place).value, 'Мой звонок');
  assert.deepEqual(page.sent, []);
  await click(button(page.place, 'Заменить моим'));
  await until(() => assert.deepEqual(page.sent.map(({ what: text, was }) => [text, was.what]), [['Мой звонок', 'Их звонок']]));
  await page.close();
});

test('left as it is, the other host’s words stay and the editor goes on from them', async () => {
  const page = await open([SHOWN]);
  await click(button(page.place, 'Изменить решение\u00a01'));
  await type(what(page.place), 'Мой звонок');
  await page.change([{ ...SHOWN, what: 'Их звонок' }]);
  await until(() => assert.equal(page.place.querySelectorAll('.clash').length, 1));

  await click(button(page.place, 'Оставить как есть'));

  await until(() => assert.equal(what(page.place).value, 'Их звонок'));
  assert.equal(page.place.querySelectorAll('.clash').length, 0);
  assert.deepEqual(page.sent, []);
  await page.close();
});

test('refused because the other was faster, the words stay in the editor beside the others', async () => {
  const page = await open([SHOWN], () => ({ ok: false, code: 'changed', detail: { now: 'Их звонок' } }));
  await click(button(page.place, 'Изменить решение\u00a01'));
  await type(what(page.place), 'Мой звонок');
  await until(() => assert.equal(page.sent.length, 1));

  await page.change([{ ...SHOWN, what: 'Их звонок' }]);

  await until(() => assert.match(said(page.place, '.clash'), /Их звонок.*Мой звонок/));
  assert.equal(what(page.place).value, 'Мой звонок');
  assert.deepEqual(page.outbox.entries, []);
  await page.close();
});

test('refused after its editor was closed, the words stand in the list until somebody decides', async () => {
  const page = await open([{ ...SHOWN, shown: false }], ({ was }) =>
    was.what === 'Звонок' ? { ok: false, code: 'changed', detail: { now: 'Их звонок' } } : { ok: true, rev: 1 });
  await click(button(page.place, 'Изменить решение\u00a01'));
  await type(what(page.place), 'Мой звонок');
  await click(button(page.place, 'Сохранить'));
  await page.change([{ ...SHOWN, shown: false, what: 'Их звонок' }]);
  await until(() => assert.match(said(page.place, '.clash'), /Их звонок.*Мой звонок/));

  await click(button(page.place, 'Заменить моим'));

  await until(() => assert.deepEqual(page.sent.map(({ was }) => was.what), ['Звонок', 'Их звонок']));
  await until(() => assert.equal(page.place.querySelectorAll('.clash').length, 0));
  await page.close();
});

for (const { choice, after } of [
  { choice: 'Оставить как есть', after: { what: 'Мой звонок', owner: 'Минздрав' } },
  { choice: 'Заменить моим', after: { what: 'Мой звонок', owner: 'Минюст' } },
]) {
  test(`an owner that came second is shown beside the other’s; «${choice}» loses nothing else`, async () => {
    const reply = (/** @type {any} */ { was }) => (was.owner === 'Минздрав' ? { ok: true, rev: 1 } : { ok: false, code: 'changed', detail: { now: 'Звонок', fields: { owner: 'Минздрав' } } });
    const page = await open([{ ...SHOWN, shown: false }], reply);
    await click(button(page.place, 'Изменить решение\u00a01'));
    await type(what(page.place), 'Мой звонок');
    await type(page.place.querySelector('.decision-edit input:not([type="date"])'), 'Минюст');
    await click(button(page.place, 'Сохранить'));
    await page.change([{ ...SHOWN, shown: false, owner: 'Минздрав' }]);
    await until(() => assert.match(said(page.place, '.clash'), /Минздрав.*Минюст/));
    assert.doesNotMatch(said(page.place, '.clash'), /звонок/);

    await click(button(page.place, choice));

    await until(() => assert.deepEqual(page.sent.slice(1).map(({ what: text, owner }) => ({ what: text, owner })), [after]));
    assert.equal(page.sent[1].was.owner, 'Минздрав');
    await page.close();
  });
}

test('typed on while its words are on their way: nothing is lost and one command follows the other', async () => {
  const page = await open([SHOWN], () => ({ ok: true, rev: 1, no: 1 }));
  await click(button(page.place, 'Изменить решение\u00a01'));
  await type(what(page.place), 'Звонок дважды');
  await until(() => assert.equal(page.sent.length, 1));
  await type(what(page.place), 'Звонок дважды в неделю');
  assert.equal(page.sent.length, 1);

  await page.change([{ ...SHOWN, what: 'Звонок дважды' }]);

  await until(() => assert.deepEqual(page.sent.map(({ what: text, was }) => [text, was.what]), [
    ['Звонок дважды', 'Звонок'],
    ['Звонок дважды в неделю', 'Звонок дважды'],
  ]));
  assert.equal(page.place.querySelectorAll('.clash').length, 0);
  await page.close();
});

test('the hall sees a decision when the host says so', async () => {
  const page = await open([decision(1, { shown: false })]);

  await click(page.place.querySelector('.decision .switch input'));

  await until(() => assert.deepEqual(page.sent.map(bare), [{ name: 'show_decision', decision: 'decision-1', on: true }]));
  await page.close();
});

test('a decision is adopted, and declined only with a reason', async () => {
  const page = await open([decision(1)]);
  await click(button(page.place, 'Статус решения\u00a01'));
  await click(page.place.querySelector('.decision-edit input[value=declined]'));
  await click(button(page.place, 'Сохранить'));
  await until(() => assert.match(said(page.place, '.decision-edit'), /Напишите причину/));
  assert.deepEqual(page.sent, []);

  await type(page.place.querySelector('.decision-edit .input'), 'нет денег');
  await click(button(page.place, 'Сохранить'));

  await until(() => assert.deepEqual(page.sent.map(bare), [{ name: 'set_decision_status', decision: 'decision-1', status: 'declined', reason: 'нет денег' }]));
  await page.close();
});

test('what was removed can be brought back for a minute, and the stage’s own way back is not taken for it', async () => {
  const page = await open([decision(1)], ({ name }) => ({ ok: true, rev: 1, no: 1, undo: name !== 'undo_stage' }));
  await click(button(page.place, 'Убрать решение\u00a01'));
  await page.change([], [['decision', 'decision-1']]);
  const line = () => said(page.place, '[aria-label=Решения] .undo');
  await until(() => assert.match(line(), /Решение 1 убраноВернуть/));

  await click(page.place.querySelector('[aria-label=Решения] .undo .btn'));

  await until(() => assert.deepEqual(page.sent.map(({ name, target }) => [name, target]), [['remove_decision', undefined], ['undo_stage', page.sent[0].op]]));
  await until(() => assert.equal(line(), 'Вернули как было'));
  assert.doesNotMatch(said(page.place), /экран как был/);
  await page.close();
});

test('without network a decision waits as long as it must; only the stage forgets what is late', () => {
  const waiting = (/** @type {string} */ name) => ({ as: 'host', state: 'waiting', tries: 0, at: 0, command: { name } });
  const outbox = /** @type {any} */ ({ entries: ['set_decision', 'take_scene', 'remove_decision'].map(waiting), sent: [] });

  assert.deepEqual(stale(outbox, 'host', 60_000).map(({ command }) => command.name), ['take_scene']);
  assert.deepEqual(underway(outbox, 'host').map(({ command }) => command.name), ['take_scene']);
});

test('before the plan is shown its hidden decisions are counted, and one tap shows them all', async () => {
  const plan = stage({ control: 'host', scene: { kind: 'plan' } });
  const page = await open([plan, SHOWN, decision(2, { shown: false }), decision(3, { shown: false })]);
  assert.match(said(page.place), /Скрыто: 2/);

  await click(button(page.place, 'Показать все'));

  const each = ['decision-2', 'decision-3'].map((id) => ({ name: 'show_decision', decision: id, on: true }));
  await until(() => assert.deepEqual(page.sent.map(bare), each));
  await page.change([stage({ control: 'host', scene: { kind: 'message', text: 'Перерыв' } })]);
  await until(() => assert.doesNotMatch(said(page.place), /Скрыто: 2/));
  await page.close();
});

test('a way to results that nobody may read yet is warned of', async () => {
  const code = stage({ control: 'host', scene: { kind: 'result_qr' } });
  const page = await open([code]);
  assert.match(said(page.place), /Итоги ещё закрыты: организатор открывает их/);

  await page.change([{ ...EVENT, public: true }]);
  await until(() => assert.doesNotMatch(said(page.place), /Итоги ещё закрыты/));
  await page.close();
});
