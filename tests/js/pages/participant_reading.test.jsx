import assert from 'node:assert/strict';
import { test } from 'node:test';
import { known, planned, row, standing, START } from './participant_boards.js';
import { all, buttons, phone, tap, until, words, write } from './participant_phone.jsx';
import { idea } from '../core/records.js';

/** @param {number} no @param {number | null} [mark] @returns {any} */
const card = (no, mark = null) => ({ id: `idea${no}`, no, text: `Текст ${no}`, headline: '', kind: 'proposal', region: null, mark });

const review = planned('review');

test('V19: cards are asked for by the page itself, once', async () => {
  const { sent, tell } = await phone({ put: [review], own: known() });
  await until(() => assert.match(words(), /Карточек для вас пока нет/));

  await tell({ ...review, question: 'Другой вопрос' });

  await until(() => assert.match(words(), /Другой вопрос/));
  assert.deepEqual(sent.map(({ name }) => name), ['deal_cards']);
});

test('V19: one card at a time; a mark leads to the next, and thanks come after the last', async () => {
  const { sent, pass } = await phone({ put: [review], own: known({ cards: [card(1), card(2)] }) });
  assert.match(words(), /1 из 2.*Текст 1/);
  assert.doesNotMatch(words(), /Текст 2/);

  await tap('Очень важно');
  pass(1000);
  await until(() => assert.match(words(), /2 из 2.*Текст 2/));
  await tap('Не важно');

  await until(() => assert.match(words(), /Спасибо! Все карточки прочитаны/));
  assert.deepEqual(sent.map(({ name, idea: id, value }) => [name, id, value]), [['set_mark', 'idea1', 2], ['set_mark', 'idea2', 0]]);
  assert.equal(buttons('Ещё карточки').length, 0);
});

test('V19: a second tap of the same finger is not a mark for the next card', async () => {
  const { sent, pass } = await phone({ put: [review], own: known({ cards: [card(1), card(2)] }) });

  await tap('Важно');
  pass(200);
  await tap('Важно');

  await until(() => assert.match(words(), /2 из 2/));
  assert.deepEqual(sent.map(({ idea: id }) => id), ['idea1']);
});

test('V19: back to the previous card, its mark is shown and may be changed', async () => {
  const { sent, pass } = await phone({ put: [review], own: known({ cards: [card(1, 2), card(2, 1), card(3)] }) });

  await tap('Назад');
  await tap('Назад');
  assert.match(words(), /Текст 1/);
  assert.equal(all('.mark[aria-pressed=true]')[0]?.textContent, 'Очень важно');
  pass(1000);
  await tap('Не важно');

  await until(() => assert.match(words(), /3 из 3.*Текст 3/));
  assert.deepEqual(sent.map(({ idea: id, value }) => [id, value]), [['idea1', 0]]);
});

test('V19: more cards are dealt when the person asks for them', async () => {
  const { sent } = await phone({ put: [review], own: known({ cards: [card(1, 1)], more: true }) });

  await tap('Ещё карточки');

  await until(() => assert.deepEqual(sent.map(({ name }) => name), ['deal_cards']));
});

test('V19: with less than two minutes left a latecomer waits for the vote, until time is given', async () => {
  const { sent, tell } = await phone({ put: [planned('review', { step_ends_at: START + 119_000 })], own: known() });
  assert.match(words(), /Скоро голосование/);
  assert.deepEqual(sent, []);

  await tell(planned('review', { step_ends_at: START + 300_000 }));

  await until(() => assert.deepEqual(sent.map(({ name }) => name), ['deal_cards']));
});

test('V19: the server’s clock has the last word: refused, the person is told to wait', async () => {
  const { outbox, tell } = await phone({ put: [review], own: known(), reply: () => ({ ok: false, code: 'wait_for_vote' }) });
  await until(() => assert.match(words(), /Читать уже не успеть/));

  await tell(planned('vote'));

  await until(() => assert.deepEqual(outbox.entries, []));
});

const AGREED = [idea(4, { wording: 'Единая служба' }), idea(12), standing([row(4, 9), row(12, 7, { rank: 2 })])];

test('V20: wordings come one after another; an answer is kept and may be changed', async () => {
  const { sent } = await phone({ put: [planned('consent'), ...AGREED], own: known() });
  assert.match(words(), /1 из 2.*Единая служба/);
  assert.deepEqual(all('.stances .mark').map((one) => one.textContent), ['Полностью за', 'За', 'Можно принять', 'Есть сомнения', 'Против']);

  await tap('За');
  await tap('Можно принять');
  await tap('Дальше');
  await tap('Полностью за');
  await tap('Дальше');

  await until(() => assert.match(words(), /Ответы записаны.*Ваш ответ: Можно принять.*Ваш ответ: Полностью за/));
  const said = sent.map(({ idea: id, level, objection }) => [id, level, objection]);
  assert.deepEqual(said, [['idea4', 4, ''], ['idea4', 3, ''], ['idea12', 5, '']]);
});

test('V20: doubts bring a field for an objection; it is sent with the answer and never cut', async () => {
  const { sent } = await phone({ put: [planned('consent'), ...AGREED], own: known() });
  await tap('За');
  assert.equal(all('textarea').length, 0);

  await tap('Есть сомнения');
  await write('я'.repeat(210));
  assert.match(words(), /Лишние знаки: 10/);
  await tap('Дальше');
  assert.match(words(), /1 из 2/);
  await write('Нет денег');
  await tap('Дальше');

  await until(() => assert.match(words(), /2 из 2/));
  assert.deepEqual(sent.map(({ level, objection }) => [level, objection]), [[4, ''], [2, ''], [2, 'Нет денег']]);
});

test('I7: the author of an objection reads what became of it', async () => {
  for (const [state, said] of /** @type {const} */ ([['held', /На проверке у модератора/], ['struck', /Модератор убрал возражение/], ['visible', /Возражение записано/]])) {
    const consents = ['idea4', 'idea12'].map((of) => ({ idea: of, level: 1, objection: 'Звоните', state }));
    await phone({ put: [planned('consent'), ...AGREED], own: known({ consents }) });
    await tap('№ 4');
    await until(() => assert.match(words(), said));
  }
});

test('V20: how the answers are spread is seen once the moderator shows it, with the median', async () => {
  const spread = { t: 'consent', id: 'idea4', answered: 4, levels: [1, 0, 0, 1, 2], median: 4.5, objections: ['Нет денег'] };
  const { tell } = await phone({ put: [planned('consent'), ...AGREED, spread], own: known() });
  assert.doesNotMatch(words(), /Медиана/);

  await tell(planned('consent', { consent_shown: true }));

  await until(() => assert.match(words(), /Медиана: между «За» и «Полностью за».*Возражение: Нет денег/));
});

test('V20: an answer that came after the end is told', async () => {
  const put = [planned('consent'), ...AGREED];
  const { tell } = await phone({ put, own: known(), reply: () => ({ ok: false, code: 'wrong_phase', detail: { phase: 'handed_over' } }) });
  await tap('За');

  await tell(planned('handed_over'));

  await until(() => assert.match(words(), /№ 4: Проверка согласия уже закончилась. Этот ответ не учтён/));
});
