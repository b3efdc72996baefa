import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createI18n } from '../../../static/js/core/i18n.js';

const RU = `
ideas-count = { $n ->
    [one] { $n } идея
    [few] { $n } идеи
   *[many] { $n } идей
}
track-word = { $preset ->
   *[area] Площадка
    [section] Секция
    [stream] Трек
} { $no }
left = Осталось: { NUMBER($left) } из { $of }
send = Отправить
    .title = Отправить идею
empty =
    .label = только признак
`;
const EN = 'ideas-count = { $n -> [one] { $n } idea *[other] { $n } ideas }';

/** @param {object} [how] */
function russian(how = {}) {
  /** @type {string[]} */
  const missing = [];
  return { missing, i18n: createI18n('ru', [RU, 'second = Второй файл'], { onMissing: (id) => missing.push(id), ...how }) };
}

test('Russian counts have their three forms', () => {
  const { i18n, missing } = russian();

  const said = [1, 2, 5, 11, 21, 22, 112].map((n) => i18n.t('ideas-count', { n }));

  assert.deepEqual(said, ['1 идея', '2 идеи', '5 идей', '11 идей', '21 идея', '22 идеи', '112 идей']);
  assert.deepEqual(missing, []);
});

test('English has its two', () => {
  const i18n = createI18n('en', [EN.replace(' -> ', ' ->\n ').replace(' *[', '\n *[').replace(' }', ' }').replace(/ \}$/, '\n }')]);

  assert.deepEqual([1, 2].map((n) => i18n.t('ideas-count', { n })), ['1 idea', '2 ideas']);
});

test('the event\'s word for a track is known to every message', () => {
  const said = ['area', 'section', 'stream'].map((preset) => russian({ preset }).i18n.t('track-word', { no: 2 }));

  assert.deepEqual(said, ['Площадка 2', 'Секция 2', 'Трек 2']);
  assert.equal(createI18n('ru', [RU]).t('track-word', { no: 1 }), 'Площадка 1');
});

test('nothing invisible is put around what is filled in', () => {
  assert.equal(russian().i18n.t('left', { left: 2, of: 5 }), 'Осталось: 2 из 5');
});

test('several files make one language, and attributes can be asked for', () => {
  const { i18n } = russian();

  assert.deepEqual([i18n.t('second'), i18n.t('send'), i18n.t('send.title')], ['Второй файл', 'Отправить', 'Отправить идею']);
});

test('what is missing is shown as its id, and reported', () => {
  const { i18n, missing } = russian();

  assert.deepEqual(['nowhere', 'send.nothing', 'empty'].map((id) => i18n.t(id)), ['nowhere', 'send.nothing', 'empty']);
  assert.deepEqual(missing, ['nowhere', 'send.nothing', 'empty']);
});

test('a forgotten argument is reported, and the rest of the sentence is shown', () => {
  const { i18n, missing } = russian();

  assert.equal(i18n.t('left', { left: 2 }), 'Осталось: 2 из {$of}');
  assert.equal(missing.length, 1);
  assert.match(missing[0] ?? '', /^left: /);
});

test('a message that is defined twice is an error at once', () => {
  assert.throws(() => createI18n('ru', ['a = 1', 'a = 2']));
});

test('numbers and times are written as the language does, times in the event\'s zone', () => {
  const { i18n } = russian();
  const at = Date.UTC(2026, 5, 1, 12, 42);

  assert.equal(i18n.number(12_345).replace(/\s/g, ' '), '12 345');
  assert.deepEqual([i18n.time(at, 'Europe/Moscow'), i18n.time(at, 'Asia/Vladivostok')], ['15:42', '22:42']);
  assert.equal(createI18n('en', []).time(Date.UTC(2026, 5, 1, 21, 5), 'Europe/Moscow'), '00:05');
});

test('what is left of a timer counts down to zero and not below', () => {
  const { minutes } = russian().i18n;

  assert.deepEqual([252, 59.2, 0.1, 0, -3, 3600, 3852].map(minutes), ['04:12', '01:00', '00:01', '00:00', '00:00', '1:00:00', '1:04:12']);
});
