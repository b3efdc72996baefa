// The track screen's page: one picture for each moment of its board, unless the moderator wants another.
import { StageEmpty, Stage } from '../../ui/stage.jsx';
import { HALL } from '../../ui/track.js';
import { visibleIdeas } from '../scenes/rows.js';
import { useSources } from '../shared/hooks.js';
import { usePage } from '../shared/page.jsx';
import { Agreement } from './agreement.jsx';
import { Counting, Preparing, Reading, Silence, Voting } from './asked.jsx';
import { Deepening } from './deepening.jsx';
import { BoardLobby } from './lobby.jsx';
import { OpenBoard } from './open.jsx';
import { Outcome, topRows } from './outcome.jsx';
import { Projector } from './projector.jsx';
import { Sorting } from './sorting.jsx';
import { BoardSpotlight } from './spotlight.jsx';
import { readTrack, spotlightOf } from './state.js';
import { BigQr, Thanks, WallView } from './views.jsx';

/** @import { StreamStore } from '../../core/store.js' */
/** @import { Track } from './state.js' */
/** @typedef {(props: {track: Track}) => import('preact').ComponentChildren} Picture */

/** @type {Record<import('../../core/protocol.js').Moment, Picture>} */
const MOMENTS = {
  ...{ lobby: BoardLobby, open: OpenBoard, collect: OpenBoard, group: Sorting, review: Reading, draft: Preparing },
  ...{ vote: OpenBoard, closed: Counting, reveal: Outcome, deepen: Deepening, consent: Agreement, handed_over: Outcome },
};

export function TrackScreen() {
  const { boot, live, status } = usePage();
  const store = /** @type {StreamStore} */ (live.store(`board:${boot.board}`));
  const events = /** @type {StreamStore} */ (live.store(`event:${boot.event.id}`));
  useSources(store, events, status);
  const track = readTrack(store, events, boot.event, status);
  return <Projector page="screen">{track ? <TrackPicture track={track} /> : <Nothing />}</Projector>;
}

/** @param {{track: Track}} props */
export function TrackPicture({ track }) {
  const idea = isOver(track) ? null : spotlightOf(track);
  const { Picture, key } = pictureOf(track);
  return (
    <div key={idea ? idea.id : key} class="scene">
      {idea ? <BoardSpotlight track={track} idea={idea} /> : <Picture track={track} />}
    </div>
  );
}

/** Pictures with the same key are one picture that changes; others fade in. @param {Track} track @returns {{Picture: Picture, key: string}} */
function pictureOf(track) {
  const { moment, silent, ballot, view, page } = track.board;
  if (isOver(track)) return hasOutcome(track) ? { Picture: Outcome, key: 'over' } : { Picture: Thanks, key: 'thanks' };
  if (view === 'wall' && visibleIdeas(track.store).length > 0) return { Picture: WallView, key: `wall ${page}` };
  if (view === 'qr') return { Picture: BigQr, key: view };
  if (view === 'thanks') return { Picture: Thanks, key: view };
  if (moment === 'collect' && silent) return { Picture: Silence, key: 'silence' };
  if (moment === 'vote' && ballot?.mode === 'blind') return { Picture: Voting, key: 'blind' };
  return { Picture: MOMENTS[moment], key: moment };
}

/** Whether the event was closed over a track. @param {Track} track */
const isOver = ({ event, board }) => Boolean(event.sealed_at) && board.no !== HALL;

/** Whether a track has come to anything that a closed event may show. @param {Track} track */
function hasOutcome(track) {
  const { result, standing, board } = track;
  return result !== null || standing !== null || (board.ballot?.mode !== 'blind' && topRows(track).length > 0);
}

/** A reset is under way: the board comes with the next frame. */
function Nothing() {
  return (
    <Stage>
      <StageEmpty>{null}</StageEmpty>
    </Stage>
  );
}
