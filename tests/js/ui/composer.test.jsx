import assert from 'node:assert/strict';
import { test } from 'node:test';
import { button, click, fire, mount, press, type, words } from './helpers.jsx';
import { Composer, EMPTY_DRAFT, tidied } from '../../../static/js/ui/composer.jsx';
import { moved, StagesEditor } from '../../../static/js/ui/stages.jsx';

/** @param {object} draft */
async function composerWith(draft) {
  /** @type {any[]} */
  const drafts = [];
  /** @type {any[]} */
  const sent = [];
  const place = await mount(
    <Composer draft={{ ...EMPTY_DRAFT, ...draft }} onDraft={(next) => drafts.push(next)} onSend={(next) => sent.push(next)} />,
  );
  const send = () => fire(place.querySelector('form'), new Event('submit', { bubbles: true, cancelable: true }));
  return { place, drafts, sent, send };
}

test('typing changes the draft that the page owns', async () => {
  const { place, drafts } = await composerWith({});

  await type(place.querySelector('textarea'), 'Школа ухода');

  assert.deepEqual(drafts, [{ ...EMPTY_DRAFT, text: 'Школа ухода' }]);
});

test('an empty idea is not sent, and the field says why', async () => {
  const { place, sent, send } = await composerWith({ text: '  ' });

  await send();

  assert.deepEqual(sent, []);
  assert.equal(words(place.querySelector('.field-error')), 'Текст пуст. Напишите хотя бы одно слово');
});

test('text is never cut: what is over is counted', async () => {
  const { place, sent, send } = await composerWith({ text: 'я'.repeat(314) });

  await send();

  assert.deepEqual(sent, []);
  assert.equal(words(place.querySelector('.field-count')), 'Лишние знаки: 34');
});

test('the counter appears from two hundred', async () => {
  const short = await composerWith({ text: 'я'.repeat(199) });
  assert.equal(short.place.querySelector('.field-count'), null);

  const long = await composerWith({ text: 'я'.repeat(200) });
  assert.equal(words(long.place.querySelector('.field-count')), 'Осталось знаков: 80');
});

test('what the kind does not have is not sent', () => {
  const draft = { text: 'Идея', level: 'federal', stages: ['Найти', ' ', 'Научить'] };

  assert.deepEqual(
    ['proposal', 'law', 'technology'].map((kind) => tidied({ ...draft, kind })),
    [
      { text: 'Идея', kind: 'proposal', level: null, stages: [] },
      { text: 'Идея', kind: 'law', level: 'federal', stages: [] },
      { text: 'Идея', kind: 'technology', level: null, stages: ['Найти', 'Научить'] },
    ],
  );
});

test('the kind is folded away until it is wanted', async () => {
  const { place, drafts } = await composerWith({});
  assert.equal(place.querySelector('input[type=radio]'), null);

  await click(button(place, 'Уточнить вид'));
  await fire(place.querySelector('input[value=risk]'), new Event('change', { bubbles: true }));

  assert.deepEqual(drafts, [{ ...EMPTY_DRAFT, kind: 'risk' }]);
});

test('Ctrl+Enter sends on a laptop, Enter is a new line', async () => {
  const { place, sent } = await composerWith({ text: 'Идея' });
  const field = place.querySelector('textarea');

  await press(field, 'Enter');
  assert.deepEqual(sent, []);
  await press(field, 'Enter', { ctrlKey: true });
  assert.deepEqual(sent, [{ text: 'Идея', kind: 'proposal', level: null, stages: [] }]);
});

test('stages are moved, added and removed by buttons, two at least', async () => {
  /** @type {string[][]} */
  const changes = [];
  const place = await mount(<StagesEditor stages={['а', 'б', 'в']} onChange={(next) => changes.push(next)} />);

  await click(button(place, 'Поднять этап\u00a03 выше'));
  await click(button(place, 'Убрать этап\u00a01'));
  await click(button(place, 'Добавить этап'));
  await click(button(place, 'Поднять этап\u00a01 выше'));

  assert.deepEqual(changes, [['а', 'в', 'б'], ['б', 'в'], ['а', 'б', 'в', '']]);
  assert.deepEqual(moved(['а', 'б', 'в'], 0, 2), ['б', 'в', 'а']);
});
