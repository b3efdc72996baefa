// Ballots for people with a badge or from a list, on the phone.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { idea } from '../core/records.js';
import { ballot, known, planned } from './participant_boards.js';
import { all, phone, tap, until, words } from './participant_phone.jsx';

/** @param {string} assurance */
const vote = (assurance) => planned('vote', { ballot: ballot({ mode: 'blind', state: 'open', budget: 1, assurance }) });
const OPTIONS = [idea(1), idea(2)];
/** @param {string} admitted */
const somebody = (admitted) => known({ order: [2, 1], budget: 1, left: 1, admitted });

const CASES = [
  { assurance: 'open', admitted: '', may: true, said: /Поддержите самое важное/ },
  { assurance: 'badge', admitted: '', may: false, said: /Голосуют участники с бейджем: отсканируйте QR-код на нём/ },
  { assurance: 'list', admitted: 'badge', may: false, said: /Голосуют участники из списка: отсканируйте свой QR-код/ },
  { assurance: 'badge', admitted: 'list', may: true, said: /Голосуют участники с бейджем. Вы подтверждены/ },
  { assurance: 'list', admitted: 'list', may: true, said: /Голосуют участники из списка. Вы подтверждены/ },
];
for (const { assurance, admitted, may, said } of CASES) {
  test(`a ballot «${assurance}» and a seat admitted by «${admitted}»: ${may ? 'votes' : 'is told before the first tap'}`, async () => {
    const { sent } = await phone({ put: [vote(assurance), ...OPTIONS], own: somebody(admitted) });
    assert.match(words(), said);
    assert.equal(all('.vote[aria-disabled]').length, may ? 0 : 2);

    await tap('Поддержать');

    await until(() => assert.deepEqual(sent.map(({ name }) => name), may ? ['set_vote'] : []));
  });
}

test('whoever scans a badge meanwhile votes on the page that is open', async () => {
  const { own, sent } = await phone({ put: [vote('badge'), ...OPTIONS], own: somebody('') });

  await own({ ...somebody('badge'), rev: 9 });
  await until(() => assert.equal(all('.vote[aria-disabled]').length, 0));
  await tap('Поддержать');

  await until(() => assert.deepEqual(sent.map(({ name }) => name), ['set_vote']));
});
