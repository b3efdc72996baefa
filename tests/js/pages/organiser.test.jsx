import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { OrganiserPage } from '../../../static/js/pages/organiser/app.jsx';
import { stepsOf } from '../../../static/js/pages/organiser/lane_steps.jsx';
import { postsOf } from '../../../static/js/pages/organiser/minting.js';
import { momentOf } from '../../../static/js/pages/organiser/moment.js';
import { linksOf, placesOf, totalsOf } from '../../../static/js/pages/organiser/places.js';
import { button, click, press, type, words } from '../ui/helpers.jsx';
import { EVENT, lane, link, NOW, openPage, serve, settled, track } from './organiser_builders.jsx';

const say = (/** @type {string} */ id) => id;
const ROBOTS_OFF = { ok: true, running: false, n: 0 };

beforeEach(() => {
  location.hash = '';
  serve(() => ROBOTS_OFF);
});

test('a lane offers the next step of its phase', () => {
  const steps = (/** @type {object} */ more) =>
    stepsOf(say, /** @type {any} */ (track(2)), /** @type {any} */ (lane(2, more))).map(({ id, question }) => [id, question]);

  assert.deepEqual(steps({ phase: 'lobby', ideas: 0 }), [['open', undefined]]);
  assert.deepEqual(steps({ phase: 'open' }), [['send', 'lane-send-ask']]);
  assert.deepEqual(steps({ phase: 'open', ideas: 0 }), []);
  assert.deepEqual(steps({ phase: 'reveal' }), [['send', 'lane-send-ask']]);
  assert.deepEqual(steps({ phase: 'handed_over' }), [['open', 'lane-reopen-ask']]);
});

test('tracks stand in the order of their numbers and are added up', () => {
  const rows = { track: [track(2), track(1)], lane: [lane(1), lane(2, { ideas: 10 })] };
  const store = /** @type {any} */ ({
    all: (/** @type {'track' | 'lane'} */ kind) => rows[kind],
    get: (/** @type {'track' | 'lane'} */ kind, /** @type {string} */ id) => rows[kind].find((one) => one.id === id),
  });

  const places = placesOf(store, { present: { 'board-02': 7 } });

  assert.deepEqual(places.map((place) => [place.track.no, place.present]), [[1, 0], [2, 7]]);
  assert.deepEqual(totalsOf(places), { present: 7, ideas: 13, voted: 4, votes: 10 });
});

test('links of one post, the newest first; every role of the event and of each track has a post', () => {
  const links = /** @type {any[]} */ ([link('old-0001', { at: 1 }), link('other-01', { role: 'observer' }), link('new-0001', { at: 2 })]);

  assert.deepEqual(linksOf(links, 'host', null).map(({ id }) => id), ['new-0001', 'old-0001']);
  assert.equal(postsOf(/** @type {any} */ ([{ track: track(1) }, { track: track(2) }])).length, 10);
});

test('a moment of another day is said with its day', () => {
  assert.equal(momentOf(NOW, EVENT.tz, 'ru', NOW), '15:42');
  assert.match(momentOf(NOW - 86_400_000, EVENT.tz, 'ru', NOW), /21.*15:42/);
});

test('a board is opened by one tap, and a refusal stays beside its button until it is dismissed', async () => {
  const records = [EVENT, track(1), lane(1, { phase: 'lobby', ideas: 0 })];
  const reply = () => ({ ok: false, code: 'not_allowed', detail: {} });
  const { place, sent } = await openPage(OrganiserPage, { records, reply });

  await click(button(place, 'Открыть доску'));
  await settled();

  assert.deepEqual(sent.map(({ name, board, phase }) => [name, board, phase]), [['change_phase', 'board-01', 'open']]);
  assert.match(words(place.querySelector('.lane')), /Здесь это может сделать другая роль/);

  await click(place.querySelector('.lane .notice-close'));
  await settled();

  assert.equal(place.querySelector('.lane .notice'), null);
});

test('V8: a lane tells a secret turnout by the pulse, and no votes', async () => {
  const blind = { phase: 'vote', moment: 'vote', ballot_mode: 'blind', voted: 0, votes: 77 };
  const records = [EVENT, track(1), lane(1, blind)];
  const { place } = await openPage(OrganiserPage, { records, present: { 'board-01': 46 }, voted: { 'board-01': 31 } });

  assert.match(words(place.querySelector('.lane')), /Голосуем тайно/);
  assert.match(words(place.querySelector('.lane .numbers')), /Проголосовали ?31 из 46/);
  assert.doesNotMatch(words(place.querySelector('.lane')), /77/);
});

test('a lane of a plan has its step’s clock, and its drift in words', async () => {
  const clock = { step_ends_at: NOW - 61_000, planned_end: NOW + 17 * 60_000, rest: 20 * 60_000 };
  const { place } = await openPage(OrganiserPage, { records: [EVENT, track(1), lane(1, { phase: 'collect', silent: true, ...clock })] });

  assert.match(words(place.querySelector('.lane-state')), /Пишем молча ?\+01:01 ?сверх времени ?отстаём на 3 мин/);
});

test('a result is sent after a question in place, and Escape takes the focus back', async () => {
  const { place, sent } = await openPage(OrganiserPage, { present: { 'board-01': 46 } });

  await click(button(place, 'Передать на пленарное'));
  await press(place.querySelector('.confirm-no'), 'Escape');
  const focused = words(document.activeElement);
  await click(button(place, 'Передать на пленарное'));
  await click(place.querySelector('.confirm .btn--primary'));
  await settled();

  assert.equal(focused, 'Передать на пленарное');
  assert.deepEqual(sent.map(({ name }) => name), ['send_result']);
  assert.match(words(place.querySelector('.lane')), /46/);
});

test('what waits to be checked stands out', async () => {
  const { place, change } = await openPage(OrganiserPage);
  const before = place.querySelector('.number--alarm');

  await change([lane(1, { held: 2 })]);
  await settled();

  assert.equal(before, null);
  assert.equal(words(place.querySelector('.number--alarm')), 'Ждут проверки2');
});

test('a new link is shown once with its QR code and may be revoked after a question', async () => {
  location.hash = '#links';
  const asked = serve(() => ({ ok: true, id: 'link-0001', url: 'http://hall.test/in#secret', qr: { size: 1, d: 'M0 0h1v1h-1z' } }));
  const { place, sent, change } = await openPage(OrganiserPage);

  await click(button(place, 'Выпустить ссылку: Ведущий заседания'));
  await settled();
  await change([link('link-0001', { devices: 0 })]);
  await settled();
  const post = [...place.querySelectorAll('.post')].find((one) => words(one).startsWith('Ведущий'));

  assert.deepEqual(asked[0]?.body, { as: '417208/organiser', role: 'host', board: null });
  assert.equal(/** @type {any} */ (post?.querySelector('input')).value, 'http://hall.test/in#secret');
  assert.notEqual(post?.querySelector('.qr'), null);
  assert.match(words(post), /Ещё не открывали/);

  await click([...(post?.querySelectorAll('button') ?? [])].find((one) => words(one) === 'Отозвать'));
  await click(post?.querySelector('.confirm .btn--danger'));
  await settled();

  assert.deepEqual(sent.map(({ name, link: id }) => [name, id]), [['revoke_link', 'link-0001']]);
});

test('a refused link is said in its row', async () => {
  location.hash = '#links';
  serve(() => ({ ok: false, code: 'storage_full' }));
  const { place } = await openPage(OrganiserPage);

  await click(button(place, 'Выпустить ссылку: Наблюдатель'));
  await settled();

  assert.match(words([...place.querySelectorAll('.post')][3]), /На сервере кончилось место/);
});

test('cards of fresh links are four to a sheet', async () => {
  location.hash = '#cards';
  let made = 0;
  serve(() => ({ ok: true, id: `link-000${(made += 1)}`, url: `http://hall.test/in#s${made}`, qr: { size: 1, d: 'M0 0h1v1h-1z' } }));
  const { place } = await openPage(OrganiserPage);

  await click(button(place, 'Выпустить ссылки для всех ролей'));
  await settled();

  const cards = [...place.querySelectorAll('.paper')].map((one) => one.querySelectorAll('.role-card').length);
  assert.deepEqual(cards, [4, 3]);
  assert.match(words(place.querySelectorAll('.role-card')[4]), /Модератор площадкиПлощадка 1 · Короткое 1.*in#s5/);
});

test('the rehearsal ends after a question that says what is deleted and what stays', async () => {
  location.hash = '#rehearsal';
  const { place, sent, change } = await openPage(OrganiserPage);
  await settled();

  await click(button(place, 'Закончить репетицию'));
  const said = words(place.querySelector('.organiser-panel'));
  await click(button(place, 'Удалить и закончить'));
  await settled();
  await change([{ ...EVENT, rehearsal: false }]);
  await settled();

  assert.match(said, /Удалим: участников.*Останутся: мероприятие.*Вернуть удалённое нельзя/);
  assert.deepEqual(sent.map(({ name }) => name), ['end_rehearsal']);
  assert.match(words(place.querySelector('.organiser-panel')), /Репетиция закончена/);
  assert.equal(place.querySelector('.rehearsal-mark'), null);
});

test('robots are started in a number and at a speed, and called off', async () => {
  location.hash = '#rehearsal';
  const asked = serve((_path, body, method) => (method === 'POST' ? { ok: true, running: true, n: body.n } : ROBOTS_OFF));
  const { place } = await openPage(OrganiserPage);
  await settled();

  await type(place.querySelector('input[inputmode=numeric]'), '0');
  const wrong = words(place.querySelector('.field-error'));
  await type(place.querySelector('input[inputmode=numeric]'), '12');
  await click(button(place, 'Добавить учебных участников'));
  await settled();
  await click(button(place, 'Остановить'));
  await settled();

  const changes = asked.filter(({ method }) => method !== 'GET').map(({ method, body }) => [method, body]);
  assert.match(wrong, /Число от 1 до 500/);
  assert.deepEqual(changes, [
    ['POST', { as: '417208/organiser', n: 12, speed: 1 }],
    ['DELETE', { as: '417208/organiser' }],
  ]);
  assert.match(words(place), /Учебные участники остановлены/);
});

test('settings are sent whole, and are saved when the record has come', async () => {
  location.hash = '#settings';
  const { place, sent, change } = await openPage(OrganiserPage, { reply: () => ({ ok: true, rev: 9 }) });
  const form = place.querySelector('form');

  await type(form?.querySelectorAll('input')[1], 'Новая тема');
  form?.requestSubmit();
  await settled();
  const between = words(form?.querySelector('[role=status]'));
  await change([{ ...EVENT, subtitle: 'Новая тема' }], 9);
  await settled();

  const { op, ...command } = sent[0];
  assert.deepEqual(command, {
    ...{ name: 'update_event', event: EVENT.id, title: EVENT.title, subtitle: 'Новая тема', place: EVENT.place },
    ...{ tz: EVENT.tz, track_word: 'area', regions: EVENT.regions, groups: EVENT.groups, one_track_vote: false },
  });
  assert.equal(sent.length, 1);
  assert.notEqual(between, 'Сохранено');
  assert.equal(words(form?.querySelector('[role=status]')), 'Сохранено');
});

test('a page whose link was revoked says so and shows nothing else', async () => {
  const { place, status } = await openPage(OrganiserPage);

  status.connection('refused', 'not_signed_in');
  await settled();

  assert.match(words(place), /Это устройство здесь не узнали/);
  assert.equal(place.querySelector('.lane'), null);
});
