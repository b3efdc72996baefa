import '../ui/helpers.jsx';
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TrackScreen } from '../../../static/js/pages/screen/track.jsx';
import { board, EVENT, idea, lane, NOW, openPage, result, row, said, tally, track, turnout, until } from './plenary_builders.jsx';

const EVENTS = [EVENT, track(1), lane(1, { votes: 12 })];

/** @param {any[]} records the board's @param {any[]} [events] */
const open = (records, events = EVENTS) => openPage(TrackScreen, { page: 'screen', records: events, board: records });

/** @param {Element} place @param {string} selector */
const list = (place, selector) => [...place.querySelectorAll(selector)].map((one) => one.textContent);

test('before the opening: where, what, how to join', async () => {
  const page = await open([board({ phase: 'lobby' })]);

  assert.match(said(page.place), /Образ будущего.*Площадка 1 · Полное название 1.*Что изменим\?.*417 208/);
  await page.close();
});

test('an open board without ideas is its question, and a sentence', async () => {
  const page = await open([board({ timer_ends_at: NOW + 60_000 })]);

  assert.match(said(page.place), /Что изменим\?01:00Пока тихо\. Первая идея появится здесь\./);
  await page.close();
});

test('ideas without votes are listed newest first; a fresh one is counted and not yet read', async () => {
  const page = await open([board(), idea(1), idea(2), idea(3, { at: NOW, headline: '' })]);

  assert.deepEqual(list(page.place, '.newest p'), ['Заголовок 2', 'Заголовок 1']);
  await page.close();
});

test('the top is ranked, with shared ranks and the turnout', async () => {
  const page = await open([board(), idea(1), idea(2), tally(1, 3), tally(2, 3), turnout(4)]);

  assert.deepEqual(list(page.place, '.rank-headline'), ['Заголовок 1', 'Заголовок 2']);
  assert.match(said(page.place), /поровну.*Проголосовали: 4 из 4.*Предварительные данные/);
  await page.close();
});

test('pauses are said', async () => {
  const page = await open([board({ voting_on: false }), idea(1)]);

  assert.match(said(page.place), /Голосование на паузе/);
  await page.change([board({ voting_on: false, ideas_on: false })], [], page.boards);
  await until(() => assert.match(said(page.place), /Идеи и голосование на паузе/));
  await page.close();
});

test('a spotlight shows one idea, and the board again when it is hidden', async () => {
  const page = await open([board({ spotlight: 'idea-1' }), idea(1), idea(2)]);
  assert.match(said(page.place), /Обсуждаем сейчас.*№ 1.*Заголовок 1/);

  await page.change([], [['idea', 'idea-1']], page.boards);

  await until(() => assert.deepEqual(list(page.place, '.newest p'), ['Заголовок 2']));
  await page.close();
});

test('after the vote: counting first, then the top', async () => {
  const records = [board({ phase: 'reveal', voting_on: false, closed_at: NOW - 3_000 }), idea(1), tally(1, 3), turnout(4)];
  const page = await open(records);
  assert.equal(said(page.place, 'h1'), 'Считаем голоса');
  assert.equal(page.place.querySelector('.rank'), null);

  page.clock.at = NOW + 60_000;

  await until(() => assert.equal(said(page.place, 'h1'), 'Итоги'));
  assert.deepEqual(list(page.place, '.rank-headline'), ['Заголовок 1']);
  await page.close();
});

test('what was sent is shown as it was sent', async () => {
  const sent = result(1, [row(7, 9, 1, { tier: 1 }), row(8, 7, 2, { tier: 1 })], { voted: 12, present: 14 });
  const page = await open([board({ phase: 'handed_over', sent_version: 1 }), idea(1), tally(1, 3)], [...EVENTS, sent]);

  assert.equal(said(page.place, 'h1'), 'Итоги переданы на пленарное');
  assert.deepEqual(list(page.place, '.rank-headline'), ['Заголовок 7', 'Заголовок 8']);
  assert.match(said(page.place), /почти поровну.*Проголосовали: 12 из 14Версия 1, 15:42/);
  await page.close();
});

test('a track that ended without ideas says so', async () => {
  const page = await open([board({ phase: 'reveal', closed_at: 0 })]);

  assert.match(said(page.place), /На этой площадке идей нет/);
  await page.close();
});

test('a closed event: the last outcome without a pause or a way in, and thanks where there is none', async () => {
  const closed = [{ ...EVENT, sealed_at: NOW }, ...EVENTS.slice(1)];
  const paused = board({ phase: 'review', moment: 'review', paused_at: NOW, spotlight: 'idea-1' });
  const page = await open([paused, idea(1)], [...closed, result(1, [row(4, 20, 1)])]);
  assert.deepEqual(list(page.place, '.rank-headline'), ['Заголовок 4']);
  assert.doesNotMatch(said(page.place), /на паузе|417 208|Предварительные/);
  await page.close();

  const empty = await open([board({ phase: 'collect', moment: 'collect', ballot: null })], closed);
  assert.match(said(empty.place), /Спасибо/);
  assert.doesNotMatch(said(empty.place), /417 208/);
  await empty.close();
});
