// The hall's own ballot on the plenary screen: its board drawn as a track's is, its top, its groups, its agreement.
import { veiled } from '../../core/veil.js';
import { useT } from '../../ui/i18n.jsx';
import { Qr } from '../../ui/qr.jsx';
import { Stage, StageEmpty } from '../../ui/stage.jsx';
import { Agreement } from '../screen/agreement.jsx';
import { Outcome } from '../screen/outcome.jsx';
import { readTrack } from '../screen/state.js';
import { TrackPicture } from '../screen/track.jsx';
import { useSources } from '../shared/hooks.js';
import { usePage } from '../shared/page.jsx';
import { HallGroups } from './hall_groups.jsx';

/** @import { StreamStore } from '../../core/store.js' */
/** @import { Shown } from '../../core/scene.js' */
/** @import { Track } from '../screen/state.js' */
/** @import { State } from './state.js' */

/** @param {{state: State, scene: Pick<Shown, 'kind' | 'idea'>}} props */
export function HallScene({ state, scene }) {
  const t = useT();
  const { live, status } = usePage();
  const store = live.store(`board:${state.event.hall}`);
  const events = /** @type {StreamStore} */ (live.store(`event:${state.event.id}`));
  useSources(store, status);
  const shown = store && veiled(store, state.stage.hidden, t('status-hidden'));
  const track = shown && readTrack(shown, events, state.event, status);
  if (!track || track.board.moment === 'lobby') return <Soon state={state} />;
  const kind = drawnAs(scene.kind, track);
  return (
    <div key={kind} class="scene">
      {kind === 'ballot' && <TrackPicture track={track} />}
      {kind === 'cross_top' && <Outcome track={track} />}
      {kind === 'groups' && <HallGroups track={track} />}
      {kind === 'consent' && <Agreement track={track} only={scene.idea} />}
    </div>
  );
}

const AFTER_VOTING = new Set(['reveal', 'consent']);

/** What there is to be drawn: before its moment has come a scene shows how the ballot goes on. @param {Shown['kind']} kind @param {Track} track */
function drawnAs(kind, { board, store, standing }) {
  const isDecided = standing !== null && board.ballot?.state === 'revealed';
  if (kind === 'consent' && (board.moment === 'consent' || store.all('consent').length > 0)) return kind;
  if (kind === 'groups' && isDecided) return kind;
  return AFTER_VOTING.has(board.moment) ? 'cross_top' : 'ballot';
}

/** Nobody has been asked anything yet: how to come in. @param {{state: State}} props */
function Soon({ state: { event } }) {
  const t = useT();
  const { boot } = usePage();
  const { qr, join } = boot.hall ?? boot;
  return (
    <Stage title={t('scene-ballot')} aside={<Qr size="corner" qr={qr} code={event.code} address={join} />} rehearsal={event.rehearsal}>
      <StageEmpty>{t('soon')}</StageEmpty>
    </Stage>
  );
}
