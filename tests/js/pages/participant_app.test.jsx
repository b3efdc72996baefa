import assert from 'node:assert/strict';
import { test } from 'node:test';
import { act } from 'preact/test-utils';
import { MemoryDrafts } from '../../../static/js/core/memory.js';
import { BOARD, changes, idea, mine, myIdea, myVote, tally } from '../core/records.js';
import { board } from './participant_boards.js';
import { all, phone, tap, until, words, write } from './participant_phone.jsx';

test('a first idea is written and sent, without a question before it', async () => {
  const { sent } = await phone({ after: ([{ id, text }]) => mine({ rev: 2, ideas: [myIdea(1, { id, text })] }) });
  assert.doesNotMatch(words(), /Откуда вы/);

  await write('Социальный звонок');
  await tap('Отправить');

  await until(() => assert.match(words(), /Откуда вы\?/));
  assert.deepEqual(sent.map(({ name, text, kind }) => [name, text, kind]), [['add_idea', 'Социальный звонок', 'proposal']]);
  assert.equal(all('textarea')[0] && /** @type {HTMLTextAreaElement} */ (all('textarea')[0]).value, '');
});

test('a refused idea stays in its card with the reason', async () => {
  await phone({ reply: () => ({ ok: false, code: 'text_too_long', detail: { over: 34 } }) });

  await write('Длинная мысль');
  await tap('Отправить');

  await until(() => assert.match(words(), /Длинная мысль.*Лишние знаки: 34.*Исправить и отправить/));
});

test('one tap is a vote; with none left, one more tap exchanges one', async () => {
  const votes = [1, 2, 3, 4, 5].map((no) => myVote(no));
  const put = [1, 2, 3, 4, 5, 6].map((no) => idea(no)).concat(tally(6, 2));
  const { sent } = await phone({ put, own: mine({ votes, left: 0, asked: true }) });

  await tap('Поддержать');
  assert.match(words(), /Отдадим голос идее № 6/);
  await tap('Снять и отдать сюда');

  await until(() => assert.deepEqual(sent.map(({ idea: id, value }) => [id, value]), [['idea1', 0], ['idea6', 1]]));
});

test('what is written before the opening is kept, and sent when the board opens', async () => {
  const drafts = new MemoryDrafts();
  const early = await phone({ put: [board({ phase: 'lobby', moment: 'lobby' })], drafts });
  await write('Ранняя мысль');
  await tap('Отправить');
  await until(() => assert.match(words(), /Отправим, когда откроется доска/));
  assert.deepEqual(early.sent, []);

  const later = await phone({ put: [board({ phase: 'lobby', moment: 'lobby' })], drafts });
  await until(() => assert.match(words(), /Ранняя мысль/));
  await act(async () => void later.store.apply(changes(1, 2, { put: [board()] })));

  await until(() => assert.deepEqual(later.sent.map(({ name, text }) => [name, text]), [['add_idea', 'Ранняя мысль']]));
  assert.deepEqual(await drafts.get(`queue:${BOARD}`), []);
});

test('newcomers wait behind the pill; a hidden idea leaves its place', async () => {
  const { store } = await phone({ put: [idea(1, { text: 'Грубое слово' }), idea(2)] });

  await act(async () => void store.apply(changes(1, 2, { put: [idea(3)], gone: [['idea', 'idea1']] })));
  await until(() => assert.match(words(), /1 новая.*Скрыта/));
  assert.deepEqual(all('.cards > li').map((place) => place.id), ['idea-idea2', 'idea-idea1']);
  assert.doesNotMatch(words(), /Грубое слово/);

  await tap('1 новая');
  assert.deepEqual(all('.cards > li').map((place) => place.id), ['idea-idea3', 'idea-idea2']);
});
