import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PLAN_TEMPLATES } from '../../../static/js/core/protocol.js';
import { lastDid } from '../../../static/js/pages/console/did.js';
import { PLAN_SAID, planWordOf } from '../../../static/js/pages/console/did_plan.js';
import { ru } from '../ui/helpers.jsx';
import { AS, BOARD, byId, command, entry, idea } from './console_builders.js';

/** Every command of a plan, in each of its ways. */
const COMMANDS = [
  ...[command('set_plan', { steps: [] }), command('go_to_step', { step: 2 }), command('set_idea_limit', { ideas: 12 })],
  ...[60, -120].map((seconds) => command('extend_step', { seconds })),
  ...[true, false].flatMap((on) => [
    ...[command('set_paused', { on }), command('set_listed', { idea: 'idea-4', on }), command('show_consent', { on })],
    ...['auto', 'delegated', 'holding'].map((option) => command('set_option', { option, on })),
  ]),
  ...['prepare_ballot', 'open_ballot', 'close_ballot', 'reopen_ballot'].map((name) => command(name, { ballot: 'ballot-1' })),
  ...['auto', 'wall', 'qr', 'thanks'].map((view) => command('set_view', { view, page: 0 })),
  ...[true, false].map((on) => command('set_objection', { objection: 'objection-1', on })),
  command('set_deepened', { idea: 'idea-4', wording: 'Так' }),
];
const FINAL = [command('void_ballot'), command('reveal_next', { everything: false, seen: 0 }), command('reveal_next', { everything: true, seen: 0 })];

/** @param {any[]} entries */
function saidOf(entries) {
  const did = lastDid({ outbox: { entries: [], sent: entries }, as: AS, board: BOARD.id, now: 2_000, ideas: byId(idea(4)), plan: PLAN_TEMPLATES.session });
  assert.ok(did);
  return { ...did, words: ru.t(did.sentence.key, did.sentence.args).replace(/\u00a0/g, ' ') };
}

test('all that is done to a plan is said, and taken back in words of its own', () => {
  for (const made of COMMANDS) {
    const done = entry(made);
    assert.equal(saidOf([done]).mayUndo, true);
    assert.doesNotMatch(saidOf([done]).words, /did-|undefined/);
    const undone = entry(command('undo_board', { target: made.op }), { reply: { ok: true } });
    assert.doesNotMatch(saidOf([done, undone]).words, /undone-|undefined/);
  }
});

test('what cannot be taken back is said without a way back', () => {
  for (const made of FINAL) assert.equal(saidOf([entry(made, { reply: { ok: true } })]).mayUndo, false);
});

test('no command of a plan is left unsaid', () => {
  const named = new Set([...COMMANDS, ...FINAL].map(({ name }) => name));
  assert.deepEqual(PLAN_SAID.filter((name) => !named.has(name)), []);
  assert.equal(planWordOf(command('set_pinned', { on: true })), null);
});

test('the step that was gone to and the minutes are named; an undone opening says that the ballot is void', () => {
  assert.equal(saidOf([entry(command('go_to_step', { step: 2 }), { reply: { ok: true, undo: true, phase: 'group' } })]).words, 'Теперь: разбираем идеи');
  const collect = (/** @type {number} */ step) => saidOf([entry(command('go_to_step', { step }), { reply: { ok: true, undo: true, phase: 'collect' } })]).words;
  assert.deepEqual([collect(0), collect(1)], ['Теперь: пишем молча', 'Теперь: собираем идеи']);
  assert.equal(saidOf([entry(command('extend_step', { seconds: -120 }))]).words, 'Этап короче на 2 мин');
  const opened = entry(command('open_ballot', { ballot: 'ballot-1' }));
  const undone = entry(command('undo_board', { target: opened.op }), { reply: { ok: true } });
  assert.match(saidOf([opened, undone]).words, /это голосование отменено/);
});
