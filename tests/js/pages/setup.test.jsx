import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SetupPage } from '../../../static/js/pages/setup/app.jsx';
import {
  commandOf, editedTrack, movedTrack, problemsOf, template, withDistrict, withoutTrack, withTrack,
} from '../../../static/js/pages/setup/draft.js';
import { RUSSIAN, zoneOptions } from '../../../static/js/pages/setup/zones.js';
import { button, click, fire, type, words } from '../ui/helpers.jsx';
import { openPage, serve, settled } from './organiser_builders.jsx';

const nameOf = (/** @type {number} */ no) => `Площадка ${no}`;

function draft() {
  let made = 0;
  return template({ language: 'ru', newId: () => `id-${(made += 1)}` });
}

/** @param {import('../../../static/js/pages/setup/draft.js').Draft} given */
function titles(given) {
  const command = /** @type {any} */ (commandOf(given, nameOf));
  return command.tracks.map((/** @type {{title: string}} */ { title }) => title);
}

test('the template has five tracks, called by their numbers until they are given titles', () => {
  const given = editedTrack(draft(), 2, { title: 'Качество услуг' });

  assert.deepEqual(titles(given), ['Площадка 1', 'Качество услуг', 'Площадка 3', 'Площадка 4', 'Площадка 5']);
});

test('tracks are added, moved and removed, and a title goes with its track', () => {
  const titled = editedTrack(withTrack(draft()), 6, { title: 'Новая' });

  const moved = movedTrack(movedTrack(titled, 6, -1), 6, 1);
  const up = movedTrack(titled, 6, -1);

  assert.deepEqual(titles(withoutTrack(up, 1)), ['Площадка 1', 'Площадка 2', 'Площадка 3', 'Новая', 'Площадка 5']);
  assert.deepEqual(moved, titled);
  assert.deepEqual(movedTrack(titled, 1, -1), titled);
});

test('regions are lines, and the district is added once', () => {
  const regions = withDistrict(withDistrict('Москва\n\n  Чеченская Республика ', 'ru'), 'ru');

  const command = /** @type {any} */ (commandOf({ ...draft(), regions }, nameOf));

  assert.equal(command.regions.length, 8);
  assert.deepEqual(command.regions.slice(0, 2), ['Москва', 'Чеченская Республика']);
});

test('what the server would refuse is found in its field', () => {
  const given = { ...draft(), regions: 'р\n'.repeat(121), place: 'х'.repeat(161) };
  const wrong = editedTrack(editedTrack(given, 1, { title: ' ' }), 3, { short: 'х'.repeat(25) });

  assert.deepEqual(problemsOf(wrong), {
    ...{ title: 'required', place: 'long', regions: 'many' },
    ...{ 'tracks.1.title': 'required', 'tracks.3.short': 'long' },
  });
});

test('time zones of Russia come first, and the chosen one is always among them', () => {
  const values = zoneOptions((id) => id, 'Mars/Olympus').map(({ value }) => value);

  assert.deepEqual(values.slice(0, RUSSIAN.length), RUSSIAN);
  assert.equal(values.includes('Mars/Olympus'), true);
});

test('the other zones stand under one heading', async () => {
  const { place } = await openSetup(() => ({ ok: true }));
  const groups = [...place.querySelectorAll('optgroup')];

  assert.deepEqual(groups.map((group) => group.getAttribute('label')), ['Другие']);
  assert.equal([...(groups[0]?.querySelectorAll('option') ?? [])].some((option) => RUSSIAN.includes(option.value)), false);
});

/** @param {(path: string, body: any) => object} answer */
async function openSetup(answer) {
  const asked = serve(answer);
  /** @type {string[]} */
  const made = [];
  const page = await openPage(() => <SetupPage first={draft()} onKeep={() => {}} onMade={(code) => made.push(code)} />);
  const submit = async () => {
    await fire(page.place.querySelector('form'), new Event('submit', { bubbles: true, cancelable: true }));
    await settled();
  };
  return { ...page, asked, made, submit };
}

test('an empty title is said in its place, gets the focus, and nothing is sent', async () => {
  const { place, asked, submit } = await openSetup(() => ({ ok: true }));

  await submit();

  const title = place.querySelector('.field input');
  assert.equal(document.activeElement === title, true);
  assert.equal(title?.getAttribute('aria-invalid'), 'true');
  assert.match(words(place.querySelector('.field')), /Заполните это поле/);
  assert.deepEqual(asked, []);
});

test('the made event opens by its code', async () => {
  const { place, asked, made, submit } = await openSetup(() => ({ ok: true, replies: [{ ok: true, code: '239743' }] }));

  await type(place.querySelector('.field input'), 'Сессия');
  await submit();

  assert.deepEqual(made, ['239743']);
  assert.deepEqual([asked[0]?.path, asked[0]?.body.as, asked[0]?.body.ops[0].title], ['/api/ops', 'owner', 'Сессия']);
});

test('silence is repeated under the same ids, a refusal under new ones', async () => {
  const answers = [
    { ok: false, code: 'offline' },
    { ok: true, replies: [{ ok: false, code: 'too_large', detail: {} }] },
    { ok: true, replies: [{ ok: true, code: '239743' }] },
  ];
  const { place, asked, submit } = await openSetup(() => answers.shift() ?? {});
  await type(place.querySelector('.field input'), 'Сессия');

  await submit();
  const offline = words(place.querySelector('.tone-error'));
  await submit();
  const refused = words(place.querySelector('.tone-error'));
  await submit();

  const [first, second, third] = asked.map(({ body }) => body.ops[0]);
  assert.deepEqual([second.op, second.id], [first.op, first.id]);
  assert.notEqual(third.op, second.op);
  assert.notEqual(third.id, second.id);
  assert.match(offline, /Нет связи с сервером/);
  assert.match(refused, /Слишком много за один раз/);
});

test('another word for a track renames those without a title', async () => {
  const { place } = await openSetup(() => ({ ok: true }));
  const sections = [...place.querySelectorAll('input[type=radio]')].find((one) => one.getAttribute('value') === 'section');

  await fire(sections, new Event('change', { bubbles: true }));
  await click(button(place, 'Добавить секцию'));

  const shown = [...place.querySelectorAll('.edit-track input')].map((one) => /** @type {any} */ (one).value);
  assert.deepEqual(shown.map((one) => one.replace('\u00a0', ' ')), [1, 2, 3, 4, 5, 6].map((no) => `Секция ${no}`));
});
