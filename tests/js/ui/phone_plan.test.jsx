import assert from 'node:assert/strict';
import { test } from 'node:test';
import { StepClock } from '../../../static/js/ui/phone_clock.jsx';
import { Marks, Progress } from '../../../static/js/ui/reading.jsx';
import { Receipt } from '../../../static/js/ui/receipt.jsx';
import { medianWords, Stances } from '../../../static/js/ui/stances.jsx';
import { button, click, mount, ru, words } from './helpers.jsx';

/** @param {object} given */
async function clock(given) {
  const place = await mount(<StepClock endsAt={100_000} pausedAt={null} now={() => 10_000} {...given} />);
  const timer = place.querySelector('[role=timer]');
  return timer && [words(timer), timer.getAttribute('aria-label')?.replace(/\u00a0/g, ' '), timer.querySelector('svg') !== null];
}

test('a step’s clock says what is left, that it is stopped, or by how much it runs over', async () => {
  assert.deepEqual(await clock({}), ['01:30', 'Осталось: 01:30', false]);
  assert.deepEqual(await clock({ pausedAt: 40_000 }), ['01:00', 'Пауза. Осталось: 01:00', true]);
  assert.deepEqual(await clock({ now: () => 165_500 }), ['+01:05', 'Сверх плана: 01:05', false]);
  assert.equal(await clock({ endsAt: null }), null);
});

test('V19: three marks, from not important to very important; the given one is pressed', async () => {
  /** @type {number[]} */
  const marked = [];
  const place = await mount(<Marks value={1} onMark={(value) => void marked.push(value)} />);
  const [none, , most] = place.querySelectorAll('button');

  await click(none);
  await click(most);

  assert.deepEqual(marked, [0, 2]);
  assert.deepEqual([...place.querySelectorAll('button')].map((one) => one.getAttribute('aria-pressed')), ['false', 'true', 'false']);
});

test('progress is said in words once', async () => {
  const place = await mount(<Progress at={3} of={7} label="Карточка 3 из 7" />);

  assert.equal(words(place.querySelector('.sr')), 'Карточка 3 из 7');
  assert.equal(place.querySelectorAll('.progress-dots .on').length, 3);
});

test('V20: five levels, and a median that may fall between two', async () => {
  /** @type {number[]} */
  const chosen = [];
  const place = await mount(<Stances value={0} onChange={(level) => void chosen.push(level)} />);

  await click(button(place, 'Есть сомнения'));

  assert.deepEqual(chosen, [2]);
  assert.equal(medianWords(ru.t, 4), 'За');
  assert.equal(medianWords(ru.t, 2.5), 'между «Есть сомнения» и «Можно принять»');
});

test('V22: a receipt is a code, and nothing where there is none', async () => {
  assert.match(words(await mount(<Receipt code="K7M4PX2Q" />)), /Ваши голоса учтены K7M4PX2Q/);
  assert.equal(words(await mount(<Receipt code="" />)), '');
});
