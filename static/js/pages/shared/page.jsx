// Starts a page: its boot data, its words, its live connection; then draws it into #app.
import { createContext, render } from 'preact';
import { useContext } from 'preact/hooks';
import { io } from 'socket.io-client';
import { createI18n } from '../../core/i18n.js';
import { openStorage } from '../../core/idb.js';
import { startLive } from '../../core/live.js';
import { I18n } from '../../ui/i18n.jsx';
import { applyTheme, savedTheme } from './theme.js';
import { Status, watchPage } from './status.js';

// Five hundred people look at these few pages: they do not wait for their turn as phones do.
const WALLS = new Set(['plenary', 'screen']);
const WALL_RETRY_MS = 1_000;

/** @import { AgendaRecord, Changes, EventRecord, Mine, TrackRecord } from '../../core/protocol.js' */
/** @typedef {ReturnType<typeof startLive>} Live */
/** @typedef {ReturnType<typeof createI18n>} Words */
/**
 * @typedef {object} Boot
 * @property {string} page
 * @property {string | null} as
 * @property {"ru" | "en"} language
 * @property {string[]} words
 * @property {number} v
 * @property {string} build
 * @property {string} epoch
 * @property {number} now
 * @property {string} preset
 * @property {EventRecord} event
 * @property {TrackRecord[]} tracks
 * @property {string | null} board
 * @property {Record<string, Changes>} streams
 * @property {Mine | null} mine
 * @property {Record<string, import('../../core/protocol.js').Pulse>} [pulses] the last one of each stream
 * @property {string} join
 * @property {{size: number, d: string}} qr of the way in; a phone gets none
 * @property {{join: string, qr: {size: number, d: string}}} [hall] the way in to the plenary's own board
 * @property {{join: string, qr: {size: number, d: string}}} [results] the way to what the event has come to
 * @property {string} [problem]
 */
/**
 * @typedef {object} Page
 * @property {Boot} boot
 * @property {Words} i18n
 * @property {Live} live pages without a grant have none and must not ask for it
 * @property {Status} status connection state, people present, whether the outbox is durable
 * @property {import('../../core/idb.js').Drafts} drafts
 */

/** @type {import('preact').Context<Page | null>} */
const Context = createContext(/** @type {Page | null} */ (null));

/** @returns {Page} */
export function usePage() {
  const page = useContext(Context);
  if (!page) throw new Error('outside a page');
  return page;
}

/** @returns {Boot} */
export function readBoot() {
  return JSON.parse(document.getElementById('boot')?.textContent ?? '{}');
}

/**
 * Draws a page that needs no connection, or whose connection is opened later.
 * @param {(props: {}) => import('preact').ComponentChildren} App
 * @param {Partial<Page>} [more]
 */
export function draw(App, more = {}) {
  const boot = more.boot ?? readBoot();
  const i18n = createI18n(boot.language, boot.words, { preset: boot.preset ?? 'area' });
  const page = /** @type {Page} */ ({ boot, i18n, status: new Status(), ...more });
  applyTheme(savedTheme(boot.page));
  const root = /** @type {HTMLElement} */ (document.getElementById('app'));
  root.replaceChildren();
  render(
    <Context.Provider value={page}>
      <I18n i18n={i18n}>
        <App />
      </I18n>
    </Context.Provider>,
    root,
  );
  return page;
}

/**
 * Opens the connection under the boot's grant, then draws the page.
 * @param {(props: {}) => import('preact').ComponentChildren} App
 * @param {Boot} [boot]
 * @param {(status: Status, live: Live) => Promise<unknown>} [before] what the connection waits for; the page is drawn meanwhile
 */
export async function open(App, boot = readBoot(), before) {
  const { outbox: storage, drafts, durable } = await openStorage();
  const status = new Status(boot.pulses ?? {}, durable);
  const live = startLive({
    boot,
    io,
    storage,
    isHeld: before !== undefined,
    retryMs: WALLS.has(boot.page) ? WALL_RETRY_MS : undefined,
    onState: (state, code) => status.connection(state, code),
    onPulse: (pulse) => status.pulse(pulse),
    onOutdated: () => status.outdate(),
  });
  before?.(status, live).then(() => live.connection.start());
  watchPage(live, status);
  await live.ready;
  return draw(App, { boot, live, status, drafts });
}
