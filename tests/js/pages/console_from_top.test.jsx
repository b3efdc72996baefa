import assert from 'node:assert/strict';
import { test } from 'node:test';
import { words } from '../ui/helpers.jsx';
import { idea } from './console_builders.js';
import { Hall, keys, until } from './console_hall.jsx';
import { planned } from './console_plan_builders.js';

/** @param {Element} place */
const pane = (place) => /** @type {HTMLElement} */ (place.querySelector('#content'));

/** @param {Hall} hall @param {string} moment */
async function goTo(hall, moment) {
  await hall.tell({ ...hall.record('board', 'board-01'), ...planned(moment) });
  await until(() => assert.match(words(document.querySelector('.phase-now')), /Читаем/));
}

/** A console scrolled down at the moment of sorting. */
async function scrolledDown() {
  const hall = new Hall([idea(1), idea(2)], planned('group'));
  const { place } = await hall.desk();
  pane(place).scrollTop = 700;
  return { hall, place };
}

test('a new moment is shown from its top, and the focus is not lost', async () => {
  const { hall, place } = await scrolledDown();

  await goTo(hall, 'review');

  assert.equal(pane(place).scrollTop, 0);
  assert.equal(document.activeElement?.id, 'content');
});

test('an idea that comes scrolls nothing', async () => {
  const { hall, place } = await scrolledDown();

  await hall.tell(idea(3));
  await until(() => assert.equal(place.querySelectorAll('.idea').length, 3));

  assert.equal(pane(place).scrollTop, 700);
});

test('whoever is writing stays where they write', async () => {
  const { hall, place } = await scrolledDown();
  await keys('KeyJ', 'KeyE');
  pane(place).scrollTop = 700;

  await goTo(hall, 'review');

  assert.equal(pane(place).scrollTop, 700);
  assert.equal(document.activeElement?.tagName, 'TEXTAREA');
});
