// Erasing the own data: asked of the server, remembered on the device, and wiped from it.
import { newId } from '../../core/ids.js';
import { putNumbers } from '../shared/device_numbers.js';
import { ask } from '../shared/http.js';

/** @typedef {import('../shared/page.jsx').Page} Page */

const OF_BOARD = ['draft', 'objections', 'queue', 'seen'];

/** @param {string} code the event's */
const keyOf = (code) => `erased:${code}`;

/** Whether the person who was here has asked to be erased: nobody takes a seat here again unasked. @param {string} code */
export function wasErased(code) {
  try {
    return localStorage.getItem(keyOf(code)) !== null;
  } catch {
    return false; // a private window has no storage
  }
}

/** @param {string} code @param {boolean} isErased */
export function markErased(code, isErased) {
  try {
    if (isErased) localStorage.setItem(keyOf(code), '1');
    else localStorage.removeItem(keyOf(code));
  } catch {
    // the page itself knows
  }
}

/**
 * Nothing of it waits in the outbox: a wish that did not arrive is simply made once more.
 * @param {Page} page @returns {Promise<{ok: boolean, code?: string, detail?: Record<string, unknown>}>}
 */
export async function eraseMine({ boot, live, status }) {
  const { code, id } = boot.event;
  markErased(code, true); // before the answer, which may be lost on its way
  const reply = await ask('/api/ops', { as: live.as, ops: [{ op: newId(), name: 'erase_me', event: id }] });
  const own = reply.ok ? reply.replies[0] : reply;
  if (own.ok || own.code === 'not_signed_in') status.connection('refused', 'erased');
  else if (own.code !== 'offline') markErased(code, false);
  return own;
}

/** What this page and its device remember of the person; nobody is let in here unasked. @param {Page} page */
export async function wipe(page) {
  markErased(page.boot.event.code, true);
  page.live.connection.stop();
  await forgetPerson(page);
  await ask('/api/forget', {});
}

/** What was written here, sent or not, and which ideas were the own ones. @param {Page} page */
export async function forgetPerson({ boot, live, drafts }) {
  const { code, hall } = boot.event;
  putNumbers('own', code, []);
  putNumbers('kept', code, []);
  const ideas = live.mine.mine?.ideas ?? [];
  live.outbox.forget(live.as);
  live.mine.forget();
  const boards = [boot.board, ...boot.tracks.map((track) => track.id), hall];
  const keys = [...boards.flatMap((board) => OF_BOARD.map((name) => `${name}:${board}`)), ...ideas.map((idea) => `edit:${idea.id}`)];
  await Promise.all(keys.map((key) => drafts.remove(key)));
}
