import '../ui/helpers.jsx';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { afterEach, test } from 'node:test';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { Clock } from '../../../static/js/core/clock.js';
import { Board } from '../../../static/js/pages/observer/board.jsx';
import { draw } from '../../../static/js/pages/shared/page.jsx';
import { Status } from '../../../static/js/pages/shared/status.js';
import { BOARD, changes, idea, STREAM, tally } from '../core/records.js';
import { EVENT, planned, row, standing, START } from './participant_boards.js';

const WORDS = ['common', 'participant', 'phone', 'screens', 'refusals'].map((part) => readFileSync(`facilitator/locale/ru/${part}.ftl`, 'utf8'));
const TRACK = { t: 'track', id: BOARD, no: 1, title: 'Пожилые', short: '', room: '' };
const PULSE = { stream: STREAM, present: { [BOARD]: 46 }, voted: { [BOARD]: 31 }, late: {}, readers: {}, least: {} };

/** What an observer reads. @param {...any} put */
async function observed(...put) {
  await hangUp();
  document.body.innerHTML = '<main id="app"></main>';
  const live = {
    clock: new Clock(() => START),
    connection: { follow: (/** @type {any} */ store) => store.apply(changes(-1, 1, { reset: true, put })), leave() {} },
  };
  const boot = { page: 'observer', language: 'ru', words: WORDS, event: EVENT, tracks: [TRACK], board: null };
  const status = new Status();
  status.pulse(/** @type {any} */ (PULSE));
  const App = () => <Board track={/** @type {any} */ (TRACK)} event={/** @type {any} */ (EVENT)} />;
  await act(async () => void draw(App, /** @type {any} */ ({ boot, live, status })));
  await act(() => new Promise((resolve) => setTimeout(resolve, 40)));
  return document.body.textContent?.replace(/\u00a0/g, ' ') ?? '';
}

async function hangUp() {
  const root = document.getElementById('app');
  if (root) await act(() => render(null, root));
}

afterEach(hangUp);

test('an observer of silent collecting sees one counter', async () => {
  const said = await observed(planned('collect', { silent: true }), { t: 'count', id: BOARD, ideas: 58, regions: 6 });

  assert.match(said, /Пишем молча.*На доске идей: 58/);
});

test('V8: an observer of a blind ballot sees the options and the turnout, no counts', async () => {
  const said = await observed(planned('vote'), idea(1), tally(1, 7));

  assert.match(said, /Голосуем тайно.*Проголосовали: 31 из 46.*Идея 1/);
  assert.doesNotMatch(said, /Поддержали|Топ/);
  assert.equal(document.querySelectorAll('.vote').length, 0);
});

test('an observer sees results, wordings and, once shown, how people agree', async () => {
  const put = [idea(4, { wording: 'Единая служба' }), standing([row(4, 9)])];
  const spread = { t: 'consent', id: 'idea4', answered: 3, levels: [0, 0, 1, 1, 1], median: 4, objections: [] };

  assert.match(await observed(planned('reveal'), ...put), /Топ площадки.*Место: 1.*№ 4.*9 из 17/);
  assert.match(await observed(planned('deepen'), ...put), /Единая служба/);
  assert.match(await observed(planned('consent'), ...put, { ...spread, levels: [], median: null }), /Единая служба.*Ответили: 3/);
  assert.match(await observed(planned('consent', { consent_shown: true }), ...put, spread), /Медиана: За/);
});
