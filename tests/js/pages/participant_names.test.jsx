// A name of the own wish on the phone: only with the box that nobody ticked before, withdrawn at any time.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { act } from 'preact/test-utils';
import { ownName, wordingOf } from '../../../static/js/pages/participant/naming.js';
import { idea, mine, myVote } from '../core/records.js';
import { click, type } from '../ui/helpers.jsx';
import { board, planned } from './participant_boards.js';
import { all, phone, tap, until, words } from './participant_phone.jsx';

const RU = { digest: 'd-ru', text: 'Согласие на имя', language: 'ru' };
const EN = { digest: 'd-en', text: 'Consent to the name', language: 'en' };
const NAMED = { names: 'wished', wordings: [EN, RU] };

const field = () => /** @type {HTMLInputElement} */ (all('.name-form input[type=text]')[0]);
const box = () => /** @type {HTMLInputElement} */ (all('.name-form input[type=checkbox]')[0]);
const named = (/** @type {any[]} */ sent) => sent.filter(({ name }) => name === 'set_name').map(({ text, consent }) => [text, consent]);

test('the wording is that of the page’s language, or the organiser’s own; where names are off nobody is asked', () => {
  const own = { digest: 'd', text: 'Своё', language: '' };
  const event = /** @type {any} */ (NAMED);

  assert.deepEqual([wordingOf(event, 'ru'), wordingOf(event, 'en'), wordingOf({ ...event, wordings: [own] }, 'en')], [RU, EN, own]);
  assert.equal(wordingOf({ ...event, names: 'hidden' }, 'ru'), null);
});

test('what became of a name: shown, held, hidden, or its consent holds no more', () => {
  const given = (/** @type {object} */ more, /** @type {object} */ event = {}) =>
    ownName(/** @type {any} */ ({ event: { ...NAMED, ...event }, entries: [], mine: { name: 'Мария', name_consent: 'd-ru', name_held: false, ...more } })).state;

  assert.deepEqual([given({}), given({ name_held: true }), given({ name_consent: 'old' }), given({}, { names: 'hidden' })], ['given', 'held', 'stale', 'hidden']);
});

test('the card asks for a name last; without the box it is not taken', async ({ mock }) => {
  mock.timers.enable({ apis: ['setInterval'] });
  const { sent } = await phone({ put: [board(), idea(1)], own: mine({ votes: [myVote(1)] }), event: NAMED });
  await act(async () => mock.timers.tick(2_000));
  await tap('Пропустить');
  await tap('Пропустить');
  assert.match(words(), /Имя и фамилия \(по желанию\).*Согласие на имя/);
  assert.equal(box().checked, false);

  await type(field(), 'Мария Заречная');
  await tap('Сохранить');
  assert.match(words(), /Без согласия имя не сохраним/);
  assert.deepEqual(named(sent), []);
  await click(box());
  await tap('Сохранить');

  await until(() => assert.deepEqual(named(sent), [['Мария Заречная', 'd-ru']]));
  assert.equal(all('.ask').length, 0);
});

test('the card goes without a name, and where names are off it never asks', async ({ mock }) => {
  mock.timers.enable({ apis: ['setInterval'] });
  for (const event of [NAMED, { names: 'off', wordings: [] }]) {
    const { sent } = await phone({ put: [board(), idea(1)], own: mine({ votes: [myVote(1)] }), event });
    await act(async () => mock.timers.tick(2_000));
    await tap('Пропустить');
    await tap('Пропустить');
    assert.equal(all('.name-form').length, event === NAMED ? 1 : 0);
    if (event === NAMED) await tap('Пропустить');
    assert.equal(all('.ask').length, 0);
    assert.deepEqual(named(sent), []);
  }
});

test('joining a plan the name is the third of three screens', async () => {
  const { sent } = await phone({ put: [planned('collect', { silent: true })], own: mine(), event: NAMED });
  assert.match(words(), /1 из 3/);
  await tap('Ингушетия');
  await tap('НКО');
  assert.match(words(), /3 из 3/);
  await type(field(), 'Мария');
  await click(box());
  await tap('Сохранить');

  await until(() => assert.deepEqual(named(sent), [['Мария', 'd-ru']]));
  assert.equal(all('.join').length, 0);
});

test('a wording that changes under somebody’s eyes is not agreed to by the old tick', async () => {
  const { air } = await phone({ put: [planned('collect')], own: mine(), event: NAMED });
  await tap('Пропустить');
  await tap('Пропустить');
  await click(box());
  assert.equal(box().checked, true);
  await air({ t: 'event', id: 'event0001', code: '417208', title: 'Сессия', tz: 'UTC', regions: [], groups: ['ngo'], names: 'wished', wordings: [{ digest: 'new', text: 'Иначе', language: '' }] });

  await until(() => assert.match(words(), /Иначе/));
  assert.equal(box().checked, false);
});

test('under «Мои идеи» the name is withdrawn with its consent, also once names are off', async () => {
  const own = mine({ name: 'Мария', name_consent: 'd-ru', name_held: false });
  const { sent } = await phone({ put: [board()], own, event: { ...NAMED, names: 'hidden' } });
  await tap('Мои идеи');
  assert.match(words(), /Мария.*ваше никому не видно/);
  await tap('Отозвать имя');

  await until(() => assert.deepEqual(named(sent), [['', '']]));
});
