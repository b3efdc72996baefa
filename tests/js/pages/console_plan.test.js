import assert from 'node:assert/strict';
import { test } from 'node:test';
import { MOMENTS, PLAN_TEMPLATES } from '../../../static/js/core/protocol.js';
import { budgetFor, byScore, ticksFor } from '../../../static/js/pages/console/ballot_model.js';
import { tabsOf } from '../../../static/js/pages/console/centre_tabs.js';
import { medianLevels, spreadOf } from '../../../static/js/pages/console/consent_model.js';
import { isBlind, peopleOf } from '../../../static/js/pages/console/people.js';
import { planIntentOf } from '../../../static/js/pages/console/plan_keys.js';
import { nextPhases } from '../../../static/js/pages/console/rights.js';
import { clockOf, isValidPlan, mayRemove, minutesOf, reachable, stepBack, withMinutes } from '../../../static/js/pages/console/plan_model.js';
import { primaryOf } from '../../../static/js/pages/console/plan_primary.js';
import { mayCommand } from '../../../static/js/pages/console/rights.js';
import { BOARD, idea } from './console_builders.js';
import { planned, stepOf } from './console_plan_builders.js';

/** @param {string} moment @param {object} [more] @returns {any} */
const boardAt = (moment, more) => ({ ...BOARD, ...planned(moment, more) });

/** @param {string} moment @param {{role?: string, board?: object, listed?: number}} [how] */
function primaryAt(moment, { role = 'moderator', board = {}, listed = 12 } = {}) {
  const given = boardAt(moment, board);
  const may = (/** @type {any} */ name) => mayCommand(/** @type {any} */ (role), name, given.moment, given.delegated);
  return primaryOf({ board: given, may, listed });
}

test('the templates have their minutes and are valid plans', () => {
  const minutes = Object.values(PLAN_TEMPLATES).map(minutesOf);
  assert.deepEqual(minutes, [90, 45, 60]);
  assert.ok(Object.values(PLAN_TEMPLATES).every(isValidPlan));
});

test('a step may go where the plan stays one: never the vote or its results', () => {
  const steps = PLAN_TEMPLATES.session;
  const kept = steps.filter((_, at) => !mayRemove(steps, at)).map(({ phase }) => phase);
  assert.deepEqual(kept, ['vote', 'reveal']);
  assert.equal(isValidPlan(steps.filter(({ phase }) => phase !== 'vote')), false);
  assert.equal(isValidPlan([...steps].reverse()), false);
  assert.equal(isValidPlan([]), false);
});

test('a step has at least a minute', () => {
  assert.equal(withMinutes([{ phase: 'group', minutes: 2 }], 0, -1)[0]?.minutes, 1);
  assert.equal(withMinutes([{ phase: 'group', minutes: 1 }], 0, -1)[0]?.minutes, 1);
  assert.equal(withMinutes([{ phase: 'group', minutes: 240 }], 0, 1)[0]?.minutes, 240);
});

test('the clock of a board knows what is to come', () => {
  const board = boardAt('vote');
  assert.deepEqual([clockOf(board).rest, clockOf(board).planned_end], [37 * 60_000, board.plan_started_at + 90 * 60_000]);
});

test('steps are gone to freely before the vote, from a ballot under way never, and results come from a vote only', () => {
  const at = (/** @type {string} */ moment, /** @type {object} */ more = {}) => reachable(boardAt(moment, more));
  assert.deepEqual(at('group', { ballot: { options: 0 } }), [0, 1, 3, 4]);
  assert.deepEqual(at('draft'), [0, 1, 2, 3]);
  assert.deepEqual([at('vote'), at('closed')], [[], []]);
  assert.deepEqual(at('reveal', { ballot: { state: 'revealing' } }), []);
  assert.deepEqual(at('deepen'), [0, 1, 2, 3, 4, 5, 7]);
  assert.equal(stepBack(boardAt('group')), 1);
  assert.equal(stepBack(boardAt('reveal')), null);
  assert.equal(stepBack(boardAt('deepen')), stepOf('reveal'));
});

test('a result that is known is gone on to, wherever the plan has gone back to', () => {
  const ballot = { state: 'revealed', options: 6 };
  const at = (/** @type {string} */ moment) => reachable(boardAt(moment, { ballot }));
  assert.deepEqual([at('group').at(-1), at('draft').at(-1)], [7, 7]);
  assert.equal(primaryAt('draft', { board: { ballot } })?.fields.step, stepOf('reveal'));
  assert.equal(primaryAt('draft', { board: { ballot: { state: 'revealed', options: 0 } } })?.id, 'open');
});

test('a plan is left from everywhere but a ballot under way', () => {
  const ways = MOMENTS.filter((moment) => nextPhases('moderator', /** @type {any} */ (moment)).includes('open'));
  assert.deepEqual(MOMENTS.filter((moment) => !ways.includes(moment)), ['open', 'vote', 'closed', 'handed_over']);
});

test('there is one thing to do next at every moment of a plan', () => {
  const does = Object.fromEntries(['collect', 'group', 'review', 'draft', 'vote', 'closed', 'reveal', 'deepen', 'consent', 'handed_over']
    .map((moment) => [moment, primaryAt(moment)?.id]));
  assert.deepEqual(does, {
    ...{ collect: 'step', group: 'step', review: 'step', draft: 'open', vote: 'close', closed: 'reveal' },
    ...{ reveal: 'step', deepen: 'step', consent: 'send', handed_over: 'send' },
  });
  assert.equal(primaryAt('reveal', { board: { ballot: { state: 'revealing' } } })?.id, 'row');
});

test('only the reveal of a secret ballot asks', () => {
  const asking = MOMENTS.filter((moment) => !['lobby', 'open'].includes(moment) && primaryAt(moment)?.asks);
  assert.deepEqual(asking, ['closed']);
  assert.equal(primaryAt('closed', { board: { ballot: { mode: 'live' } } })?.asks, false);
});

test('a vote needs two ideas', () => {
  assert.equal(primaryAt('draft', { listed: 1 })?.blocked, 'refusal-too-few-options');
  assert.equal(primaryAt('draft', { listed: 2 })?.blocked, null);
});

test('a scribe has nothing to lead unless it is delegated, and never a ballot', () => {
  assert.equal(primaryAt('group', { role: 'scribe' }), null);
  assert.equal(primaryAt('group', { role: 'scribe', board: { delegated: true } })?.id, 'step');
  assert.equal(primaryAt('draft', { role: 'scribe', board: { delegated: true } }), null);
  assert.equal(primaryAt('group', { role: 'organiser' })?.id, 'step');
});

test('V1: the budget by the rule', () => {
  const by = [2, 3, 5, 6, 9, 12, 14, 22, 26, 60].map(budgetFor);
  assert.deepEqual(by, [1, 1, 2, 3, 3, 3, 4, 6, 7, 7]);
});

/** @param {number} no @param {number | null} score @param {boolean} listed @returns {any} */
const read = (no, score, listed) => ({ idea: idea(no, { score, listed }), parts: [], n: 0 });

test('V19: the best read come first, and the shortlist takes everyone tied with its last', () => {
  const rows = [read(1, 0.5, true), read(2, 1.5, true), read(3, 1, false), read(4, 1, true), read(5, null, true)];
  assert.deepEqual(byScore(rows).map((row) => row.idea.no), [2, 3, 4, 1, 5]);
  assert.deepEqual(ticksFor(rows, 2), [
    { idea: 'idea-1', on: false },
    { idea: 'idea-3', on: true },
    { idea: 'idea-5', on: false },
  ]);
});

test('V8: a blind ballot tells its turnout by the pulse, and nothing of choices until it is revealed', () => {
  const pulse = { stream: '', present: {}, voted: { [BOARD.id]: 9 }, late: { [BOARD.id]: 2 }, readers: {}, least: {} };
  const turnout = /** @type {const} */ ({ t: 'turnout', id: 'ballot-1', voted: 4, paper: 1 });
  const lists = /** @type {any} */ ({ board: [] });
  const people = peopleOf({ pulse, present: 7, turnout, board: boardAt('vote'), lists });
  assert.deepEqual([people.voted, people.present, people.of, people.late, people.isBlind], [9, 7, 9, 2, true]);
  const told = peopleOf({ pulse: { ...pulse, of: { [BOARD.id]: 12 } }, present: 7, turnout, board: boardAt('vote'), lists });
  assert.deepEqual([told.present, told.of], [7, 12]);
  const blind = ['draft', 'open', 'closed', 'revealing', 'revealed'].filter((state) => isBlind(boardAt('vote', { ballot: { state } })));
  assert.deepEqual(blind, ['open', 'closed', 'revealing']);
  assert.equal(isBlind(boardAt('vote', { ballot: { mode: 'live' } })), false);
});

test('a moment brings its own to the middle; the open board stays the board', () => {
  assert.deepEqual(tabsOf(BOARD, false), ['board']);
  assert.deepEqual(tabsOf(BOARD, true), ['board', 'results']);
  assert.deepEqual(tabsOf(boardAt('group'), false), ['board']);
  assert.equal(tabsOf(boardAt('draft'), false)[0], 'draft');
  assert.equal(tabsOf(boardAt('deepen'), true)[0], 'deepen');
  assert.deepEqual(tabsOf(boardAt('handed_over'), true), ['results', 'consent', 'board']);
});

test('V20: answers are drawn from full consent down, and a median may lie between two', () => {
  assert.deepEqual(spreadOf({ levels: [1, 0, 2, 6, 5] }).map(({ level, n }) => [level, n]), [[5, 5], [4, 6], [3, 2], [2, 0], [1, 1]]);
  assert.deepEqual(medianLevels(4), [4]);
  assert.deepEqual(medianLevels(3.5), [4, 3]);
});

test('a plan’s keys go by their place, and are text in a field', () => {
  const key = { code: 'KeyN', ctrlKey: false, metaKey: false, altKey: false, target: null };
  assert.equal(planIntentOf(key), 'onward');
  assert.equal(planIntentOf({ ...key, code: 'Equal' }), 'longer');
  assert.equal(planIntentOf({ ...key, repeat: true }), null);
  assert.equal(planIntentOf({ ...key, ctrlKey: true }), null);
  assert.equal(planIntentOf({ ...key, target: { tagName: 'TEXTAREA' } }), null);
});
