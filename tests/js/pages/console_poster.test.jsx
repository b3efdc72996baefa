import '../ui/helpers.jsx';
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { act } from 'preact/test-utils';
import common from '../../../facilitator/locale/ru/common.ftl';
import downloads from '../../../facilitator/locale/ru/downloads.ftl';
import organiser from '../../../facilitator/locale/ru/organiser.ftl';
import sorting from '../../../facilitator/locale/ru/sorting.ftl';
import staff from '../../../facilitator/locale/ru/staff.ftl';
import { PosterPage } from '../../../static/js/pages/console/poster.jsx';
import { DeskProvider } from '../../../static/js/pages/console/state.jsx';
import { draw } from '../../../static/js/pages/shared/page.jsx';
import { click, words } from '../ui/helpers.jsx';
import { deskOf } from './console_desk.jsx';
import { serve, settled } from './organiser_builders.jsx';

/** @param {any} desk */
async function posterPage(desk) {
  const place = document.body.appendChild(document.createElement('main'));
  place.id = 'app';
  const boot = { ...desk.page.boot, words: [common, downloads, organiser, sorting, staff] };
  const App = () => (
    <DeskProvider desk={desk}>
      <PosterPage onBack={() => {}} />
    </DeskProvider>
  );
  await act(() => void draw(App, /** @type {any} */ ({ ...desk.page, i18n: undefined, boot })));
  return place;
}

/** @param {Element} place */
async function unfold(place) {
  const folded = /** @type {HTMLDetailsElement} */ (place.querySelector('details'));
  await act(() => {
    folded.open = true;
    folded.dispatchEvent(new Event('toggle'));
  });
  await settled();
}

test('a moderator prints the poster without a connection, and orders paper of the own track', async () => {
  const job = { id: 'job-1', format: 'ballots', language: 'ru', options: { track: 1 }, state: 'waiting', bytes: 0 };
  const asked = serve((_path, _body, method) => (method === 'POST' ? { ok: true, job } : { ok: true, jobs: [] }));
  const place = await posterPage(deskOf());
  const before = [words(place.querySelector('.paper-code')), String(asked.length)];

  await unfold(place);
  const titles = [...place.querySelectorAll('.document h3')].map(words);
  await click(/** @type {HTMLElement} */ (place.querySelectorAll('.document-buttons button')[1]));
  await settled();

  const ordered = asked.filter(({ method }) => method === 'POST').map(({ body }) => body);
  assert.deepEqual(before, ['Код: 417 208', '0']);
  assert.deepEqual(titles, ['Плакаты', 'Бумажные бюллетени', 'Памятка модератора']);
  assert.deepEqual(ordered, [
    { as: '417208/moderator/1', format: 'ballots', language: 'ru', options: { track: 1, first: 1, count: 40 } },
  ]);
  assert.equal(place.querySelector('select') === null, true);
  place.remove();
});

test('a scribe has the poster alone', async () => {
  const place = await posterPage(deskOf({ role: 'scribe' }));

  assert.equal(place.querySelectorAll('.paper').length, 1);
  assert.equal(place.querySelector('details') === null, true);
  place.remove();
});
