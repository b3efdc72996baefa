// Whatever leads other devices here says so where only this computer can open the address.
import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { OrganiserPage } from '../../../static/js/pages/organiser/app.jsx';
import { Badges } from '../../../static/js/pages/organiser/badges.jsx';
import { words } from '../ui/helpers.jsx';
import { openPage, serve, settled } from './organiser_builders.jsx';

const WARNING = /виден только этому компьютеру.*run\.py --lan/s;
const CODES = { ok: true, made: 0, badge: { made: 0, used: 0 }, list: { made: 0, used: 0 }, entries: [], jobs: [] };

afterEach(() => {
  location.hash = '';
});

/** @param {string} part @param {string} join */
async function shown(part, join) {
  location.hash = part === 'badges' ? '' : part;
  serve(() => CODES);
  const { place } = await openPage(part === 'badges' ? Badges : OrganiserPage, { more: { join } });
  await settled();
  return words(place);
}

for (const part of ['links', 'cards', 'printing', 'badges']) {
  test(`${part}: warned of an address of this computer only`, async () => {
    assert.match(await shown(part, 'http://127.0.0.1:5000/417208'), WARNING);
  });
  test(`${part}: not of one that others reach`, async () => {
    assert.doesNotMatch(await shown(part, 'http://192.168.1.5:5000/417208'), WARNING);
  });
}
