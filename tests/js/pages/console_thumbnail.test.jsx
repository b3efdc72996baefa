import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fire, words } from '../ui/helpers.jsx';
import { idea } from './console_builders.js';
import { Hall, until } from './console_hall.jsx';
import { planned } from './console_plan_builders.js';

/** @param {Element} place */
const thumb = (place) => /** @type {Element} */ (place.querySelector('.thumb'));

/** @param {Element} place */
const told = (place) => words(thumb(place).querySelector('.switch-text small'));

test('the screen is drawn beside the board as the wall shows it, and told in words', async () => {
  const hall = new Hall([idea(1), idea(2, { headline: 'Звонок' })], planned('group'));
  const { place } = await hall.desk();
  assert.match(words(thumb(place).querySelector('.stage')), /Разбираем идеи.*Звонок/);
  assert.equal(told(place), 'Разбираем идеи');

  await hall.tell({ ...hall.record('board', 'board-01'), spotlight: 'idea-2' });

  await until(() => assert.equal(told(place), '№ 2'));
  assert.match(words(thumb(place).querySelector('.spot')), /Звонок/);
});

test('nothing in it can be reached by keys or is read twice', async () => {
  const { place } = await new Hall([idea(1)], planned('group')).desk();
  const frame = thumb(place).querySelector('.thumb-frame');

  assert.equal(frame?.getAttribute('aria-hidden'), 'true');
  assert.equal(frame?.hasAttribute('inert'), true);
  assert.equal(frame?.querySelectorAll('a, button, input, [tabindex]').length, 0);
});

test('it is folded by a switch that is remembered', async () => {
  const hall = new Hall([idea(1)], planned('group'));
  const first = await hall.desk();

  await fire(thumb(first.place).querySelector('input[role=switch]'), new Event('change', { bubbles: true }));
  assert.ok(!thumb(first.place).querySelector('.thumb-frame'));
  const again = await hall.desk();

  assert.ok(!thumb(again.place).querySelector('.thumb-frame'));
  localStorage.clear();
});
