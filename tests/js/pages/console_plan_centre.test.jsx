import assert from 'node:assert/strict';
import { test } from 'node:test';
import { BallotDraft } from '../../../static/js/pages/console/ballot_draft.jsx';
import { BallotUnderWay } from '../../../static/js/pages/console/ballot_open.jsx';
import { ConsentPanel } from '../../../static/js/pages/console/consent_panel.jsx';
import { DeepenPanel } from '../../../static/js/pages/console/deepen_panel.jsx';
import { RevealPanel } from '../../../static/js/pages/console/reveal_panel.jsx';
import { SendSheet } from '../../../static/js/pages/console/send.jsx';
import { button, click, fire, mount, press, type, words } from '../ui/helpers.jsx';
import { command, entry, idea } from './console_builders.js';
import { asked, At, deskOf } from './console_desk.jsx';
import { placed, planned, standing } from './console_plan_builders.js';

const nothing = () => {};
const TWO = [idea(4, { headline: 'Социальный звонок', wording: 'Звоним дважды в неделю.' }), idea(7)];

/** @param {any} desk @param {any} vnode */
const at = (desk, vnode) => mount(<At desk={desk}>{vnode}</At>);

/** @param {string} moment @param {any} [more] of the desk; `of` fields of the board */
const deskAt = (moment, { of = {}, ...more } = {}) => deskOf({ board: planned(moment, of), ideas: TWO, ...more });

/** @param {any[]} rows @param {object} [more] */
const result = (rows, more) => ({ standing: [standing(rows, more)] });

test('a ballot is drafted: secret or open, by the rule or set, with what is ticked', async () => {
  const ideas = [idea(1, { listed: true }), idea(2, { score: 1.625, reads: 4, listed: false }), idea(3, { listed: true })];
  const desk = deskAt('draft', { ideas });
  const place = await at(desk, <BallotDraft />);
  assert.match(words(place), /В списке: 2 из 3/);
  assert.match(words(place), /оценка 1,63прочли: 4/);
  assert.equal(words(place.querySelector('.ticks .idea-no')), '2');

  await fire(place.querySelectorAll('input[type=radio]')[1], new Event('change', { bubbles: true }));
  await click(button(place, 'На один голос больше'));
  await fire(place.querySelector('.ticks input'), new Event('change', { bubbles: true }));

  assert.deepEqual(asked(desk), [
    { name: 'prepare_ballot', ballot: 'ballot-1', mode: 'live', budget: 0 },
    { name: 'prepare_ballot', ballot: 'ballot-1', mode: 'blind', budget: 2 },
    { name: 'set_listed', idea: 'idea-2', on: true },
  ]);
});

test('the best are ticked and the rest unticked by one tap', async () => {
  const ideas = Array.from({ length: 26 }, (_, no) => idea(no + 1, { score: no / 20, listed: true }));
  const desk = deskAt('draft', { ideas });

  await click(button(await at(desk, <BallotDraft />), 'Отметить 25 лучших'));

  assert.deepEqual(asked(desk), [{ name: 'set_listed', idea: 'idea-1', on: false }]);
});

test('V8: of a secret ballot under way only the turnout is told', async () => {
  const ideas = [idea(4, { listed: true }), idea(7, { listed: true })];
  const desk = deskAt('vote', { ideas, counts: { 'idea-4': 17, 'idea-7': 19 }, people: { voted: 31, present: 46, late: 2 } });
  const place = await at(desk, <BallotUnderWay />);
  assert.match(words(place), /Проголосовали: 31 из 46/);
  assert.match(words(place), /Опоздали: 2/);
  assert.doesNotMatch(words(place), /17|19/);
  assert.deepEqual([...place.querySelectorAll('[role=img]')].map((one) => one.getAttribute('aria-label')?.replaceAll('\u00a0', ' ')), ['Проголосовали: 31 из 46']);
});

test('V1: in an open ballot votes are only added', async () => {
  const desk = deskAt('vote');
  const place = await at(desk, <BallotUnderWay />);
  assert.ok(!button(place, 'На один голос меньше'));

  await click(button(place, 'На один голос больше'));

  assert.deepEqual(asked(desk), [{ name: 'prepare_ballot', ballot: 'ballot-1', mode: 'blind', budget: 4 }]);
});

test('V7: a counted ballot opens again at once; voiding asks first', async () => {
  const desk = deskAt('closed');
  const place = await at(desk, <BallotUnderWay />);

  await click(button(place, 'Открыть голосование снова'));
  await click(button(place, 'Отменить голосование'));
  assert.equal(asked(desk).length, 1);
  await click(place.querySelector('.confirm .btn--danger'));

  assert.deepEqual(asked(desk), [
    { name: 'reopen_ballot', ballot: 'ballot-1' },
    { name: 'void_ballot', ballot: 'ballot-1' },
  ]);
});

test('while rows are revealed nothing is known of those to come', async () => {
  const of = { ballot: { state: 'revealing', shown: ['idea-7'], rows: 5 } };
  const place = await at(deskAt('reveal', { of, records: result([placed(7, 9, { rank: 5, last: 5 })]) }), <RevealPanel />);
  assert.match(words(place), /Впереди строк: 4 из 5/);
  assert.equal(place.querySelectorAll('.rank-row').length, 1);
});

test('V10 V11: equals share a place, almost equals are said to be so, with what it means', async () => {
  const tied = [placed(4, 18, { rank: 1, last: 2, tier: 1 }), placed(7, 18, { rank: 1, last: 2, tier: 1 })];
  const equal = words(await at(deskAt('reveal', { records: result(tied) }), <RevealPanel />));
  assert.match(equal, /поровну/);
  assert.match(equal, /Место: 1–2/);
  const near = [placed(4, 18, { rank: 1, last: 1, tier: 1 }), placed(7, 17, { rank: 2, last: 2, tier: 1 })];
  const nearly = await at(deskAt('reveal', { records: result(near) }), <RevealPanel />);
  assert.equal(words(nearly.querySelector('.rank-tie')), 'почти поровну');
  assert.match(words(nearly), /При повторном голосовании порядок мог бы измениться/);
});

test('V12: percent from 20 voters on', async () => {
  const few = await at(deskAt('reveal', { records: result([placed(4, 12)], { voted: 17 }) }), <RevealPanel />);
  assert.doesNotMatch(words(few), /%/);
  const many = await at(deskAt('reveal', { records: result([placed(4, 15)], { voted: 20 }) }), <RevealPanel />);
  assert.match(words(many), /75 %/);
});

test('what was merged after the vote is marked with both tallies', async () => {
  const rows = [placed(4, 14, { parts: [[4, 9], [12, 6]] })];
  const place = await at(deskAt('reveal', { records: result(rows) }), <RevealPanel />);
  assert.match(words(place.querySelector('.results-parts')), /Объединены после голосования: № 4: 9 · № 12: 6/);
});

test('V21: support by group on demand, and where groups agree and differ', async () => {
  const rows = [placed(4, 14, { groups: { ngo: 5 } }), placed(7, 3, { groups: { ngo: 2 } })];
  const place = await at(deskAt('reveal', { records: result(rows, { groups: { ngo: 8 }, agree: ['idea-4'], differ: ['idea-7'] }) }), <RevealPanel />);
  assert.doesNotMatch(words(place), /НКО/);

  await click(place.querySelector('input[role=switch]'));

  assert.match(words(place), /НКО: 5 из 8/);
  assert.match(words(place), /В этом согласны все группы ?4Социальный звонок/);
  assert.match(words(place), /Здесь мнения групп расходятся ?7/);
});

test('the rows below the cut stand apart', async () => {
  const place = await at(deskAt('reveal', { records: result([placed(4, 9), placed(7, 2)], { cut: 1 }) }), <RevealPanel />);
  assert.deepEqual([...place.querySelectorAll('ol.rank')].map((list) => list.children.length), [1, 1]);
});

test('V11: the preview of a result shows what the ballot has said, almost equals too', async () => {
  const near = [placed(4, 18, { rank: 1, last: 1, tier: 1 }), placed(7, 17, { rank: 2, last: 2, tier: 1 })];
  const place = await at(deskAt('reveal', { records: result(near, { voted: 33, of: 41 }) }), <SendSheet open onClose={nothing} />);
  assert.match(words(place.querySelector('.preview')), /почти поровну/);
  assert.match(words(place.querySelector('.preview')), /Проголосовали: 33 из 41/);
});

test('a wording is sent with what its editor began from', async () => {
  const desk = deskAt('deepen', { records: result([placed(4, 18)]) });
  const place = await at(desk, <DeepenPanel />);
  await click(button(place, 'Изменить формулировку'));
  const [wording, step] = place.querySelectorAll('.deepen-editor .input');
  await type(wording, 'Звоним трижды.');
  await type(step, 'Назначить куратора');
  await fire(place.querySelectorAll('input[type=radio]')[1], new Event('change', { bubbles: true }));
  await click(button(place, 'Сохранить'));

  const fields = { wording: 'Звоним трижды.', first_step: 'Назначить куратора', level: 'municipal', was: 'Звоним дважды в неделю.', was_first_step: '', was_level: '' };
  assert.deepEqual(asked(desk), [{ name: 'set_deepened', idea: 'idea-4', ...fields }]);
  assert.ok(!place.querySelector('.deepen-editor'));
});

test('Enter saves a wording, but chooses neither of two texts', async () => {
  const desk = deskAt('deepen', { records: result([placed(4, 18)]) });
  const place = await at(desk, <DeepenPanel />);
  await click(button(place, 'Изменить формулировку'));
  await type(place.querySelector('.deepen-editor textarea'), 'Звоним трижды.');
  await press(place.querySelector('.deepen-editor textarea'), 'Enter');
  assert.deepEqual(asked(desk).map((/** @type {any} */ { wording }) => wording), ['Звоним трижды.']);

  const other = conflict();
  await press((await at(other.desk, <DeepenPanel />)).querySelector('.deepen-editor textarea'), 'Enter');

  assert.deepEqual(asked(other.desk), []);
});

/** A desk whose last wording was refused because somebody else was quicker. */
function conflict() {
  const desk = deskAt('deepen', { records: result([placed(4, 18)]) });
  const fields = { idea: 'idea-4', wording: 'Мой текст', first_step: 'Шаг', level: null, was: 'Старый текст' };
  const failed = entry(command('set_deepened', fields), { state: 'refused', code: 'changed', detail: { now: 'Звоним дважды в неделю.' } });
  let dismissed = 0;
  desk.refused = [failed];
  desk.page.live.outbox.dismiss = () => void (dismissed += 1);
  return { desk, dismissed: () => dismissed };
}

test('I3: two editors of one wording see both texts; the own one goes on from what is there now', async () => {
  const { desk, dismissed } = conflict();
  const place = await at(desk, <DeepenPanel />);
  assert.equal(/** @type {HTMLTextAreaElement} */ (place.querySelector('.deepen-editor textarea')).value, 'Мой текст');
  assert.equal(words(place.querySelector('.deepen-now')), 'Звоним дважды в неделю.');

  await click(button(place, 'Сохранить мой текст'));

  assert.deepEqual(asked(desk), [
    { name: 'set_deepened', idea: 'idea-4', wording: 'Мой текст', first_step: 'Шаг', level: null, was: 'Звоним дважды в неделю.', was_first_step: '', was_level: '' },
  ]);
  assert.equal(dismissed(), 1);
});

test('I3: the other editor’s text may stay', async () => {
  const { desk, dismissed } = conflict();
  await click(button(await at(desk, <DeepenPanel />), 'Оставить то, что на доске'));
  assert.deepEqual([asked(desk), dismissed()], [[], 1]);
});

test('V20: agreement is a spread and a median, never a mean, with objections in their words', async () => {
  const consent = [{ t: 'consent', id: 'idea-4', answered: 14, levels: [1, 2, 4, 4, 3], median: 3.5, objections: ['Нет денег'] }];
  const objection = [{ t: 'objection', id: 'objection-1', idea: 'idea-4', text: 'Нет денег', status: 'visible' }];
  const place = await at(deskAt('consent', { of: { consent_shown: true }, records: { ...result([placed(4, 18)]), consent, objection } }), <ConsentPanel />);
  assert.match(words(place), /Звоним дважды в неделю\./);
  assert.match(words(place), /Ответили: 14 из 40/);
  assert.deepEqual([...place.querySelectorAll('.spread b')].map(words), ['3', '4', '4', '2', '1']);
  assert.match(words(place.querySelector('.spread-median')), /Медиана: За – Можно принять/);
  assert.match(words(place.querySelector('.objections')), /Нет денег/);
});

test('V20: until they are shown the answers are only counted', async () => {
  const consent = [{ t: 'consent', id: 'idea-4', answered: 14, levels: [], median: null, objections: [] }];
  const desk = deskAt('consent', { records: { ...result([placed(4, 18)]), consent } });
  const place = await at(desk, <ConsentPanel />);
  assert.ok(!place.querySelector('.spread'));

  await click(button(place, 'Показать всем'));

  assert.deepEqual(asked(desk), [{ name: 'show_consent', on: true }]);
});
