import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mount, words } from './helpers.jsx';
import { Badge } from '../../../static/js/ui/badge.jsx';
import { Thread } from '../../../static/js/ui/thread.jsx';
import { shapeOf, trackClass } from '../../../static/js/ui/track.js';
import { braid, seeded } from '../../../static/js/ui/weave.jsx';

const TWENTY_FOUR = Array.from({ length: 24 }, (_, index) => index + 1);

test('eight shapes, five colours: no two of forty tracks have both alike', () => {
  const pairs = Array.from({ length: 40 }, (_, index) => `${shapeOf(index + 1).name} ${trackClass(index + 1)}`);

  assert.equal(new Set(pairs).size, 40);
  assert.deepEqual([6, 7, 8].map((no) => shapeOf(no).name), ['star', 'cross', 'drop']);
});

test('a badge always carries its number, and is silent beside words', async () => {
  for (const no of TWENTY_FOUR) assert.equal(words(await mount(<Badge no={no} />)), String(no));

  const place = await mount([<Badge key="a" no={3} />, <Badge key="b" no={3} label="Площадка 3" />]);
  assert.deepEqual(
    [...place.querySelectorAll('svg')].map((svg) => [svg.getAttribute('aria-hidden'), svg.getAttribute('aria-label')]),
    [['true', null], [null, 'Площадка 3']],
  );
});

test('a part of a thread is shown by clipping', async () => {
  const place = await mount(<Thread no={4} share={0.25} />);

  assert.equal(/** @type {HTMLElement} */ (place.querySelector('.thread--part')).style.getPropertyValue('--share'), '25%');
});

test('the weave is the same for the same event, every thread in a lane of its own', () => {
  const once = braid(seeded('417208'));

  assert.deepEqual(once, braid(seeded('417208')));
  assert.notDeepEqual(once, braid(seeded('417209')));
  for (const lanes of once) assert.deepEqual([...lanes].sort(), [0, 1, 2, 3, 4]);
});
