// The end of an event on the organiser's page: results are opened to all, and the event is closed once and for good.
import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { OrganiserPage } from '../../../static/js/pages/organiser/app.jsx';
import { click, words } from '../ui/helpers.jsx';
import { EVENT, lane, NOW, openPage, serve, settled, track } from './organiser_builders.jsx';

beforeEach(() => {
  location.hash = '#closing';
});

/** @param {Element} place @param {string} text @returns {HTMLElement} */
function button(place, text) {
  const found = [...place.querySelectorAll('button')].find((one) => words(one).includes(text));
  assert.ok(found, `no button «${text}»`);
  return found;
}

/** @param {object} [event] */
const records = (event) => [{ ...EVENT, ...event }, track(1), lane(1)];

test('results are opened to all by one switch', async () => {
  const { place, sent } = await openPage(OrganiserPage, { records: records() });

  await click(/** @type {HTMLElement} */ (place.querySelector('[role=switch]')));
  await settled();
  assert.deepEqual(sent.map(({ name, on }) => [name, on]), [['publish_results', true]]);
  assert.match(words(place), /hall\.test\/417208\/results/);
});

test('closing asks once, and Enter alone closes nothing', async () => {
  const { place, sent } = await openPage(OrganiserPage, { records: records() });

  await click(button(place, 'Завершить и обезличить'));
  assert.match(words(place), /Завершить мероприятие навсегда\?/);
  assert.equal(words(document.activeElement), 'Отмена');
  assert.equal(sent.length, 0);
  await click(button(place, 'Да, завершить'));
  await settled();
  assert.deepEqual(sent.map(({ name }) => name), ['seal_event']);
});

test('where a track still votes it is named', async () => {
  const reply = () => ({ ok: false, code: 'ballot_open', detail: { track: 3 } });
  const { place } = await openPage(OrganiserPage, { records: records(), reply });

  await click(button(place, 'Завершить и обезличить'));
  await click(button(place, 'Да, завершить'));
  await settled();
  assert.match(words(place), /На площадке 3 голосование не доведено до конца/);
});

test('a closed event says when, and what can still change', async () => {
  const { place } = await openPage(OrganiserPage, { records: records({ sealed_at: NOW, manifest: 'a1b2' }) });

  assert.match(words(place), /Завершено: 22 ноября 2026 г\., 15:42/);
  assert.match(words(place), /a1b2/);
  assert.equal([...place.querySelectorAll('button')].some((one) => words(one).includes('Завершить')), false);
});

for (const sealed_at of [null, NOW]) {
  test(`what still knows everything is named, closed: ${sealed_at !== null}`, async () => {
    serve((path) => (path.startsWith('/api/leftovers') ? { ok: true, found: [{ place: 'here', name: 'before-restore-1' }, { place: 'outside', name: 'day.backup' }] } : { ok: false }));
    const { place } = await openPage(OrganiserPage, { records: records({ sealed_at }) });
    await settled();
    assert.match(words(place), /ещё можно узнать.*В папке сервера: before-restore-1.*Во втором месте копий: day\.backup/);
  });
}
