import assert from 'node:assert/strict';
import { test } from 'node:test';
import { objectionsTo } from '../../../static/js/pages/console/consent_model.js';
import { ConsentPanel } from '../../../static/js/pages/console/consent_panel.jsx';
import { overlaid } from '../../../static/js/pages/console/overlay.js';
import { waitingIn } from '../../../static/js/pages/console/requests_list.js';
import { WaitingPane } from '../../../static/js/pages/console/waiting_pane.jsx';
import { click, mount, words } from '../ui/helpers.jsx';
import { BOARD, byId, command, idea } from './console_builders.js';
import { asked, At, deskOf } from './console_desk.jsx';
import { placed, planned, standing } from './console_plan_builders.js';

/** @param {string} id @param {"held" | "visible" | "struck"} status @param {string} [of] @returns {any} */
const objection = (id, status, of = 'idea-4') => ({ t: 'objection', id, idea: of, text: `Слова ${id}`, status });
const THREE = [objection('a', 'struck'), objection('b', 'visible'), objection('c', 'held')];

const deskWith = () =>
  deskOf({ board: planned('consent'), ideas: [idea(4), idea(7)], records: { standing: [standing([placed(4, 18)])], objection: THREE } });

/** @param {any} desk */
const panel = (desk) => mount(<At desk={desk}><ConsentPanel /></At>);

test('I7: a held objection stands first, with «Показать» and «Убрать»; a struck one is put back', async () => {
  const desk = deskWith();
  const place = await panel(desk);
  const rows = [...place.querySelectorAll('.objection')];
  assert.deepEqual(rows.map(words), [
    'Ждёт проверки: Слова cПоказатьУбрать',
    'Слова bУбрать',
    'Убрано: Слова aПоказать',
  ]);

  for (const row of rows) for (const one of row.querySelectorAll('button')) await click(one);

  assert.deepEqual(asked(desk), [
    { name: 'set_objection', objection: 'c', on: true },
    { name: 'set_objection', objection: 'c', on: false },
    { name: 'set_objection', objection: 'b', on: false },
    { name: 'set_objection', objection: 'a', on: true },
  ]);
});

test('what is done to an objection takes it off the list until it is answered', () => {
  const { over } = overlaid(BOARD, [], [command('set_objection', { objection: 'c', on: false })]);
  assert.deepEqual([...over], ['c']);
});

test('V20: objections to a member of a family are objections to the family', () => {
  const ideas = byId(idea(4), idea(7, { parent: 'idea-4' }));
  assert.deepEqual(objectionsTo([objection('a', 'visible', 'idea-7'), objection('b', 'held', 'elsewhere')], ideas, 'idea-4').map(({ id }) => id), ['a']);
});

test('I7: held objections wait beside held ideas, and count in the badge', async () => {
  const desk = deskWith();
  const place = await mount(<At desk={desk}><WaitingPane /></At>);
  assert.equal(waitingIn(desk), 1);
  assert.match(words(place), /Возражения: 1Ждёт проверки: Слова c/);
  assert.equal(waitingIn(deskOf({ ideas: [idea(4, { status: 'hidden' })], records: { objection: THREE } })), 0);
});
