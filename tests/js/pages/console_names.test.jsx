// The name beside an idea: for staff, where its author has wished so.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { AuthorName } from '../../../static/js/pages/console/author_name.jsx';
import { button, click, mount, words } from '../ui/helpers.jsx';
import { idea } from './console_builders.js';
import { asked, At, deskOf } from './console_desk.jsx';

const name = (/** @type {number} */ no, held = false) => ({ t: 'name', id: `idea-${no}`, name: 'Мария Заречная', held });

/** @param {any} desk @param {number} no */
const shown = (desk, no) => mount(<At desk={desk}><AuthorName idea={/** @type {any} */ (idea(no))} /></At>);

test('a name stands beside the idea of its author, and beside no other', async () => {
  const desk = deskOf({ ideas: [idea(1), idea(2)], records: { name: [name(1)] } });

  assert.match(words(await shown(desk, 1)), /Автор: Мария Заречная/);
  assert.equal(words(await shown(desk, 2)), '');
});

test('I7: a held name says so; the moderator lets it in or keeps it out', async () => {
  const desk = deskOf({ ideas: [idea(1), idea(2)], records: { name: [name(1, true), name(2)] } });
  const held = await shown(desk, 1);
  assert.match(words(held), /Имя не для протокола: Мария Заречная/);
  await click(button(held, 'Имя можно печатать в протоколе'));
  await click(button(await shown(desk, 2), 'Не печатать имя в протоколе'));

  assert.deepEqual(asked(desk), [{ name: 'hold_name', idea: 'idea-1', on: false }, { name: 'hold_name', idea: 'idea-2', on: true }]);
});
