import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { OrganiserPage } from '../../../static/js/pages/organiser/app.jsx';
import { click, words } from '../ui/helpers.jsx';
import { openPage, serve, settled } from './organiser_builders.jsx';

const AS = '417208/organiser';

beforeEach(() => {
  location.hash = '#documents';
});

/** @param {Element} place @param {number} at */
const row = (place, at) => /** @type {Element} */ (place.querySelectorAll('.document')[at]);

/** @param {Element} place @param {number} at */
const maker = (place, at) => /** @type {HTMLElement} */ (row(place, at).querySelector('button'));

test('a document is ordered in the chosen language, its progress is told, and then it is fetched', async () => {
  const job = { id: 'job-1', format: 'docx', language: 'ru', state: 'reading', bytes: 0 };
  const asked = serve((_path, _body, method) => (method === 'POST' ? { ok: true, job } : { ok: true, jobs: asked.length > 1 ? [job] : [] }));
  const { place } = await openPage(OrganiserPage);
  await settled();

  await click(maker(place, 0));
  await settled();
  const between = words(row(place, 0).querySelector('[role=status]'));
  job.state = 'ready';
  job.bytes = 2049;
  await click(maker(place, 1));
  await settled();

  const ordered = asked.filter(({ method }) => method === 'POST').map(({ path, body }) => [path, body]);
  assert.deepEqual(ordered, [
    ['/api/documents', { as: AS, format: 'docx', language: 'ru' }],
    ['/api/documents', { as: AS, format: 'pdf', language: 'ru' }],
  ]);
  assert.equal(between, 'Читаем данные…');
  assert.equal(words(row(place, 0).querySelector('[role=status]')), 'Готово, 3 КБ');
  assert.equal(row(place, 0).querySelector('a')?.getAttribute('href'), '/api/documents/job-1?as=417208%2Forganiser');
});

test('what could not be made says so and can be made again', async () => {
  serve(() => ({ ok: true, jobs: [{ id: 'job-1', format: 'csv', language: 'ru', state: 'failed', bytes: 0 }] }));
  const { place } = await openPage(OrganiserPage);
  await settled();

  assert.equal(words(row(place, 4).querySelector('[role=status]')), 'Не получилось. Повторите');
  assert.equal(words(maker(place, 4)), 'Сделать заново');
  assert.equal(row(place, 4).querySelector('a') === null, true);
});

test('a fourth document at once is refused in words', async () => {
  serve((_path, _body, method) => (method === 'POST' ? { ok: false, code: 'slow_down', detail: { retry_in: 5 } } : { ok: true, jobs: [] }));
  const { place } = await openPage(OrganiserPage);
  await settled();

  await click(maker(place, 2));
  await settled();

  assert.match(words(place), /не больше трёх документов/);
});
