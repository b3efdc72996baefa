import assert from 'node:assert/strict';
import { test } from 'node:test';
import { draw, mount, words } from './helpers.jsx';
import { BarLegend, Bar, shownShare } from '../../../static/js/ui/bar.jsx';
import { bracketsOf, pagesOf } from '../../../static/js/ui/brackets.js';
import { RankingList } from '../../../static/js/ui/ranking.jsx';

/** @param {number} rank @param {number|null} [tier] */
const at = (rank, tier) => ({ rank, tier });
/** @param {number} no @param {object} [more] */
const row = (no, more) => ({ id: `i${no}`, no, headline: `Идея ${no}`, n: 40 - no, rank: no, ...more });

test('a bar is shown up to the end of its last stitch, and not at all for nobody', () => {
  assert.deepEqual(
    [shownShare({ count: 44, filled: 0 }), shownShare({ count: 10, filled: 1 }), shownShare({ count: 1, filled: 1 })],
    [0, 0.095, 0.995],
  );
});

test('a bar says its count beside the rail and to a screen reader', async () => {
  const place = await mount(<Bar n={4} of={44} />);

  const bar = place.querySelector('.bar');
  assert.equal(words(bar), '4 из 44');
  assert.equal(words(place.querySelector('.bar-count span')), 'из 44');
  assert.equal(bar?.getAttribute('aria-label'), 'Поддержали: 4\u00a0из\u00a044');
  assert.equal(/** @type {HTMLElement} */ (place.querySelector('.bar-fill')).style.getPropertyValue('--n'), '44');
});

test('a legend is there only when a stitch is more than a person', async () => {
  assert.equal(words(await mount(<BarLegend of={60} />)), '');
  assert.equal(words(await mount(<BarLegend of={244} />)), '1 стежок = 5 человек');
});

test('V10: a bracket holds equal ranks', () => {
  assert.deepEqual(bracketsOf([at(1), at(2), at(2), at(4)]), [{ from: 1, to: 2, kind: 'tied' }]);
});

test('V11: a bracket holds a tier, and is a tie only when all are equal', () => {
  assert.deepEqual(bracketsOf([at(1, 1), at(2, 1), at(3, 2), at(4, 3), at(4, 3)]), [
    { from: 0, to: 1, kind: 'nearly-tied' },
    { from: 3, to: 4, kind: 'tied' },
  ]);
});

test('rows without neighbours of their kind have no bracket', () => {
  assert.deepEqual(bracketsOf([at(1, 1), at(2, 2), at(3, 3)]), []);
  assert.deepEqual(bracketsOf([]), []);
});

test('pages are even', () => {
  assert.deepEqual(pagesOf([1, 2, 3, 4, 5]).length, 1);
  assert.deepEqual(pagesOf([1, 2, 3, 4, 5, 6]), [[1, 2, 3], [4, 5, 6]]);
  assert.deepEqual(pagesOf([]), []);
});

test('a bracket says what it means above its first row', async () => {
  const rows = [row(1), row(2, { rank: 2 }), row(3, { rank: 2 })];

  const place = await mount(<RankingList rows={rows} voters={44} no={3} />);

  assert.deepEqual([...place.querySelectorAll('.rank-tie')].map(words), ['поровну']);
  assert.deepEqual(
    [...place.querySelectorAll('li')].map((li) => [li.classList.contains('rank-row--first'), li.classList.contains('rank-row--last')]),
    [[false, false], [true, false], [false, true]],
  );
});

test('a reveal goes from the last row up and keeps the room of the others', async () => {
  const rows = [row(1, { rank: 1, tier: 1 }), row(2, { rank: 2, tier: 1 }), row(3)];

  const place = await mount(<RankingList rows={rows} voters={44} no={1} shown={1} />);

  assert.deepEqual([...place.querySelectorAll('li')].map((li) => li.getAttribute('aria-hidden')), ['true', 'true', null]);
  assert.equal(place.querySelector('.rank-tie'), null);

  await draw(place, <RankingList rows={rows} voters={44} no={1} shown={3} />);

  assert.deepEqual([...place.querySelectorAll('.rank-tie')].map(words), ['почти поровну']);
});

test('V10: the large figure is the place, shared by equals; the idea’s number stands apart', async () => {
  const place = await mount(<RankingList rows={[row(12, { rank: 1 }), row(7, { rank: 2, last: 3 }), row(9, { rank: 2, last: 3 })]} voters={44} no={3} />);

  assert.deepEqual([...place.querySelectorAll('.rank-place')].map(words), ['1', '2–3', '2–3']);
  assert.deepEqual([...place.querySelectorAll('.rank-no')].map(words), ['№ 12', '№ 7', '№ 9']);
});

test('mixed tracks say whose number it is', async () => {
  const place = await mount(<RankingList rows={[row(17, { track: 3, of: 38 })]} voters={44} no={1} mixed />);

  assert.equal(words(place.querySelector('.rank-no')), '№ 3-17');
  assert.equal(words(place.querySelector('.bar')), '23 из 38');
});
