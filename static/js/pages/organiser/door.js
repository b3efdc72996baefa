// A way in as the moderator of a track, for the organiser: by a link of one's own, where the device has none yet.
import { useState } from 'preact/hooks';
import { ask } from '../shared/http.js';
import { usePage } from '../shared/page.jsx';

/** @import { EventRecord, TrackRecord } from '../../core/protocol.js' */

/** @param {{event: EventRecord, track: TrackRecord}} where */
export function useModeratorDoor({ event, track }) {
  const { boot, live } = usePage();
  const [isBusy, setBusy] = useState(false);
  const [code, setCode] = useState(/** @type {string | null} */ (null));
  const enter = async () => {
    const path = `/${event.code}/${track.no}/moderator`;
    const tab = window.open('', '_blank'); // only at once after the tap, or it counts as a pop-up
    setBusy(true);
    const stream = `event:${event.id}`;
    const rev = String(live.store(stream)?.rev ?? -1);
    const asModerator = { as: `${event.code}/moderator/${track.no}`, stream, rev, epoch: boot.epoch };
    const refusal = (await holdsGrant(asModerator)) ? null : await takeGrant(live.as, track.id);
    setBusy(false);
    setCode(refusal);
    if (refusal) tab?.close();
    else if (tab) tab.location.href = path;
    else location.assign(path); // the browser opens no second window
  };
  return { isBusy, code, enter };
}

/** @param {Record<string, string>} asked */
const holdsGrant = async (asked) => (await ask(`/api/changes?${new URLSearchParams(asked)}`)).ok;

/**
 * Mints a moderator's link and uses it on this device; the code of a refusal, or null.
 * @param {string} as
 * @param {string} board
 */
async function takeGrant(as, board) {
  const minted = await ask('/api/links', { as, role: 'moderator', board });
  const entered = minted.ok ? await ask('/api/enter', { secret: String(minted.url).split('#')[1] }) : minted;
  return entered.ok ? null : (entered.code ?? 'unknown');
}
