// An organiser's page with real stores and a real outbox; the server is a function.
import { afterEach } from 'node:test';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import audit from '../../../facilitator/locale/ru/audit.ftl';
import badges from '../../../facilitator/locale/ru/badges.ftl';
import closing from '../../../facilitator/locale/ru/closing.ftl';
import common from '../../../facilitator/locale/ru/common.ftl';
import downloads from '../../../facilitator/locale/ru/downloads.ftl';
import organiser from '../../../facilitator/locale/ru/organiser.ftl';
import plans from '../../../facilitator/locale/ru/plans.ftl';
import refusals from '../../../facilitator/locale/ru/refusals.ftl';
import seats from '../../../facilitator/locale/ru/seats.ftl';
import staff from '../../../facilitator/locale/ru/staff.ftl';
import { MemoryStorage } from '../../../static/js/core/memory.js';
import { Outbox } from '../../../static/js/core/outbox.js';
import { StreamStore } from '../../../static/js/core/store.js';
import { draw } from '../../../static/js/pages/shared/page.jsx';
import { Status } from '../../../static/js/pages/shared/status.js';

export const NOW = Date.UTC(2026, 10, 22, 12, 42);
export const EVENT = {
  ...{ t: 'event', id: 'event-01', code: '417208', title: 'Образ будущего', subtitle: '', place: 'Ставрополь' },
  ...{ tz: 'Europe/Moscow', track_word: 'area', rehearsal: true, regions: ['Ставропольский край'] },
  ...{ groups: ['ngo', 'recipient'], one_track_vote: false, join: 'http://hall.test/417208' },
  ...{ sealed_at: null, manifest: '', public: false, doors: true, names: 'off', wordings: [] },
};
export const WORDS = [audit, badges, closing, common, downloads, organiser, plans, refusals, seats, staff];
const QR = { size: 1, d: 'M0 0h1v1h-1z' };

/** @param {number} no @param {object} [more] */
export const track = (no, more) => ({
  ...{ t: 'track', id: `board-0${no}`, no, title: `Полное название ${no}`, short: `Короткое ${no}`, room: `ауд. 10${no}`, ...more },
});

/** @param {number} no @param {object} [more] */
export const lane = (no, more) => ({
  ...{ t: 'lane', id: `board-0${no}`, phase: 'open', moment: /** @type {any} */ (more)?.phase ?? 'open', silent: false },
  ...{ ballot_mode: 'live', ballot_state: 'open', step_ends_at: null, paused_at: null, planned_end: null, rest: 0 },
  ...{ ideas_on: true, voting_on: true, ideas: 3, voted: 2, votes: 5 },
  ...{ regions: 1, held: 0, timer_ends_at: null, sent_version: 0, sent_at: null, ...more },
});

/** @param {string} id @param {object} [more] */
export const link = (id, more) => ({ t: 'link', id, role: 'host', board: null, at: NOW, revoked: false, devices: 1, ...more });

/** @param {object[]} records */
export const boot = (records) => ({
  ...{ page: 'organiser', as: '417208/organiser', language: 'ru', words: WORDS, preset: 'area', epoch: 'e', now: NOW },
  ...{ event: records.find((/** @type {any} */ one) => one.t === 'event') ?? EVENT, join: EVENT.join, qr: QR },
  track_qrs: { 'board-01': { join: 'http://hall.test/417208/1', qr: QR }, 'board-02': { join: 'http://hall.test/417208/2', qr: QR } },
});

/**
 * Draws `App` and returns its place, the commands that were sent and a way to change the records.
 * @param {(props: {}) => any} App
 * @param {{records?: any[], reply?: (command: any) => object, present?: Record<string, number>, voted?: Record<string, number>, more?: object}} [given] `more` of the boot data
 */
export async function openPage(App, { records = [EVENT, track(1), lane(1)], reply = () => ({ ok: true, rev: 1 }), present = {}, voted = {}, more = {} } = {}) {
  const store = new StreamStore(`event:${EVENT.id}`);
  const change = (/** @type {any[]} */ put, rev = store.rev + 1) =>
    act(() => void store.apply(/** @type {any} */ ({ stream: store.stream, since: store.rev, rev, reset: store.rev < 0, put, gone: [], fetch: 0 })));
  await change(records);
  /** @type {any[]} */
  const sent = [];
  const outbox = new Outbox({
    storage: new MemoryStorage(),
    now: () => NOW,
    send: async (_as, commands) => {
      sent.push(...commands);
      return { ok: true, now: NOW, replies: commands.map((command) => ({ op: command.op, ...reply(command) })) };
    },
  });
  await outbox.load();
  const status = new Status({ [store.stream]: { stream: store.stream, present, voted, late: {}, readers: {}, least: {} } });
  status.state = 'online';
  const place = document.body.appendChild(document.createElement('main'));
  place.id = 'app';
  shown = place;
  const live = {
    ...{ as: '417208/organiser', outbox, clock: { now: () => NOW } },
    store: (/** @type {string} */ stream) => (stream === store.stream ? store : null),
    act: (/** @type {any} */ wish) => outbox.add(wish, { as: '417208/organiser' }),
  };
  await act(() => void draw(App, /** @type {any} */ ({ boot: { ...boot(records), ...more }, live, status })));
  return { place, sent, change, status };
}

/** @type {Element | null} */
let shown = null;

async function clear() {
  const last = shown;
  shown = null;
  if (last) await act(() => render(null, last));
  last?.remove();
}

afterEach(clear);

/** Lets requests pass, and the frames in which their answers are drawn. */
export async function settled() {
  for (let frame = 0; frame < 3; frame += 1) await act(() => new Promise((resolve) => void requestAnimationFrame(resolve)));
}

/** Answers requests of the page, but for the look at seats that it takes by itself. @param {(path: string, body: any, method: string) => object} answer */
export function serve(answer) {
  /** @type {Array<{path: string, method: string, body: any}>} */
  const asked = [];
  globalThis.fetch = /** @type {any} */ (
    async (/** @type {string} */ path, /** @type {RequestInit} */ init = {}) => {
      const method = init.method ?? 'GET';
      const body = init.body ? JSON.parse(String(init.body)) : null;
      if (path.startsWith('/api/anomalies')) return { json: async () => ({ ok: true, since: NOW, groups: [] }) };
      asked.push({ path, method, body });
      return { json: async () => answer(path, body, method) };
    }
  );
  return asked;
}

serve(() => ({ ok: false, code: 'offline', detail: {} }));
