import assert from 'node:assert/strict';
import { test } from 'node:test';
import { useState } from 'preact/hooks';
import { act } from 'preact/test-utils';
import { button, click, draw, fire, mount, press, words } from './helpers.jsx';
import { Button } from '../../../static/js/ui/button.jsx';
import { Segmented, Switch, Tabs } from '../../../static/js/ui/choice.jsx';
import { Dock } from '../../../static/js/ui/dock.jsx';
import { lengthOf } from '../../../static/js/ui/field.jsx';
import { HeadlineMeter, zoneOf } from '../../../static/js/ui/headline.jsx';
import { Confirm, UndoLine } from '../../../static/js/ui/messages.jsx';
import { Pill } from '../../../static/js/ui/pill.jsx';
import { Qr, spacedCode } from '../../../static/js/ui/qr.jsx';
import { Sheet } from '../../../static/js/ui/sheet.jsx';
import { Strip } from '../../../static/js/ui/strip.jsx';
import { applyTheme } from '../../../static/js/ui/theme.jsx';
import { Timer } from '../../../static/js/ui/timer.jsx';
import { OverviewTile } from '../../../static/js/ui/overview.jsx';

test('a disabled or busy button stays in the order of focus and does nothing', async () => {
  let taps = 0;
  const place = await mount([
    <Button key="a" disabled onClick={() => (taps += 1)}>Передать</Button>,
    <Button key="b" busy onClick={() => (taps += 1)}>Ждём</Button>,
  ]);

  for (const one of place.querySelectorAll('button')) await click(one);

  assert.equal(taps, 0);
  assert.deepEqual([...place.querySelectorAll('button')].map((one) => one.disabled), [false, false]);
});

test('a switch asks for the other state and shows the one it was given', async () => {
  /** @type {boolean[]} */
  const asked = [];
  const place = await mount(<Switch label="Приём идей" on={true} onChange={(on) => asked.push(on)} />);
  const input = /** @type {HTMLInputElement} */ (place.querySelector('input'));

  input.checked = false;
  await fire(input, new Event('change', { bubbles: true }));

  assert.deepEqual([asked, input.checked, words(place.querySelector('.switch-word'))], [[false], true, 'вкл']);
});

test('tabs are walked with the arrows', async () => {
  /** @type {string[]} */
  const chosen = [];
  const tabs = [{ id: 'new', label: 'Новые' }, { id: 'top', label: 'Топ' }];
  const place = await mount(<Tabs label="Порядок" tabs={tabs} value="new" onChange={(id) => chosen.push(id)} />);

  await press(place.querySelector('[role=tablist]'), 'ArrowRight');
  await press(place.querySelector('[role=tablist]'), 'ArrowLeft');

  assert.deepEqual(chosen, ['top', 'top']);
});

test('segments are radio buttons with a name', async () => {
  const place = await mount(<Segmented label="Уровень" value="b" options={[{ value: 'a', label: 'А' }, { value: 'b', label: 'Б' }]} onChange={() => {}} />);

  assert.deepEqual([...place.querySelectorAll('input')].map((one) => one.checked), [false, true]);
  assert.equal(words(place.querySelector('legend')), 'Уровень');
});

test('the dock counts what is left, and offers one\'s own votes when nothing is', async () => {
  const place = await mount(<Dock budget={5} left={2} onMine={() => {}} />);
  assert.equal(words(place.querySelector('.dock-text')), 'Осталось: 2 из 5');
  assert.equal(place.querySelectorAll('.dock-stitch--used').length, 3);
  assert.equal(place.querySelector('button'), null);

  await draw(place, <Dock budget={5} left={0} onMine={() => {}} />);
  assert.equal(words(place.querySelector('.dock-text')), 'Голоса закончились');
  assert.equal(words(place.querySelector('button')), 'Мои голоса');
});

test('the strip turns as a whole while there is no connection', async () => {
  const place = await mount(<Strip no={1} phase="Идеи и голоса" />);
  assert.equal(words(place.querySelector('.strip-text')), 'Площадка 1 · Идеи и голоса');

  await draw(place, <Strip no={1} phase="Идеи и голоса" offline />);
  assert.equal(words(place.querySelector('.strip-text')), 'Нет связи. Всё сохраним и отправим');
});

test('a pill keeps its room when nothing is new', async () => {
  const place = await mount(<Pill count={0} onClick={() => {}} />);
  assert.deepEqual([place.querySelectorAll('.pill-room').length, place.querySelectorAll('button').length], [1, 0]);

  await draw(place, <Pill count={12} onClick={() => {}} />);
  assert.equal(words(place.querySelector('button')), '12 новых');
});

test('a question in place puts the focus on its refusal', async () => {
  const place = await mount(<Confirm question="Отозвать?" yes="Отозвать" onYes={() => {}} onNo={() => {}} />);

  assert.equal(words(document.activeElement), 'Отмена');
  assert.equal(place.querySelector('[role=group]')?.getAttribute('aria-label'), 'Отозвать?');
});

test('an undo line offers to take back only while it can be', async () => {
  const place = await mount(<UndoLine text="Доска открыта" until={61_000} now={() => 12_400} onUndo={() => {}} />);
  assert.equal(words(place.querySelector('button')), 'Вернуть 49 с');

  await draw(place, <UndoLine text="Доска открыта" until={61_000} now={() => 61_000} onUndo={() => {}} />);
  assert.equal(place.querySelector('button'), null);
  assert.equal(words(place.querySelector('p')), 'Доска открыта');
});

test('a timer shows begun seconds and keeps its room without an end', async () => {
  const place = await mount(<Timer endsAt={252_000} now={() => 100} room />);
  assert.equal(words(place.querySelector('[role=timer]')), '04:12');

  await draw(place, <Timer endsAt={null} now={() => 100} room />);
  assert.equal(words(place.querySelector('.timer--room')), '');
});

test('a sheet takes the focus, gives it back, and closes by Escape', async () => {
  function Page() {
    const [open, setOpen] = useState(false);
    return (
      <div>
        <Button onClick={() => setOpen(true)}>Мои голоса</Button>
        <Sheet open={open} title="Мои голоса" onClose={() => setOpen(false)}>
          <p>Голосов пока нет</p>
        </Sheet>
      </div>
    );
  }
  const place = await mount(<Page />);
  const opener = /** @type {HTMLElement} */ (button(place, 'Мои голоса'));
  opener.focus();

  await click(opener);
  assert.equal(document.activeElement?.getAttribute('role'), 'dialog');
  assert.equal(document.documentElement.classList.contains('locked'), true);

  await press(document.activeElement, 'Escape');
  assert.equal(place.querySelector('[role=dialog]'), null);
  assert.equal(document.activeElement, opener);
  assert.equal(document.documentElement.classList.contains('locked'), false);
});

test('the phone\'s back closes a sheet and stays on the page', async () => {
  let closed = 0;
  await mount(<Sheet open title="Мои голоса" onClose={() => (closed += 1)}>…</Sheet>);

  await act(() => {
    window.dispatchEvent(new PopStateEvent('popstate'));
  });

  assert.equal(closed, 1);
});

test('a headline\'s meter is green to 45, amber to 60, red beyond, and counts what is over 70', async () => {
  assert.deepEqual([45, 46, 60, 61].map(zoneOf), ['green', 'amber', 'amber', 'red']);

  const place = await mount(<HeadlineMeter value={'я'.repeat(73)} />);
  assert.equal(words(place.querySelector('.field-foot')), 'Лишние знаки: 3');
});

test('characters are counted as the server counts them', () => {
  assert.deepEqual(['  ёж ', '👍', ''].map(lengthOf), [2, 1, 0]);
});

test('a code is said in threes, and an address may break after its marks', async () => {
  assert.equal(spacedCode('417208'), '417\u2009208');

  const place = await mount(<Qr qr={{ size: 21, d: 'M0 0h7v1h-7z' }} code="417208" address="http://10.0.0.5:8080/417208/1" />);
  assert.equal(words(place.querySelector('.qr-address')), '10.0.0.5:8080/417208/1');
  assert.equal(place.querySelector('svg')?.getAttribute('viewBox'), '-4 -4 29 29');
});

test('a theme is chosen for this device, or left to it', () => {
  applyTheme('dark');
  assert.equal(document.documentElement.getAttribute('data-theme'), 'dark');

  applyTheme('auto');
  assert.equal(document.documentElement.hasAttribute('data-theme'), false);
});

test('an overview row shows no zeros, and says when the result has come', async () => {
  const place = await mount(<OverviewTile no={2} title="Семья" phase="Скоро начнём" present={12} ideas={0} voted={null} />);
  assert.deepEqual([words(place.querySelector('.tile-numbers')), words(place.querySelector('.tile-phase'))], ['12 участников', 'Скоро начнём']);

  await draw(place, <OverviewTile no={2} title="Семья" phase="Итоги" present={52} ideas={61} voted={44} sent />);
  assert.equal(words(place.querySelector('.tile-phase')), 'Итоги получены');
});
