import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lastDid } from '../../../static/js/pages/console/did.js';
import { UNNUMBERED } from '../../../static/js/pages/console/model.js';
import { overlaid } from '../../../static/js/pages/console/overlay.js';
import { ideaOf, refusalText, refusedOf } from '../../../static/js/pages/console/refusals.js';
import { AS, BOARD, byId, command, entry, idea } from './console_builders.js';

const IDEAS = [idea(1), idea(2), idea(3, { status: 'held' })];

test('a tap shows at once: headline, kind, pin, hiding and merging', () => {
  const { ideas, pending } = overlaid(BOARD, IDEAS, [
    command('set_headline', { idea: 'idea-1', headline: ' Звонок ' }),
    command('set_pinned', { idea: 'idea-1', on: true }),
    command('set_kind', { idea: 'idea-1', kind: 'law', level: 'federal' }),
    command('merge_idea', { idea: 'idea-2', into: 'idea-1' }),
    command('set_hidden', { idea: 'idea-3', on: false }),
  ]);

  assert.deepEqual(ideas.get('idea-1'), idea(1, { headline: 'Звонок', pinned: true, kind: 'law', level: 'federal' }));
  assert.equal(ideas.get('idea-2')?.parent, 'idea-1');
  assert.equal(ideas.get('idea-3')?.status, 'visible');
  assert.deepEqual([...pending], ['idea-1', 'idea-2', 'idea-3']);
});

test('hiding takes the pin away and keeps the reason', () => {
  const { ideas } = overlaid(BOARD, [idea(1, { pinned: true })], [command('set_hidden', { idea: 'idea-1', on: true, reason: 'Повтор' })]);

  assert.deepEqual(ideas.get('idea-1'), idea(1, { status: 'hidden', reason: 'Повтор' }));
});

test('two merges that would close a circle leave the second for the server to refuse', () => {
  const { ideas } = overlaid(BOARD, [idea(1, { parent: 'idea-2' }), idea(2)], [command('merge_idea', { idea: 'idea-2', into: 'idea-1' })]);

  assert.equal(ideas.get('idea-2')?.parent, null);
});

test('unmerging, switches, question and spotlight show at once; the phase waits for the server', () => {
  const { board, ideas, asked } = overlaid(BOARD, [idea(1), idea(2, { parent: 'idea-1' })], [
    command('unmerge_idea', { idea: 'idea-2' }),
    command('set_switch', { switch: 'ideas', on: false }),
    command('set_switch', { switch: 'voting', on: false }),
    command('set_question', { question: 'Как?' }),
    command('set_spotlight', { idea: 'idea-1' }),
    command('change_phase', { phase: 'reveal' }),
  ]);

  assert.equal(ideas.get('idea-2')?.parent, null);
  assert.deepEqual(board, { ...BOARD, ideas_on: false, voting_on: false, question: 'Как?', spotlight: 'idea-1' });
  assert.deepEqual([...asked], ['set_switch:ideas', 'set_switch:voting', 'set_question', 'set_spotlight', 'change_phase']);
});

test('an added idea stands on the board before it has a number, once', () => {
  const added = command('add_idea', { id: 'idea-9', text: 'Автобус' });
  const known = command('add_idea', { id: 'idea-1', text: 'Другой текст' });

  const { ideas, pending } = overlaid(BOARD, IDEAS, [added, known]);

  assert.equal(ideas.get('idea-9')?.no, UNNUMBERED);
  assert.equal(ideas.get('idea-1')?.text, 'Идея номер 1');
  assert.deepEqual([...pending], ['idea-9']);
});

/** @param {any[]} sent @param {any[]} [entries] */
const did = (sent, entries = [], now = 2_000) =>
  lastDid({ outbox: { sent, entries }, as: AS, board: BOARD.id, now, ideas: byId(...IDEAS) });

test('the line names what was done last and offers to take it back for a minute', () => {
  const hidden = entry(command('set_hidden', { idea: 'idea-1', on: true }));

  assert.deepEqual(did([hidden]), {
    ...{ op: hidden.op, state: 'sent', until: 61_000, mayUndo: true },
    sentence: { key: 'did-hidden', args: { no: '1', into: '', n: 0, version: '' } },
  });
  assert.equal(did([hidden], [], 61_000), null);
});

test('what changed nothing, or is still on its way, cannot be taken back', () => {
  const same = entry(command('set_pinned', { idea: 'idea-1', on: true }), { reply: { op: 'op', ok: true, undo: false } });
  const waiting = entry(command('set_timer', { seconds: 300 }), { state: 'waiting', reply: null });

  assert.equal(did([same])?.mayUndo, false);
  assert.deepEqual(did([same], [waiting])?.sentence, { key: 'did-timer', args: { no: '', into: '', n: 5, version: '' } });
});

test('after taking back the line says so, in the words of what was done', () => {
  const merged = entry(command('merge_idea', { idea: 'idea-2', into: 'idea-1' }), { reply: { op: 'x', ok: true, undo: true, no: 2, into: 1 } });
  const undo = entry(command('undo_board', { target: merged.op }), { reply: { op: 'y', ok: true } });

  assert.deepEqual(did([merged, undo])?.sentence, { key: 'undone-merged', args: { no: '2', into: '1', n: 0, version: '' } });
  assert.equal(did([merged, undo])?.mayUndo, false);
  assert.equal(did([undo])?.sentence.key, 'undone');
});

test('every undoable command has its own words', () => {
  const keys = [
    command('change_phase', { phase: 'open' }), command('change_phase', { phase: 'reveal' }),
    command('set_switch', { switch: 'ideas', on: false }), command('set_switch', { switch: 'voting', on: true }),
    command('set_question', { question: '' }), command('set_timer', { seconds: 0 }),
    command('set_spotlight', { idea: null }), command('set_spotlight', { idea: 'idea-1' }),
    command('set_headline', { idea: 'idea-1', headline: '' }), command('set_headline', { idea: 'idea-1', headline: 'x' }),
    command('set_kind', { idea: 'idea-1', kind: 'law' }), command('set_pinned', { idea: 'idea-1', on: false }),
    command('unmerge_idea', { idea: 'idea-2' }), command('set_hidden', { idea: 'idea-1', on: false }),
    command('send_result', { note: '' }),
  ].map((one) => did([entry(one)])?.sentence.key);

  assert.deepEqual(keys, [
    ...['did-opened', 'did-reveal', 'did-ideas-off', 'did-voting-on', 'did-question', 'did-timer-off'],
    ...['did-spotlight-off', 'did-spotlight', 'did-headline-off', 'did-headline', 'did-kind', 'did-unpinned'],
    ...['did-unmerged', 'did-restored', 'did-sent'],
  ]);
});

test('another board’s commands and additions are not on the line', () => {
  const elsewhere = entry({ ...command('set_timer', { seconds: 60 }), board: 'board-02' });
  const added = entry(command('add_idea', { id: 'idea-9', text: 'x' }));

  assert.equal(did([elsewhere, added]), null);
});

test('a refusal is about its idea, or about the board', () => {
  const about = entry(command('set_pinned', { idea: 'idea-1', on: true }), { state: 'refused', code: 'merged' });
  const whole = entry(command('set_spotlight', { idea: null }), { state: 'refused', code: 'wrong_phase' });
  const other = entry(command('set_timer', { seconds: 1 }), { state: 'refused', as: '417208/host' });

  assert.deepEqual(refusedOf({ entries: [about, whole, other] }, AS).map(ideaOf), ['idea-1', null]);
});

test('a code without words of its own is still a sentence', () => {
  const t = (/** @type {string} */ id, args = {}) => (id === 'refusal-merged' ? `merged ${JSON.stringify(args)}` : id);

  assert.equal(refusalText(t, 'merged', { no: 4, phase: null }), 'merged {"no":4}');
  assert.equal(refusalText(t, 'brand_new'), 'refusal-unknown');
});
