// The way back in of somebody of the team: after a link was taken back, with a PIN, from the front door.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { act } from 'preact/test-utils';
import common from '../../../facilitator/locale/ru/common.ftl';
import participant from '../../../facilitator/locale/ru/participant.ftl';
import refusals from '../../../facilitator/locale/ru/refusals.ftl';
import { OrganiserPage } from '../../../static/js/pages/organiser/app.jsx';
import { LinkPin } from '../../../static/js/pages/organiser/link_pin.jsx';
import { Gone } from '../../../static/js/pages/shared/gone.jsx';
import { click, words } from '../ui/helpers.jsx';
import { link, openPage, serve, settled } from './organiser_builders.jsx';

/** @param {Element} place */
const ways = (place) => [...place.querySelectorAll('a')].map((one) => one.getAttribute('href'));

test('a link that was taken back is told as that, and the button leads to the page of the team', async () => {
  const { place } = await openPage(() => <Gone title="Площадка 1" code="link_invalid" />);
  assert.match(words(place), /Эту ссылку отозвал организатор/);
  assert.deepEqual(ways(place), ['/in']);
});

test('another reason is told in its own words, with the same way in', async () => {
  const { place } = await openPage(() => <Gone title="Площадка 1" code="not_signed_in" />);
  assert.match(words(place), /Это устройство здесь не узнали/);
  assert.deepEqual(ways(place), ['/in']);
});

test('so it is on the organiser’s own page', async () => {
  const { place, status } = await openPage(OrganiserPage);
  await settled();
  await act(async () => status.connection('refused', 'link_invalid'));
  await settled();
  assert.match(words(place), /Эту ссылку отозвал организатор/);
  assert.equal(ways(place).at(-1), '/in');
});

test('the PIN is shown with the whole address at which it is entered', async () => {
  serve(() => ({ ok: true, pin: '123456' }));
  const { place } = await openPage(() => <LinkPin link={/** @type {any} */ (link('link-1'))} where="Ведущий" />);
  await click(/** @type {HTMLElement} */ (place.querySelector('button')));
  await settled();
  assert.match(words(place), /http:\/\/hall\.test\/in/);
});

test('the front door has a way in for the team', async () => {
  const app = document.body.appendChild(document.createElement('main'));
  app.id = 'app';
  const boot = document.body.appendChild(document.createElement('script'));
  boot.id = 'boot';
  boot.type = 'application/json';
  boot.textContent = JSON.stringify({ page: 'home', language: 'ru', words: [common, participant, refusals], preset: 'area' });
  await act(() => import('../../../static/js/pages/home.jsx').then(() => undefined));
  const team = [...app.querySelectorAll('a')].find((one) => words(one) === 'Я из команды');
  assert.equal(team?.getAttribute('href'), '/in');
});
