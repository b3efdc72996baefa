import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lastDid } from '../../../static/js/pages/console/did.js';
import { leaderOf, UNNUMBERED } from '../../../static/js/pages/console/model.js';
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

test('I3, I5: new words, another leader and a stopped author show at once; the author’s words are kept', () => {
  const { ideas } = overlaid(BOARD, [idea(1, { pinned: true }), idea(2, { parent: 'idea-1' }), idea(3, { parent: 'idea-1' })], [
    command('set_text', { idea: 'idea-1', text: ' Иначе ', was: 'Идея номер 1' }),
    command('set_text', { idea: 'idea-1', text: 'Ещё иначе', was: 'Иначе' }),
    command('lead_family', { idea: 'idea-2' }),
    command('set_muted', { idea: 'idea-3', on: true }),
  ]);

  assert.deepEqual(ideas.get('idea-1'), idea(1, { text: 'Ещё иначе', original: 'Идея номер 1', parent: 'idea-2' }));
  assert.deepEqual(ideas.get('idea-2'), idea(2, { pinned: true }));
  assert.deepEqual([leaderOf(/** @type {any} */ (ideas.get('idea-3')), ideas).no, ideas.get('idea-3')?.muted], [2, true]);
});

test('what was decided here is over at once: a pair told apart, a wish answered, a ballot taken back', () => {
  const { over } = overlaid(BOARD, [], [
    command('reject_pair', { pair: 'pair-0001' }), command('answer_request', { request: 'request-01', grant: true }),
    command('take_back_paper', { paper: 'paper-0001' }),
  ]);

  assert.deepEqual([...over], ['pair-0001', 'request-01', 'paper-0001']);
});

test('an idea entered while a ballot is under way goes to «Копилка»', () => {
  const add = command('add_idea', { id: 'idea-9', text: 'Поздно', region: 'Дагестан' });
  const statusIn = (/** @type {any} */ moment) => overlaid({ ...BOARD, moment }, [], [add]).ideas.get('idea-9')?.status;

  assert.deepEqual(['open', 'vote', 'closed', 'reveal'].map(statusIn), ['visible', 'kept', 'kept', 'visible']);
  assert.equal(overlaid(BOARD, [], [add]).ideas.get('idea-9')?.region, 'Дагестан');
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

test('sorting and paper have their own words too, with the numbers that the server said', () => {
  const said = (/** @type {string} */ name, fields = {}, reply = {}) =>
    did([entry(command(name, fields), { reply: { op: 'x', ok: true, ...reply } })])?.sentence;

  assert.equal(said('set_text', { idea: 'idea-1', text: 'x' })?.key, 'did-text');
  assert.equal(said('lead_family', { idea: 'idea-1' })?.key, 'did-led');
  assert.equal(said('set_muted', { idea: 'idea-1', on: false })?.key, 'did-unmuted');
  assert.deepEqual([said('reject_pair', { pair: 'p' }, { numbers: [4, 9] })].map((one) => [one?.key, one?.args.no, one?.args.into]), [['did-different', '4', '9']]);
  assert.deepEqual([said('answer_request', { request: 'r', grant: false }, { no: 7 })].map((one) => [one?.key, one?.args.no]), [['did-declined', '7']]);
  assert.deepEqual([said('enter_paper', { serial: '031', numbers: [] })].map((one) => [one?.key, one?.args.serial]), [['did-paper', '031']]);
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
