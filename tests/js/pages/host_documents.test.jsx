import '../ui/helpers.jsx';
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { act } from 'preact/test-utils';
import { Host } from '../../../static/js/pages/host/host.jsx';
import { EVENT, lane, openPage, stage, track } from './plenary_builders.jsx';
import { serve, settled } from './organiser_builders.jsx';

test('the host’s documents are folded, and nothing is asked of the server before they are wanted', async () => {
  const asked = serve(() => ({ ok: true, jobs: [] }));
  const page = await openPage(Host, { page: 'host', records: [EVENT, track(1), lane(1), stage()] });
  const folded = [...page.place.querySelectorAll('details')].find((one) => one.textContent?.includes('Документы'));
  await settled();
  const before = asked.filter(({ path }) => path.startsWith('/api/documents')).length;

  await act(() => {
    /** @type {HTMLDetailsElement} */ (folded).open = true;
    folded?.dispatchEvent(new Event('toggle'));
  });
  await settled();

  assert.equal(before, 0);
  assert.deepEqual(asked.map(({ path }) => path), ['/api/documents?as=417208%2Fhost']);
  assert.equal(folded?.querySelectorAll('.document').length, 6);
  await page.close();
});
