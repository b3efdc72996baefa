// The owner's page that makes an event.
import '../../css/pages/console.css';
import { newId } from '../core/ids.js';
import { openStorage } from '../core/idb.js';
import { draw, readBoot } from './shared/page.jsx';
import { SetupPage } from './setup/app.jsx';
import { template } from './setup/draft.js';

/** @import { Draft } from './setup/draft.js' */

const KEY = 'setup';

async function start() {
  const boot = readBoot();
  const { drafts } = await openStorage();
  const saved = /** @type {Draft | undefined} */ (await drafts.get(KEY));
  const first = saved ?? template({ language: boot.language, newId });
  const keep = (/** @type {Draft} */ draft) => void drafts.put(KEY, draft);
  const goOn = async (/** @type {string} */ code) => {
    await drafts.remove(KEY);
    location.assign(`/${code}/organiser`);
  };
  draw(() => <SetupPage first={first} onKeep={keep} onMade={goOn} />, { boot, drafts });
}

start();
