// The results page and the page of one idea: what is told, what is kept on the device, what is fetched.
import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import common from '../../../facilitator/locale/ru/common.ftl';
import downloads from '../../../facilitator/locale/ru/downloads.ftl';
import participant from '../../../facilitator/locale/ru/participant.ftl';
import refusals from '../../../facilitator/locale/ru/refusals.ftl';
import results from '../../../facilitator/locale/ru/results.ftl';
import { Results } from '../../../static/js/pages/results/app.jsx';
import { Decision } from '../../../static/js/pages/results/decision.jsx';
import { Idea } from '../../../static/js/pages/results/idea.jsx';
import { keepOwnNumbers, ownNumbers } from '../../../static/js/pages/shared/own_numbers.js';
import { draw } from '../../../static/js/pages/shared/page.jsx';
import { click, words } from '../ui/helpers.jsx';
import { EVENT, NOW, serve, settled } from './organiser_builders.jsx';

const WORDS = [common, downloads, participant, refusals, results];
const PLACE = { supporters: 12, voted: 40, rank: 2, last: 2, top: true, at: NOW };
const DECISION = {
  ...{ t: 'decision', id: 'decision-1', no: 1, what: 'Пустить автобус', owner: 'Минтранс', level: 'regional', due: '2027-03-01' },
  ...{ sources: [{ board: 'board-03', idea: 'idea-17', track: 3, no: 17 }], status: 'declined', reason: 'Нет средств', shown: true },
  history: [
    { at: NOW, status: 'adopted', reason: '', by: 'host' },
    { at: NOW + 60_000, status: 'declined', reason: 'Нет средств', by: 'host' },
  ],
};
const STORY = {
  ...{ number: '3-17', track: 'Качество услуг', headline: 'Автобус', text: 'Автобус до больницы', kind: 'technology', level: null },
  ...{ stages: ['Найти автобус', 'Нанять водителя'], region: 'Ставропольский край', status: 'visible', into: null },
  ...{ members: [{ number: '3-4', text: 'Маршрутка' }], regions: 2, wording: '', first_step: '', sent: PLACE, hall: null },
  ...{ consent: [], median: null, objections: [], decisions: [DECISION] },
};

/** @param {string} id @param {string} number @param {number} supporters @param {number} rank */
const row = (id, number, supporters, rank) => ({
  ...{ id, number, headline: `Заголовок ${number}`, kind: 'proposal', level: null, supporters, rank, last: rank, tier: rank },
  ...{ members: 0, regions: 1 },
});
const OUTCOME = {
  ...{ people: 53, hall: null, decisions: [DECISION] },
  tracks: [
    {
      ...{ no: 3, title: 'Качество услуг' },
      result: {
        ...{ version: 2, at: NOW, question: 'Что мешает?', voted: 40, present: 46, paper: 0, note: '', cut: 1 },
        rows: [row('idea-17', '3-17', 12, 1), row('idea-04', '3-4', 5, 2)],
      },
      ideas: [
        { number: '3-17', text: 'Автобус', kind: 'technology', level: null, stages: 2, leads: true },
        { number: '3-4', text: 'Закон о перевозках', kind: 'law', level: 'federal', stages: 0, leads: true },
      ],
    },
    { no: 4, title: 'Культура', result: null, ideas: [] },
  ],
};

beforeEach(() => {
  localStorage.clear();
  document.body.innerHTML = '<main id="app"></main>';
});
afterEach(() => render(null, app()));

const app = () => /** @type {HTMLElement} */ (document.getElementById('app'));

/** @param {() => any} Page @param {object} [more] */
async function shown(Page, more = {}) {
  const { event: changed = {}, ...facts } = /** @type {any} */ (more);
  const boot = { page: 'results', language: 'ru', words: WORDS, as: null, preset: 'area', event: { ...EVENT, public: true, ...changed }, ...facts };
  render(null, app());
  await act(() => void draw(Page, { boot: /** @type {any} */ (boot) }));
  return app();
}

/** @param {Element} place @param {string} text @returns {HTMLElement} */
function button(place, text) {
  const found = [...place.querySelectorAll('button')].find((one) => words(one).startsWith(text));
  assert.ok(found, `no button «${text}»`);
  return found;
}

test('where the organiser has not opened the page it says so, and nothing else', async () => {
  const place = await shown(Results, { outcome: null, event: { public: false } });

  assert.match(words(place), /Итоги пока закрыты/);
  assert.equal(place.querySelectorAll('section').length, 0);
});

test('staff are told that nobody else sees the page yet', async () => {
  const place = await shown(Results, { outcome: OUTCOME, event: { public: false } });

  assert.match(words(place), /видит только команда/);
  assert.equal(place.querySelector('#documents') === null, true);
});

test('figures are preliminary until the event is closed', async () => {
  assert.match(words(await shown(Results, { outcome: OUTCOME })), /Предварительные данные/);

  const closed = words(await shown(Results, { outcome: OUTCOME, event: { sealed_at: NOW } }));
  assert.equal(closed.includes('Предварительные данные'), false);
  assert.match(closed, /Мероприятие завершено: 22 ноября 2026 г\., 15:42/);
});

test('every row leads to the story of its idea, and those below the cut are folded', async () => {
  const place = await shown(Results, { outcome: OUTCOME });

  const track = /** @type {Element} */ (place.querySelector('#track-3'));
  assert.deepEqual([...track.querySelectorAll('a')].map((link) => link.getAttribute('href')), ['/417208/results/3-17', '/417208/results/3-4']);
  assert.match(words(track.querySelector('details')), /^Остальные: 1/);
  assert.match(words(place.querySelector('#track-4')), /Итоги ещё не переданы/);
});

test('I2: a decision tells its whole history, the newest first', async () => {
  const place = await shown(Results, { outcome: OUTCOME });

  const history = [...place.querySelectorAll('#decisions .history li')].map(words);
  assert.match(history[0] ?? '', /Отклонено.*Нет средств.*15:43/);
  assert.match(history[1] ?? '', /Принято.*15:42/);
});

test('a technology is taken along: kept on the device, and its passport is fetched', async () => {
  const asked = serve((_path, _body, method) => (method === 'POST' ? { ok: true, job: { id: 'job-1', state: 'failed' } } : { ok: true, jobs: [] }));
  const place = await shown(Results, { outcome: OUTCOME });

  await click(button(place, 'Увезти с собой'));
  assert.equal(localStorage.getItem('kept:417208'), '["3-17"]');
  await click(button(place, 'Скачать паспорта: 1'));
  await settled();
  assert.deepEqual(asked[0]?.body, { code: '417208', format: 'passports', language: 'ru', options: { ideas: ['3-17'] } });
  assert.match(words(place), /Не получилось\. Повторите/);

  const again = await shown(Results, { outcome: OUTCOME });
  await click(button(again, 'Увезём с собой'));
  assert.equal(localStorage.getItem('kept:417208'), '[]');
});

test('too many who want a document at once are told to try again', async () => {
  serve(() => ({ ok: false, code: 'slow_down', detail: { retry_in: 5 } }));
  const place = await shown(Results, { outcome: OUTCOME });

  await click(button(place, 'Протокол'));
  await settled();
  assert.match(words(place), /Повторите через несколько секунд/);
});

test('I2: the story of an idea is told step by step', async () => {
  const place = await shown(Idea, { story: STORY });

  const steps = [...place.querySelectorAll('.steps li')].map(words);
  assert.deepEqual(steps, [
    'Записана на общей доске',
    'объединённая идея (идей: 2, регионов: 2)',
    'Поддержали: 12 из 40',
    'Вошла в топ, место: 2',
    'Передана на пленарное: 22 ноября 2026 г., 15:42',
    'Решение 1: Отклонено',
  ]);
  assert.deepEqual([...place.querySelectorAll('.passport li')].map(words), ['1Найти автобус', '2Нанять водителя']);
});

test('I4: a withdrawn idea has an address and no words', async () => {
  const place = await shown(Idea, { story: { ...STORY, status: 'withdrawn', text: '', headline: '', stages: [], members: [], sent: null, decisions: [], kind: 'proposal' } });

  assert.equal(words(place.querySelector('h1')), 'Текст этой идеи не публикуется');
  assert.deepEqual([...place.querySelectorAll('.steps li')].map(words), ['Отозвана автором']);
});

test('a decision is read by everybody and followed up by who is answerable', async () => {
  const asked = serve(() => ({ ok: false, code: 'offline' }));
  const stranger = await shown(Decision, { decision: DECISION });
  assert.equal(stranger.querySelector('#follow-up') === null, true);

  const place = await shown(Decision, { decision: DECISION, as: '417208/assignee/1' });
  await click(button(place, 'Записать'));
  assert.match(words(place), /Напишите причину/);
  assert.equal(asked.length, 0);

  await type(place, 'Денег нет до осени');
  await click(button(place, 'Записать'));
  await settled();
  const { op, ...command } = asked[0]?.body.ops[0];
  const told = { status: 'declined', reason: 'Денег нет до осени' };
  assert.deepEqual(command, { name: 'set_decision_status', event: EVENT.id, decision: 'decision-1', ...told });
  assert.match(words(place), /Нет связи с сервером/);
  assert.equal(place.querySelector('textarea')?.value, 'Денег нет до осени');

  await click(button(place, 'Записать'));
  await settled();
  assert.equal(asked[1]?.body.ops[0].op, op, 'what may have arrived is sent again under the same id');
});

/** @param {Element} place @param {string} text */
async function type(place, text) {
  const field = /** @type {HTMLTextAreaElement} */ (place.querySelector('textarea'));
  field.value = text;
  await act(() => void field.dispatchEvent(new Event('input', { bubbles: true })));
}

test('own ideas are known by the device alone, and lead to their pages', async () => {
  keepOwnNumbers('417208', 3, [17, null, 4]);
  keepOwnNumbers('417208', 1, [2]);
  keepOwnNumbers('417208', 3, [17]);
  const place = await shown(Results, { outcome: OUTCOME });

  assert.deepEqual(ownNumbers('417208'), ['1-2', '3-17']);
  assert.match(words(place), /Ваши идеи с этого устройства: № 1-2, № 3-17/);
});

test('the contents lead to every part that is there', async () => {
  const place = await shown(Results, { outcome: OUTCOME });

  const parts = [...place.querySelectorAll('.results-contents a')].map((link) => link.getAttribute('href') ?? '');
  assert.deepEqual(parts, ['#decisions', '#track-3', '#track-4', '#laws', '#technologies', '#documents', '#ideas']);
  assert.deepEqual(parts.filter((part) => place.querySelector(part) === null), []);
});
