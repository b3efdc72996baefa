import assert from 'node:assert/strict';
import { test } from 'node:test';
import { numbersIn } from '../../../static/js/pages/console/paper_lines.js';
import { button, click, type, words } from '../ui/helpers.jsx';
import { BOARD } from './console_builders.js';
import { enter, Hall, until } from './console_hall.jsx';

const VOTING = { phase: 'vote', moment: 'vote', ballot: { ...BOARD.ballot, mode: 'blind' } };

/** @param {Element} place @param {string} serial @param {string} numbers */
async function write(place, serial, numbers) {
  const [first, second] = /** @type {any[]} */ ([...place.querySelectorAll('.paper-line input')]);
  await type(first, serial);
  await enter(first);
  assert.ok(document.activeElement === second);
  await type(second, numbers);
  await enter(second);
}

const values = (/** @type {Element} */ place) => [...place.querySelectorAll('.paper-line input')].map((one) => /** @type {any} */ (one).value);
const papers = (/** @type {Hall} */ hall) => hall.sent.filter(({ name }) => name === 'enter_paper');

/** @param {string} id @param {string} serial @param {string} [by] */
const paper = (id, serial, by = 'scribe') => ({ t: 'paper', id, serial, by, at: 1_700_000_000_000 });

test('V15: a serial and the numbers on it are entered at once, and may be taken back', async () => {
  const hall = new Hall([], VOTING);
  const { place } = await hall.desk('scribe');

  await write(place, ' 031 ', '12 17, 4 12');
  await until(() => assert.deepEqual(papers(hall).map(({ serial, numbers, ballot }) => [serial, numbers, ballot]), [['031', [12, 17, 4], 'ballot-1']]));
  await hall.tell(paper(papers(hall)[0].id, '031'));

  await until(() => assert.match(words(place.querySelector('.paper-said')), /Бюллетень 031 внесён: № 12, № 17, № 4/));
  assert.deepEqual(values(place), ['', '']);
  await click(button(/** @type {Element} */ (place.querySelector('.paper-said')), 'Вернуть'));
  await until(() => assert.equal(hall.sent.at(-1).paper, papers(hall)[0].id));
  assert.match(words(place.querySelector('.paper-said')), /Бюллетень 031 не учтён/);
});

test('V15: what is refused comes back into the line with the reason', async () => {
  const hall = new Hall([], VOTING);
  hall.refuses = { enter_paper: { code: 'no_such_number', detail: { no: 99 } } };
  const { place, outbox } = await hall.desk('scribe');

  await write(place, '032', '12 99');

  await until(() => assert.match(words(place.querySelector('.paper-desk')), /В этом голосовании нет идеи № 99/));
  assert.deepEqual(values(place), ['032', '12 99']);
  assert.deepEqual(outbox.entries, []);
});

test('a line that is being typed is not overwritten by one that comes back', async () => {
  const hall = new Hall([], VOTING);
  hall.refuses = { enter_paper: { code: 'serial_used', detail: { serial: '032' } } };
  const { place, outbox } = await hall.desk('scribe');
  const first = /** @type {any} */ (place.querySelector('.paper-line input'));
  outbox.add(/** @type {any} */ ({ name: 'enter_paper', board: BOARD.id, id: 'paper-0001', ballot: 'ballot-1', serial: '032', numbers: [1] }), { as: '417208/scribe/1' });
  await type(first, '033');

  await until(() => assert.equal(outbox.entries[0]?.state, 'refused'));
  assert.deepEqual(values(place), ['033', '']);
  await type(first, '');

  await until(() => assert.deepEqual(values(place), ['032', '1']));
  assert.match(words(place.querySelector('.paper-desk')), /уже внесён: 032/);
});

test('without a number nothing is sent', async () => {
  const hall = new Hall([], VOTING);
  const { place } = await hall.desk('scribe');

  await write(place, '034', 'нет');

  assert.match(words(place.querySelector('.paper-desk')), /Напишите номера/);
  assert.deepEqual(hall.sent, []);
});

test('only one’s own entries are offered back; afterwards the list stays and nothing is entered', async () => {
  const both = [paper('paper-0001', '031'), paper('paper-0002', '032', 'moderator')];
  const { place } = await new Hall(both, VOTING).desk('scribe');

  assert.match(words(place.querySelector('.paper-serials')), /031 ?Помощник.*032 ?Модератор/);
  assert.deepEqual([...place.querySelectorAll('.paper-serials button')].map((one) => one.getAttribute('aria-label')), ['Вернуть бюллетень 031']);

  const after = await new Hall(both, { phase: 'deepen', moment: 'deepen', ballot: { ...BOARD.ballot, state: 'revealed' } }).desk('scribe');
  await click(after.place.querySelector('[data-tab=paper]'));
  assert.match(words(after.place.querySelector('.paper-desk')), /Бюллетени вносят, пока идёт голосование/);
  assert.equal(after.place.querySelectorAll('.paper-serials button').length, 0);
});

test('numbers are read from any writing, each once', () => {
  assert.deepEqual(numbersIn('12 17;4, № 12'), [12, 17, 4]);
  assert.deepEqual(numbersIn('ноль 0'), []);
});
