// The track screen's page: one picture for each phase of its board.
import { Stage, StageEmpty } from '../../ui/stage.jsx';
import { readState, newestResult } from '../scenes/state.js';
import { useSources } from '../shared/hooks.js';
import { usePage } from '../shared/page.jsx';
import { BoardLobby } from './lobby.jsx';
import { OpenBoard } from './open.jsx';
import { Outcome } from './outcome.jsx';
import { Projector } from './projector.jsx';
import { BoardSpotlight } from './spotlight.jsx';

/** @import { BoardRecord, EventRecord, IdeaRecord, LaneRecord, ResultRecord } from '../../core/protocol.js' */
/** @import { StreamStore } from '../../core/store.js' */
/**
 * @typedef {object} Track what the pictures of a track are made from
 * @property {BoardRecord} board
 * @property {StreamStore} store the board's
 * @property {EventRecord} event
 * @property {LaneRecord | undefined} lane
 * @property {ResultRecord | null} result the newest one sent
 * @property {number} present
 * @property {number} voted
 * @property {number} paper
 */

export function TrackScreen() {
  const { boot, live, status } = usePage();
  const store = /** @type {StreamStore} */ (live.store(`board:${boot.board}`));
  const events = /** @type {StreamStore} */ (live.store(`event:${boot.event.id}`));
  useSources(store, events, status);
  const board = store.all('board')[0];
  if (!board) return <Projector page="screen"><Nothing /></Projector>;
  const state = readState(events, boot.event);
  const turnout = board.ballot ? store.get('turnout', board.ballot.id) : undefined;
  const track = {
    ...{ board, store, event: state.event, lane: state.lanes.get(board.id), result: newestResult(state, board.id) },
    ...{ voted: turnout?.voted ?? 0, paper: turnout?.paper ?? 0 },
    present: status.present[store.stream]?.[board.id] ?? 0,
  };
  const spotlight = board.spotlight ? (store.get('idea', board.spotlight) ?? null) : null;
  return (
    <Projector page="screen">
      <div key={keyOf(track, spotlight)} class="scene">
        <Picture track={track} spotlight={spotlight} />
      </div>
    </Projector>
  );
}

/** @param {Track} track @param {IdeaRecord | null} spotlight */
function keyOf({ board }, spotlight) {
  return spotlight?.status === 'visible' ? spotlight.id : board.phase;
}

/** A spotlight on an idea that has been hidden since shows the board. @param {{track: Track, spotlight: IdeaRecord | null}} props */
function Picture({ track, spotlight }) {
  if (spotlight?.status === 'visible') return <BoardSpotlight track={track} idea={spotlight} />;
  if (track.board.phase === 'lobby') return <BoardLobby track={track} />;
  if (track.board.phase === 'open') return <OpenBoard track={track} />;
  return <Outcome track={track} />;
}

/** A reset is under way: the board comes with the next frame. */
function Nothing() {
  return (
    <Stage>
      <StageEmpty>{null}</StageEmpty>
    </Stage>
  );
}
