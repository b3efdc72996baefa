// Names on the organiser's page: off by itself, worded by us or by the organiser, hidden at once, erased when told so.
import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { OrganiserPage } from '../../../static/js/pages/organiser/app.jsx';
import { button, click, type, words } from '../ui/helpers.jsx';
import { EVENT, lane, openPage, settled, track } from './organiser_builders.jsx';

const OURS = { digest: 'd', text: 'Наш текст', language: 'ru' };
const records = (/** @type {object} */ more = {}) => [{ ...EVENT, ...more }, track(1), lane(1)];
const told = (/** @type {any[]} */ sent) => sent.map(({ name, names, wording }) => [name, names, wording]);

beforeEach(() => {
  location.hash = '#settings';
});

/** @param {Element} place */
const section = (place) => /** @type {HTMLElement} */ (place.querySelector('[aria-label="Имена участников"]'));

/** @param {Element} place */
const flip = async (place) => {
  await click(/** @type {HTMLElement} */ (section(place).querySelector('[role=switch]')));
  await settled();
};

test('names are off until the organiser asks for them, with our wording', async () => {
  const { place, sent } = await openPage(OrganiserPage, { records: records() });
  assert.match(words(section(place)), /Имён никто не называет и не видит/);
  await flip(place);

  assert.deepEqual(told(sent), [['set_names', 'wished', '']]);
});

test('the wording may be the organiser’s own', async () => {
  const { place, sent } = await openPage(OrganiserPage, { records: records({ names: 'wished', wordings: [OURS] }) });
  assert.match(words(section(place)), /Сейчас действует наш текст/);
  await type(/** @type {any} */ (section(place).querySelector('textarea')), 'Свой текст');
  await click(button(section(place), 'Сохранить'));
  await settled();

  assert.deepEqual(told(sent), [['set_names', 'wished', 'Свой текст']]);
});

test('switched off they are hidden at once', async () => {
  const { place, sent } = await openPage(OrganiserPage, { records: records({ names: 'wished', wordings: [OURS] }) });
  await flip(place);

  assert.deepEqual(told(sent), [['set_names', 'hidden', '']]);
});

test('what is hidden is erased after one question', async () => {
  const { place, sent } = await openPage(OrganiserPage, { records: records({ names: 'hidden', wordings: [OURS] }) });
  assert.match(words(section(place)), /Имена скрыты/);
  await click(button(section(place), 'Удалить имена'));
  assert.match(words(section(place)), /Удалить все имена навсегда\?/);
  assert.deepEqual(told(sent), []);
  await click(button(section(place), 'Удалить имена'));
  await settled();

  assert.deepEqual(told(sent), [['set_names', 'off', '']]);
});
