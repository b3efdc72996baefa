// V17: the seat went on to another phone; what is asked of newcomers, and what is promised to them.
import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { act } from 'preact/test-utils';
import { keepSeat } from '../../../static/js/pages/participant/seat.js';
import { AS, BOARD, idea, mine } from '../core/records.js';
import { click } from '../ui/helpers.jsx';
import { board, planned } from './participant_boards.js';
import { all, buttons, phone, tap, until, words } from './participant_phone.jsx';

const RU = { digest: 'd-ru', text: 'Согласие на имя', language: 'ru' };
const real = globalThis.fetch;

/** What is asked over HTTP. @param {object} answer */
function answering(answer) {
  /** @type {[string, any][]} */
  const asked = [];
  globalThis.fetch = /** @type {any} */ (async (/** @type {string} */ path, /** @type {any} */ sent) => {
    asked.push([path, JSON.parse(sent.body)]);
    return { json: async () => answer };
  });
  return asked;
}

const openMenu = () => click(/** @type {HTMLElement} */ (all('button').find((one) => one.getAttribute('aria-label') === 'Меню')));

afterEach(() => void (globalThis.fetch = real));

test('V17 a phone whose seat went on says so, takes no other by itself, and one when asked', async () => {
  const { status, live, boot } = await phone({ put: [board()], own: mine() });
  const asked = answering({ ok: false, code: 'doors_closed', detail: {} });
  keepSeat(/** @type {any} */ ({ boot, live, status }));

  await act(async () => status.connection('refused', 'seat_moved'));

  await until(() => assert.match(words(), /Вы продолжили на другом телефоне.*Личный код/));
  assert.doesNotMatch(words(), /не узнали/);
  assert.deepEqual([asked, all('form input').length], [[], 1]);
  await tap('Войти как новый участник');
  await until(() => assert.match(words(), /Двери закрыты/));
  assert.deepEqual(asked, [['/api/join', { code: '417208', track: null, before: ['person001'], anew: true }]]);
});

test('V17 what this phone has not sent is told, and whoever has it now leaves it to nobody', async () => {
  const { status, outbox } = await phone({ put: [board()], own: mine() });
  const entry = outbox.add({ name: 'add_idea', board: BOARD, id: 'idea-typed-here', text: 'Свет во дворе' }, { as: AS });
  await act(async () => outbox._keep([{ ...entry, by: 'person001', state: 'refused', code: 'seat_moved' }]));
  const asked = answering({ ok: true, participant: 'person002', gone: [], erased: [] });

  await act(async () => status.connection('refused', 'seat_moved'));

  await until(() => assert.match(words(), /ещё не отправлено: 1/));
  assert.doesNotMatch(words(), /Свет во дворе/);
  await tap('Войти как новый участник');
  assert.deepEqual(asked, []);
  await until(() => assert.match(words(), /Это писали вы\?/));
  await tap('Нет, удалить и войти');
  await until(() => assert.equal(asked.length, 1));
  await until(() => assert.deepEqual(outbox.of(AS), []));
});

test('an idea of the seat before is shown as not sent, and is sent here by a tap', async () => {
  const { outbox, sent } = await phone({ put: [board()], own: mine({ asked: true }) });
  await act(async () => outbox.inherit({ as: AS, gone: [], erased: [], to: 'person001' }));
  const entry = outbox.add({ name: 'add_idea', board: BOARD, id: 'idea-of-before', text: 'Свет во дворе' }, { as: AS });
  await act(async () => outbox._keep([{ ...entry, by: 'person000', state: 'refused', code: 'other_seat' }]));
  await until(() => assert.match(words(), /прежнему личному коду/));

  await click(/** @type {HTMLElement} */ (buttons('Отправить здесь')[0]));

  await until(() => assert.equal(sent.filter(({ id }) => id && id !== 'idea-of-before').length, 1));
  assert.equal(sent[sent.length - 1].text, 'Свет во дворе');
});

test('a vote of the seat before is told as not counted here, and goes by a tap', async () => {
  const { outbox } = await phone({ put: [planned('reveal'), idea(1)], own: mine({ asked: true }) });
  const entry = outbox.add({ name: 'set_vote', board: BOARD, ballot: 'ballot001', idea: 'idea1', value: 1 }, { as: AS });
  await act(async () => outbox._keep([{ ...entry, by: 'person000', state: 'refused', code: 'other_seat' }]));
  await until(() => assert.match(words(), /прежнему личному коду. Здесь она не учтена/));
});

test('without a list of regions a plan asks only for the group', async () => {
  const { sent } = await phone({ put: [planned('collect')], own: mine(), event: { regions: [] } });
  assert.doesNotMatch(words(), /Другой регион|Откуда вы/);

  await tap('НКО');

  await until(() => assert.deepEqual(sent.map(({ region, group }) => [region, group]), [[null, 'ngo']]));
  assert.equal(all('textarea').length, 1);
});

test('with neither regions nor groups nobody is asked anything, but for a name that is wished', async () => {
  await phone({ put: [planned('collect')], own: mine(), event: { regions: [], groups: [] } });
  assert.deepEqual([all('textarea').length, buttons('Пропустить').length], [1, 0]);

  const { sent } = await phone({ put: [planned('collect')], own: mine(), event: { regions: [], groups: [], names: 'wished', wordings: [RU] } });
  assert.match(words(), /Согласие на имя/);
  await tap('Пропустить');
  await until(() => assert.deepEqual(sent.map(({ name }) => name), ['set_profile']));
});

test('the menu says what is true of names', async () => {
  await phone({ put: [board()], own: mine({ asked: true }) });
  await openMenu();
  assert.match(words(), /Имя, телефон и почту не спрашиваем/);

  await phone({ put: [board()], own: mine({ asked: true }), event: { names: 'wished', wordings: [RU] } });
  await openMenu();
  assert.doesNotMatch(words(), /Имя, телефон и почту не спрашиваем/);
  assert.match(words(), /Имя можно назвать, если захотите/);
});
