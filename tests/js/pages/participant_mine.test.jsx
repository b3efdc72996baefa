import assert from 'node:assert/strict';
import { test } from 'node:test';
import { idea, myIdea } from '../core/records.js';
import { board, known, planned } from './participant_boards.js';
import { all, buttons, phone, tap, until, words, write } from './participant_phone.jsx';

/** Opens «Мои идеи» with one idea on it. @param {any} record @param {any} own @param {object} [more] */
async function story(record, own, more = {}) {
  const opened = await phone({ put: [record, idea(4, { text: 'Одно окно', members: [7] })], own: known({ ideas: [own] }), ...more });
  await tap('Мои идеи');
  return opened;
}

const steps = () => all('.steps li').map((one) => one.textContent?.replace(/\u00a0/g, ' '));

test('I2: a merged idea shows what it was merged with; «Это не одно и то же» is sent and shown to the moderator', async () => {
  const { sent } = await story(planned('group'), myIdea(7, { state: 'merged', family_no: 4, may_edit: false }));
  assert.deepEqual(steps().slice(1), ['Объединена с № 4']);
  assert.match(words(), /№ 4 Одно окно/);
  assert.deepEqual(all('summary').map((one) => one.textContent?.replace(/\u00a0/g, ' ')), ['№ 7 · Объединена с № 4']);

  await tap('Это не одно и то же');

  await until(() => assert.deepEqual(sent.map(({ name, idea: id }) => [name, id]), [['dispute_merge', 'idea7']]));
  await until(() => assert.match(words(), /Это показали модератору/));
  assert.equal(buttons('Это не одно и то же').length, 0);
});

test('I2: the answer that was given to a merge is told, and is not asked for twice', async () => {
  await story(planned('group'), myIdea(7, { state: 'merged', family_no: 4, may_edit: false, request: 'not_same' }));

  assert.match(words(), /Вы ответили: «Это не одно и то же». Это показали модератору/);
  assert.equal(buttons('Это не одно и то же').length, 0);
});

test('I2: a merge cannot be disputed while votes are given', async () => {
  await story(planned('vote'), myIdea(7, { state: 'merged', family_no: 4, may_edit: false }));

  assert.equal(buttons('Это не одно и то же').length, 0);
});

test('I2: hidden with a reason, held, kept, in the top, sent, disowned, declined', async () => {
  /** @param {object} more */
  const told = async (more) => {
    await story(planned('reveal'), myIdea(7, { may_edit: false, ...more }));
    return steps().slice(1);
  };

  assert.deepEqual(await told({ state: 'hidden', reason: 'повтор' }), ['Скрыта: повтор']);
  assert.deepEqual(await told({ state: 'held' }), ['На проверке у модератора. Другие пока не видят']);
  assert.deepEqual(await told({ state: 'kept' }), ['Идея в копилке: модератор к ней вернётся']);
  assert.deepEqual(await told({ sent: true, in_top: true }), ['На доске', 'Передана на пленарное', 'Ваша идея вошла в топ площадки']);
  assert.deepEqual(await told({ disowned: true }), ['На доске', 'Вы отозвали идею. Её номер и голоса остаются в голосовании']);
  assert.deepEqual(await told({ request: 'declined' }), ['На доске', 'Модератор оставил как есть']);
});

test('I4: where an author may only ask, the moderator is asked to change or to withdraw', async () => {
  const own = myIdea(7, { may_edit: false, may_ask: true, text: 'Старый текст' });
  const { sent } = await story(planned('reveal'), own);

  await tap('Попросить изменить');
  await write('Новый текст');
  await tap('Отправить модератору');
  await until(() => assert.deepEqual(sent.map(({ name, what, text }) => [name, what, text]), [['ask_change', 'edit', 'Новый текст']]));
});

test('I4: asking to withdraw asks once in place', async () => {
  const { sent } = await story(planned('reveal'), myIdea(7, { may_edit: false, may_ask: true }));

  await tap('Попросить отозвать');
  assert.match(words(), /Попросить модератора отозвать идею № 7\?/);
  await tap('Попросить');

  await until(() => assert.deepEqual(sent.map(({ name, what }) => [name, what]), [['ask_change', 'withdraw']]));
});

test('a wish that is refused says why and can be put away', async () => {
  const reply = () => ({ ok: false, code: 'asked_already' });
  const { outbox } = await story(board(), myIdea(7, { may_edit: false, may_ask: true }), { reply });
  await tap('Попросить отозвать');
  await tap('Попросить');
  await until(() => assert.match(words(), /Эта просьба уже у модератора/));

  await tap('Понятно');

  assert.deepEqual(outbox.entries, []);
});
