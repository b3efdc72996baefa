import '../ui/helpers.jsx';
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Host } from '../../../static/js/pages/host/host.jsx';
import { PlenaryScreen } from '../../../static/js/pages/plenary/plenary.jsx';
import { board, EVENT, hall, lane, openPage, option, place, result, row, said, stage, standing, track, until } from './plenary_builders.jsx';

const SENT = [result(2, [row(17, 20, 1)]), result(3, [row(1, 9, 1)])];
const TRACKS = [EVENT, track(2), track(3), track(4), lane(2), lane(3), lane(4), ...SENT];
const OPTIONS = [option(1, 2, 4), option(2, 2, 17), option(3, 3, 1)];
const ROWS = [place(2, 20, 1), place(3, 9, 2), place(1, 4, 3)];

/** @param {any} scene @param {any[]} own records of the hall */
const open = (scene, own) => openPage(PlenaryScreen, { page: 'plenary', records: [...TRACKS, stage({ control: 'host', scene })], board: own });
const headlines = (/** @type {Element} */ where) => [...where.querySelectorAll('.rank-headline')].map((one) => one.textContent);

test('V8: while the hall votes the screen says how many have, how to come in and who is missing, and nothing else', async () => {
  const page = await open({ kind: 'ballot' }, [hall('vote'), ...OPTIONS]);
  page.status.pulse(/** @type {any} */ ({ stream: 'board:board-01', present: { 'board-01': 40 }, voted: { 'board-01': 31 }, readers: {}, least: {}, of: { 'board-01': 46 } }));
  assert.equal(said(page.place, 'h1'), 'Голосуем тайно');
  await until(() => assert.match(said(page.place), /Что важнее всего\?.*Проголосовали: 31 из 46/));
  assert.match(said(page.place), /hall\.test\/417208\/0/);
  assert.match(said(page.place), /Площадка 4: итогов пока нет/);
  assert.equal(page.place.querySelectorAll('.rank-row').length, 0);
  await page.close();
});

test('the reveal goes from the last row up, each with the badge and the number of its track', async () => {
  const own = [hall('reveal', { ballot: { state: 'revealing', shown: ['idea-1'], rows: 3 } }), ...OPTIONS];
  const page = await open({ kind: 'ballot' }, [...own, standing([place(1, 4, 3)], { cut: 3 })]);

  assert.deepEqual(headlines(page.place), ['Заголовок 1']);
  assert.match(said(page.place), /Осталось открыть: 2.*№ 2-4.*Предварительные данные/);
  assert.equal(page.place.querySelectorAll('.rank-row .badge').length, 1);
  await page.close();
});

test('the top of the hall mixes tracks: every row says whose number it is', async () => {
  const page = await open({ kind: 'cross_top' }, [hall('reveal'), ...OPTIONS, standing(ROWS)]);

  assert.equal(said(page.place, 'h1'), 'Главное по всем темам');
  assert.match(said(page.place), /№ 2-17.*№ 3-1.*№ 2-4.*Проголосовали: 31 из 46.*Предварительные данные/);
  assert.equal(page.place.querySelectorAll('.stage-title .badge, .stage-thread .thread').length, 0);
  assert.equal(page.place.querySelectorAll('.rank-row .badge').length, 3);
  await page.close();
});

test('a scene whose moment has not come shows how the ballot goes on', async () => {
  for (const kind of ['cross_top', 'groups', 'consent']) {
    const page = await open({ kind }, [hall('vote'), ...OPTIONS]);
    assert.equal(said(page.place, 'h1'), 'Голосуем тайно');
    await page.close();
  }
});

test('V21: where the groups of the hall agree, with the badge of the track', async () => {
  const told = standing(ROWS, { groups: { ngo: 12 }, agree: ['idea-2'] });
  const page = await open({ kind: 'groups' }, [hall('reveal'), ...OPTIONS, told]);

  assert.match(said(page.place), /Согласие групп.*В этом согласны все группы2№ 2-17Заголовок 2/);
  assert.equal(page.place.querySelectorAll('.told-row .badge').length, 1);
  await page.close();
});

test('V20: agreement goes through the wordings one after another, or stays at the one that the host names', async () => {
  const answers = { t: 'consent', id: 'idea-3', answered: 12, levels: [], median: null, objections: 0 };
  const own = [hall('consent'), ...OPTIONS, standing(ROWS), answers];
  const all = await open({ kind: 'consent' }, own);
  assert.match(said(all.place), /из 3/);
  await all.close();
  const one = await open({ kind: 'consent', idea: 'idea-3' }, own);
  assert.match(said(one.place), /№ 3-1.*Заголовок 3.*Ответили: 12/);
  assert.doesNotMatch(said(one.place), /Заголовок 2/);
  await one.close();
});

test('before anything is asked the hall’s scene says so', async () => {
  const page = await open({ kind: 'ballot' }, [board({ no: 0, phase: 'lobby', question: '', title: '', ballot: null })]);

  assert.match(said(page.place), /Голосование зала.*Скоро начнём/);
  assert.doesNotMatch(said(page.place), /Площадка 0/);
  await page.close();
});

test('the host’s list offers the scenes of the hall, and the page leads to its desk', async () => {
  const page = await openPage(Host, { page: 'host', records: [...TRACKS, stage()], board: [hall('vote'), ...OPTIONS] });

  for (const words of ['Голосование зала', 'Главное по всем темам', 'Согласие групп', 'Проверяем согласие']) assert.ok(said(page.place).includes(words), words);
  assert.equal(page.place.querySelectorAll('a[href="/417208/hall"]').length, 1);
  assert.match(said(page.place), /Голосуем тайно/);
  await page.close();
});
