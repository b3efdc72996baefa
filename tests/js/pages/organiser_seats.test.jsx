// Doors and seats: closing to newcomers, and putting aside what looks made by one hand.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Seats } from '../../../static/js/pages/organiser/seats.jsx';
import { button, click, words } from '../ui/helpers.jsx';
import { EVENT, NOW, openPage, settled } from './organiser_builders.jsx';

const GROUP = { id: 'group-of-one-hand', signal: 'burst', seats: 140, figures: { seconds: 10, usual: 3, at: NOW }, here: 2, votes: 700, left: 140 };
const ASIDE = { t: 'quarantine', id: 'quarantine-01', signal: 'burst', seats: 12, figures: { at: NOW }, on: true, ideas: 4, at: NOW };

/** @param {any[]} groups @param {any[]} [more] */
const open = (groups, more = []) =>
  openPage(() => <Seats event={/** @type {any} */ (EVENT)} report={{ since: NOW, groups }} />, { records: [EVENT, ...more] });

test('the doors are closed to newcomers by one tap', async () => {
  const { place, sent } = await open([]);

  await click(/** @type {any} */ (place.querySelector('.switch input, .switch')));
  await settled();

  assert.deepEqual(sent.map(({ name, open: isOpen }) => [name, isOpen]), [['set_doors', false]]);
});

test('a group is told with its figures and without names, and is put aside by one tap', async () => {
  const { place, sent } = await open([GROUP]);
  const said = words(place.querySelector('.seat-group'));

  await click(button(place, 'Не учитывать до проверки'));
  await settled();

  assert.match(said, /Много новых мест из одной сети: 140/);
  assert.match(said, /Обычно за 10.с: 3/);
  assert.match(said, /Видимых голосов: 700/);
  assert.deepEqual(sent.map(({ name, group }) => [name, group]), [['quarantine_group', GROUP.id]]);
});

test('what is put aside is taken back by one tap', async () => {
  const { place, sent } = await open([], [ASIDE]);
  const said = words(place.querySelector('.seat-group'));

  await click(button(place, 'Вернуть'));
  await settled();

  assert.match(said, /Не учтены до проверки: 12.мест/);
  assert.match(said, /Ждут модератора: 4/);
  assert.deepEqual(sent.map(({ name, on }) => [name, on]), [['set_quarantine', false]]);
});
