// A trial question on the console: begun in the lobby, ended with a question; nothing of it is sent.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LobbyPage } from '../../../static/js/pages/console/lobby.jsx';
import { mayCommand } from '../../../static/js/pages/console/rights.js';
import { TrialState } from '../../../static/js/pages/console/trial.jsx';
import { button, click, mount, words } from '../ui/helpers.jsx';
import { asked, At, deskOf } from './console_desk.jsx';

/** @param {any} desk @param {any} vnode */
const at = (desk, vnode) => mount(<At desk={desk}>{vnode}</At>);

test('a trial has no result and no other phase', () => {
  const may = (/** @type {any} */ name, /** @type {boolean} */ isTrial) => mayCommand('moderator', name, 'open', false, isTrial);
  assert.deepEqual(['send_result', 'set_plan', 'set_trial', 'set_headline'].map((name) => may(name, true)), [false, false, true, true]);
  assert.deepEqual(['send_result', 'set_plan'].map((name) => may(name, false)), [true, true]);
});

test('the lobby offers it with a question to answer', async () => {
  const desk = deskOf({ board: { phase: 'lobby', moment: 'lobby' } });
  await click(button(await at(desk, <LobbyPage onPoster={() => {}} />), 'Пробный вопрос'));
  assert.deepEqual(asked(desk), [{ name: 'set_trial', on: true, question: 'Что вы любите в своём городе или селе?' }]);
});

test('its end asks, because it deletes', async () => {
  const desk = deskOf({ board: { trial: true } });
  const place = await at(desk, <TrialState />);
  await click(button(place, 'Закончить пробу'));
  assert.deepEqual(asked(desk), []);
  assert.match(words(place), /вернуть их нельзя/);
  await click(button(place, 'Удалить и закончить'));
  assert.deepEqual(asked(desk), [{ name: 'set_trial', on: false }]);
});

test('where no trial goes on there is nothing to end', async () => {
  assert.equal(words(await at(deskOf(), <TrialState />)), '');
});
