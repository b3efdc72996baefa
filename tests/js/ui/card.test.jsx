import assert from 'node:assert/strict';
import { test } from 'node:test';
import { button, click, mount, words } from './helpers.jsx';
import { Card, listOf } from '../../../static/js/ui/card.jsx';
import { ru } from './helpers.jsx';

const IDEA = { no: 17, text: 'Социальный звонок', kind: 'proposal', level: null, region: 'Ставропольский край', stages: [] };

/** @param {object} [more] */
const vote = (more) => ({ on: false, count: 11, onToggle: () => {}, ...more });

test('number, kind, region, text and the count inside the button', async () => {
  const place = await mount(<Card idea={IDEA} vote={vote()} />);

  assert.equal(words(place.querySelector('.card-no')), 'Идея 17');
  assert.equal(words(place.querySelector('.card-meta')), 'Предложение · Ставропольский край');
  assert.equal(words(place.querySelector('.vote')), 'Поддержать · 11');
  assert.equal(place.querySelector('.vote')?.getAttribute('aria-label'), 'Поддержать · 11, Идея №\u00a017');
});

test('a tap asks for a state, never for a change', async () => {
  /** @type {boolean[]} */
  const asked = [];
  const place = await mount(<Card idea={IDEA} vote={vote({ on: true, count: 12, onToggle: (/** @type {boolean} */ on) => asked.push(on) })} />);

  await click(place.querySelector('.vote'));

  assert.deepEqual(asked, [false]);
  assert.equal(words(place.querySelector('.vote')), 'Вы поддержали · 12');
  assert.equal(place.querySelector('.card')?.classList.contains('card--chosen'), true);
});

test('where counts are hidden the button has no number', async () => {
  const place = await mount(<Card idea={IDEA} vote={vote({ count: null })} />);

  assert.equal(words(place.querySelector('.vote')), 'Поддержать');
});

test('a disabled button does nothing and can still be reached', async () => {
  let taps = 0;
  const place = await mount(<Card idea={IDEA} vote={vote({ disabled: true, onToggle: () => (taps += 1) })} />);

  await click(place.querySelector('.vote'));

  assert.equal(taps, 0);
  assert.equal(place.querySelector('.vote')?.hasAttribute('disabled'), false);
});

test('a refusal stays inside the card until it is dismissed', async () => {
  let dismissed = 0;
  const refused = vote({ state: 'refused', message: 'Голоса закончились', onDismiss: () => (dismissed += 1) });
  const place = await mount(<Card idea={IDEA} vote={refused} />);

  assert.equal(words(place.querySelector('.card .card-trouble p')), 'Голоса закончились');
  await click(button(place, 'Понятно'));
  assert.equal(dismissed, 1);
});

test('one\'s own idea on its way has no number and says where it is', async () => {
  const place = await mount(<Card idea={{ ...IDEA, no: null }} own delivery={{ state: 'waiting' }} />);

  assert.equal(place.querySelector('.card-no'), null);
  assert.equal(words(place.querySelector('.mine')), 'ваша идея');
  assert.equal(words(place.querySelector('.delivery')), 'Отправим, когда появится связь');
});

test('merged ideas are listed, and lead to each where the page can show them', async () => {
  /** @type {number[]} */
  const opened = [];
  const plain = await mount(<Card idea={IDEA} members={[4, 31]} regions={3} />);
  assert.equal(words(plain.querySelector('.card-line')), 'вместе с № 4 и № 31, объединённая идея (идей: 3, регионов: 3)');

  const place = await mount(<Card idea={IDEA} members={[4, 31]} onMember={(no) => opened.push(no)} />);
  await click(button(place, '№ 31'));
  assert.deepEqual(opened, [31]);
});

test('lists of any length are said as people say them', () => {
  assert.deepEqual([['а'], ['а', 'б'], ['а', 'б', 'в']].map((items) => listOf(ru.t, items)), ['а', 'а и б', 'а, б и в']);
});

test('a held idea says so, a law says its level, stages stand in order', async () => {
  const place = await mount(<Card idea={{ ...IDEA, kind: 'law', level: 'federal', stages: ['Найти', 'Научить'] }} held />);

  assert.equal(words(place.querySelector('.strip-note')), 'На проверке у модератора. Другие пока не видят');
  assert.equal(words(place.querySelector('.kind')), 'Законодательная инициатива, федеральный уровень');
  assert.deepEqual([...place.querySelectorAll('.card-stages li')].map(words), ['Найти', 'Научить']);
});

test('a headline that is only the cut text is not said twice', async () => {
  const shown = async (/** @type {string} */ headline) => (await mount(<Card idea={{ ...IDEA, text: 'Социальная служба сама  звонит пожилым', headline }} />)).querySelectorAll('.card-headline').length;

  assert.equal(await shown('Социальная служба сама звонит…'), 0);
  assert.equal(await shown('Социальная служба сама звонит пожилым'), 0);
  assert.equal(await shown('Служба звонит сама…'), 1);
  assert.equal(await shown('Социальная служба'), 1);
});
