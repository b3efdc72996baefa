import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inWordsOf } from '../../../static/js/pages/console/did_sorting.js';
import { filtered } from '../../../static/js/pages/console/filters.js';
import { IdeaRow } from '../../../static/js/pages/console/idea_row.jsx';
import { waitingIn } from '../../../static/js/pages/console/requests_list.js';
import { WaitingBadge } from '../../../static/js/pages/console/waiting_badge.jsx';
import { WaitingPane } from '../../../static/js/pages/console/waiting_pane.jsx';
import { button, click, mount, words } from '../ui/helpers.jsx';
import { idea } from './console_builders.js';
import { asked, At, deskOf } from './console_desk.jsx';
import { Hall, keys, until } from './console_hall.jsx';
import { planned } from './console_plan_builders.js';

const nothing = () => {};

/** @param {number} no @param {string} what @param {object} [more] */
const request = (no, what, more = {}) => ({ t: 'request', id: `request-${no}`, idea: `idea-${no}`, what, text: '', at: no, ...more });

/** @param {any} desk @param {string} id @param {any} [panel] */
const row = (desk, id, panel = null) => {
  const found = Object.values(desk.lists).flat().find((/** @type {any} */ one) => one.idea.id === id);
  const quiet = { isPending: false, isOnScreen: false, isRefused: false, onOpen: nothing, onPanel: nothing };
  return mount(<At desk={desk}><IdeaRow row={/** @type {any} */ (found)} voters={31} keysOn open panel={panel} {...quiet} /></At>);
};

test('X hides the chosen idea at once and without a question; U brings it back', async () => {
  const hall = new Hall([idea(1), idea(2)]);
  const { place, outbox } = await hall.desk();

  await keys('KeyJ', 'KeyX');
  await until(() => assert.equal(outbox.sent.length, 1));
  assert.match(words(place.querySelector('.idea-left')), /№ 2 скрыта/);
  await keys('KeyU');

  await until(() => assert.deepEqual(hall.sent.map(({ name, on }) => [name, on]), [['set_hidden', true], ['undo_board', undefined]]));
});

test('with nothing chosen X hides what is on the track’s screen', async () => {
  const hall = new Hall([idea(1), idea(2)], { spotlight: 'idea-1' });
  const { place } = await hall.desk();

  assert.match(words(place.querySelector('.on-screen')), /На экране: № 1/);
  await keys('KeyX');

  await until(() => assert.deepEqual(hall.sent.map(({ name, idea: one }) => [name, one]), [['set_hidden', 'idea-1']]));
});

test('V5: while voting an idea is struck, in those words and with a reason; the scribe may not', async () => {
  const desk = deskOf({ board: { phase: 'vote' }, ideas: [idea(1, { listed: true })] });
  const place = await row(desk, 'idea-1', 'hide');

  assert.match(words(place), /Почему снимаем с голосования/);
  await click(button(place, 'Не по теме'));

  assert.deepEqual(asked(desk), [{ name: 'set_hidden', idea: 'idea-1', on: true, reason: 'Не по теме' }]);
  assert.ok(button(await row(desk, 'idea-1'), 'Снять с голосования'));
  const scribe = await row(deskOf({ role: 'scribe', board: { phase: 'vote' }, ideas: [idea(1)] }), 'idea-1');
  assert.ok(!button(scribe, 'Снять с голосования'));
  assert.ok(!button(scribe, 'Срочно скрыть'));
});

test('V5: the line says what was struck, and what was only hidden', () => {
  const ideas = [idea(1, { listed: true }), idea(2)];
  const said = (/** @type {string} */ key, /** @type {string} */ no, /** @type {any} */ moment) => inWordsOf({ key, args: { no } }, moment, ideas).key;

  assert.equal(said('did-hidden', '1', 'vote'), 'did-struck');
  assert.equal(said('undone-hidden', '1', 'closed'), 'undone-struck');
  assert.equal(said('did-hidden', '2', 'vote'), 'did-hidden');
  assert.equal(said('did-hidden', '1', 'group'), 'did-hidden');
  assert.equal(said('did-pinned', '1', 'vote'), 'did-pinned');
});

test('an author’s ideas are stopped and taken again; an idea entered by staff has nobody to stop', async () => {
  const desk = deskOf({ ideas: [idea(1), idea(2, { muted: true }), idea(3, { by_staff: true })] });

  await click(button(await row(desk, 'idea-1'), 'Не принимать идеи автора'));
  const muted = await row(desk, 'idea-2');
  assert.match(words(muted.querySelector('.idea-meta')), /идеи автора не принимаем/);
  await click(button(muted, 'Принимать идеи автора'));

  assert.ok(!button(await row(desk, 'idea-3'), 'Не принимать идеи автора'));
  assert.deepEqual(asked(desk), [{ name: 'set_muted', idea: 'idea-1', on: true }, { name: 'set_muted', idea: 'idea-2', on: false }]);
});

test('I4: an idea that its author withdrew while it stood on a ballot is marked', async () => {
  const place = await row(deskOf({ ideas: [idea(1, { disowned: true })] }), 'idea-1');

  assert.match(words(place.querySelector('.idea-meta')), /автор отозвал, остаётся в голосовании/);
});

test('I2, I4: what authors ask stands with the words that decide it, and is granted or declined by one tap', async () => {
  const records = { request: [request(3, 'not_same'), request(1, 'withdraw'), request(2, 'edit', { text: 'Звонить дважды' })] };
  const ideas = [idea(1), idea(2, { text: 'Звонить' }), idea(3, { parent: 'idea-4' }), idea(4, { headline: 'Дневной стационар' })];
  const desk = deskOf({ ideas, records });
  const place = await mount(<At desk={desk}><WaitingPane /></At>);
  const [withdraw, edit, notSame] = /** @type {Element[]} */ ([...place.querySelectorAll('.request')]);

  assert.match(words(edit), /Сейчас ?Звонить ?Автор хочет ?Звонить дважды/);
  assert.match(words(notSame), /Это не одно и то же.*Объединена с № 4 ?Дневной стационар/);
  await click(button(/** @type {Element} */ (withdraw), 'Отозвать'));
  await click(button(/** @type {Element} */ (edit), 'Оставить прежний'));
  await click(button(/** @type {Element} */ (notSame), 'Разъединить'));

  assert.deepEqual(asked(desk), [
    { name: 'answer_request', request: 'request-1', grant: true },
    { name: 'answer_request', request: 'request-2', grant: false },
    { name: 'answer_request', request: 'request-3', grant: true },
  ]);
});

test('I4: while people vote, new words and another family wait, and say until when; withdrawing does not', async () => {
  const ideas = [idea(1), idea(2), idea(3, { parent: 'idea-1' })];
  const records = { request: [request(3, 'not_same'), request(1, 'withdraw'), request(2, 'edit', { text: 'Звонить дважды' })] };
  for (const moment of ['vote', 'closed']) {
    const place = await mount(<At desk={deskOf({ ideas, records, board: planned(moment) })}><WaitingPane /></At>);
    const offers = [...place.querySelectorAll('.request')].map((one) => [
      one.querySelector('.btn--primary')?.getAttribute('aria-disabled') === 'true',
      words(one.querySelector('.request-later')),
    ]);
    assert.deepEqual(offers, [[false, ''], [true, 'После голосования'], [true, 'После голосования']]);
  }
});

test('I7: the badge counts held ideas and requests, and not what lies in «Копилка»', async () => {
  const ideas = [idea(1, { status: 'held' }), idea(2, { status: 'kept' }), idea(3)];
  const desk = deskOf({ ideas, records: { request: [request(3, 'withdraw')] } });

  assert.equal(waitingIn(desk), 2);
  assert.match(words(await mount(<At desk={desk}><WaitingBadge /></At>)), /Проверить: 2 ?2/);
  assert.equal(words(await mount(<At desk={deskOf({ ideas: [idea(3)] })}><WaitingBadge /></At>)), '');
});

test('a kept idea is put on the board or stays; a scribe answers nothing while voting', async () => {
  const ideas = [idea(2, { status: 'kept' }), idea(3)];
  const records = { request: [request(3, 'withdraw')] };
  const place = await mount(<At desk={deskOf({ role: 'scribe', board: { phase: 'vote' }, ideas, records })}><WaitingPane /></At>);

  assert.match(words(place), /Копилка: 1/);
  assert.equal(place.querySelectorAll('button').length, 0);
});

test('the board is looked at by kind, pinned, without a headline, or what has just come', () => {
  const rows = deskOf({
    ideas: [idea(1, { kind: 'risk', at: 0 }), idea(2, { pinned: true, at: 0 }), idea(3, { headline: 'x', at: 600_000 })],
  }).lists.board;
  const found = (/** @type {any} */ filter) => filtered(rows, filter, 600_000).map((/** @type {any} */ one) => one.idea.no);

  assert.deepEqual(found('all'), [1, 2, 3]);
  assert.deepEqual(found('risk'), [1]);
  assert.deepEqual(found('pinned'), [2]);
  assert.deepEqual(found('plain'), [1, 2]);
  assert.deepEqual(found('recent'), [3]);
});
