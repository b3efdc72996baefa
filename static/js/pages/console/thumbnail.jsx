// The track's screen in small, beside the board: its own drawing of what this page knows, and what it is in words.
import { momentWord } from '../../core/plan_clock.js';
import { Switch } from '../../ui/choice.jsx';
import { useT } from '../../ui/i18n.jsx';
import { Preview } from '../../ui/stage.jsx';
import { readTrack, spotlightOf } from '../screen/state.js';
import { TrackPicture } from '../screen/track.jsx';
import { useSavedSwitch } from './saved_switch.js';
import { useDesk } from './state.jsx';

/** @import { StreamStore } from '../../core/store.js' */
/** @import { Track } from '../screen/state.js' */

export function Thumbnail() {
  const t = useT();
  const [on, setOn] = useSavedSwitch('console-screen');
  const track = useTrack();
  if (!track) return null;
  return (
    <section class="thumb" aria-label={t('track-screen')}>
      <Switch label={t('track-screen')} hint={wordsOf(t, track)} on={on} onChange={setOn} />
      {on && <Picture track={track} />}
    </section>
  );
}

/** What the screen is drawn from; null while a reset is under way. @returns {Track | null} */
function useTrack() {
  const { page, event, board } = useDesk();
  const { live, status } = page;
  const store = /** @type {StreamStore | null} */ (live.store(`board:${board.id}`));
  const events = /** @type {StreamStore | null} */ (live.store(`event:${event.id}`));
  return store && events && readTrack(store, events, event, status);
}

/** Drawn large and made small, so that lines break where they do on the wall. @param {{track: Track}} props */
function Picture({ track }) {
  const t = useT();
  return (
    <div class="thumb-frame" aria-hidden="true" inert>
      <div class="thumb-page">
        <Preview label={t('track-screen')}>
          <TrackPicture track={track} />
        </Preview>
      </div>
    </div>
  );
}

/** @param {import('./refusals.js').T} t @param {Track} track */
function wordsOf(t, track) {
  const { board } = track;
  const idea = spotlightOf(track);
  if (idea) return t('idea-no', { no: String(idea.no) });
  if (board.view !== 'auto') return t(`view-${board.view}`);
  return t(`phase-${momentWord({ ...board, mode: board.ballot?.mode ?? '' })}`);
}
