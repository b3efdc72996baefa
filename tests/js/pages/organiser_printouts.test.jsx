import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { act } from 'preact/test-utils';
import { OrganiserPage } from '../../../static/js/pages/organiser/app.jsx';
import { isRange, optionsOf, serialOf } from '../../../static/js/pages/shared/printing.js';
import { button, click, words } from '../ui/helpers.jsx';
import { EVENT, lane, openPage, serve, settled, track } from './organiser_builders.jsx';

const AS = '417208/organiser';
const RECORDS = [EVENT, track(1), lane(1), track(2), lane(2)];
const ASKED = { language: 'ru', track: /** @type {number | null} */ (2), first: '1', count: '40', start: '', network: '', password: '' };

beforeEach(() => {
  location.hash = '#printing';
});

/** @param {Element} place @param {string} title */
const row = (place, title) =>
  /** @type {Element} */ ([...place.querySelectorAll('.document')].find((one) => words(one.querySelector('h3')) === title));

/** @param {Element} place @param {string} title */
const maker = (place, title) => /** @type {HTMLElement} */ (row(place, title).querySelector('.document-buttons button'));

/** @param {Element | null | undefined} field @param {string} value @param {string} name */
async function put(field, value, name = 'input') {
  await act(() => {
    /** @type {HTMLInputElement} */ (field).value = value;
    field?.dispatchEvent(new Event(name, { bubbles: true }));
  });
}

/** @param {Element} place @param {string} label */
function field(place, label) {
  const found = [...place.querySelectorAll('label')].find((one) => words(one) === label);
  return place.querySelector(`[id="${found?.getAttribute('for')}"]`);
}

/** What was ordered on the page, answering every order. */
function desk() {
  const asked = serve((_path, _body, method) =>
    method === 'POST' ? { ok: true, job: { id: 'job-1', format: 'x', language: 'ru', options: {}, state: 'waiting', bytes: 0 } } : { ok: true, jobs: [] });
  return () => asked.filter(({ method }) => method === 'POST').map(({ body }) => body);
}

test('printouts stand behind «Печать» beside the links', async () => {
  location.hash = '#links';
  desk();
  const { place } = await openPage(OrganiserPage, { records: RECORDS });

  await click(button(place, 'Печать'));
  await settled();

  const titles = [...place.querySelectorAll('.document h3')].map(words);
  assert.deepEqual(titles, ['Плакаты', 'Бумажные бюллетени', 'Памятка модератора', 'Порядок заседания']);
});

test('each is ordered with what is chosen beside it, for one track or for all (V15)', async () => {
  const ordered = desk();
  const { place } = await openPage(OrganiserPage, { records: RECORDS });
  await settled();

  await click(maker(place, 'Плакаты'));
  await settled();
  await put(place.querySelector('select'), '2', 'change');
  await put(field(place, 'Первый номер'), '41');
  await put(field(place, 'Сколько на каждую доску'), '20');
  const serials = words(row(place, 'Бумажные бюллетени').querySelector('.printout-note'));
  await click(maker(place, 'Бумажные бюллетени'));
  await settled();
  await put(field(place, 'Начало заседания'), '14:30');
  await click(maker(place, 'Порядок заседания'));
  await settled();

  assert.equal(serials, 'Номера: от 2041 до 2060');
  assert.deepEqual(ordered(), [
    { as: AS, format: 'poster', language: 'ru' },
    { as: AS, format: 'ballots', language: 'ru', options: { track: 2, first: 41, count: 20 } },
    { as: AS, format: 'agenda', language: 'ru', options: { start: '14:30' } },
  ]);
});

test('numbers that make no sense are told, and nothing is ordered', async () => {
  const ordered = desk();
  const { place } = await openPage(OrganiserPage, { records: RECORDS });
  await settled();

  await put(field(place, 'Первый номер'), '990');
  await click(maker(place, 'Бумажные бюллетени'));
  await settled();

  assert.match(words(row(place, 'Бумажные бюллетени')), /Номера бюллетеней: от 1 до 999/);
  assert.deepEqual(ordered(), []);
});

test('the hall has no moderator’s guide', async () => {
  desk();
  const { place } = await openPage(OrganiserPage, { records: RECORDS });
  await settled();

  await put(place.querySelector('select'), '0', 'change');

  assert.equal(row(place, 'Памятка модератора') === undefined, true);
});

test('an earlier order belongs to its own track', async () => {
  serve(() => ({ ok: true, jobs: [{ id: 'job-1', format: 'guide', language: 'ru', options: { track: 1 }, state: 'ready', bytes: 2049 }] }));
  const { place } = await openPage(OrganiserPage, { records: RECORDS });
  await settled();
  const ofAll = row(place, 'Памятка модератора').querySelector('a') === null;

  await put(place.querySelector('select'), '1', 'change');

  assert.equal(ofAll, true);
  assert.match(row(place, 'Памятка модератора').querySelector('a')?.getAttribute('href') ?? '', /job-1/);
});

test('what is typed of the network goes with posters alone, without spaces around its name', () => {
  const asked = { ...ASKED, network: ' Зал ', password: ' a b ' };

  assert.deepEqual(optionsOf('poster', asked), { track: 2, wifi: { name: 'Зал', password: ' a b ' } });
  assert.deepEqual(optionsOf('guide', asked), { track: 2 });
  assert.deepEqual(optionsOf('poster', { ...ASKED, track: null }), {});
});

test('serials of a track have its number and three digits (V15)', () => {
  assert.deepEqual([serialOf(3, 17), serialOf(0, 5), serialOf(12, 400)], ['3017', '0005', '12400']);
  const ranges = [['1', '40'], ['600', '400'], ['601', '400'], ['0', '5'], ['1', '401'], ['', '5'], ['x', '5']];
  assert.deepEqual(ranges.map(([first = '', count = '']) => isRange({ first, count })), [true, true, false, false, false, false, false]);
});

test('on a local network posters take its name and password along, and nothing else does', async () => {
  const ordered = desk();
  const { place } = await openPage(OrganiserPage, { records: RECORDS, more: { is_local: true } });
  await settled();

  await put(field(place, 'Название сети'), 'Зал');
  await put(field(place, 'Пароль'), 'тайна');
  await click(maker(place, 'Плакаты'));
  await settled();
  await click(maker(place, 'Памятка модератора'));
  await settled();

  assert.deepEqual(ordered(), [
    { as: AS, format: 'poster', language: 'ru', options: { wifi: { name: 'Зал', password: 'тайна' } } },
    { as: AS, format: 'guide', language: 'ru' },
  ]);
});

test('elsewhere nobody is asked for a network', async () => {
  desk();
  const { place } = await openPage(OrganiserPage, { records: RECORDS });
  await settled();

  assert.equal(field(place, 'Название сети') === null, true);
});
