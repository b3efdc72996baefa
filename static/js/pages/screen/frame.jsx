// What every picture of a board has: badge, title, clock, how to join, a line below.
import { useT } from '../../ui/i18n.jsx';
import { Stage } from '../../ui/stage.jsx';
import { Lines } from '../scenes/top.jsx';
import { WallClock } from '../scenes/wall_clock.jsx';
import { missingWords } from '../scenes/words.js';
import { Corner } from './corner.jsx';

/** @typedef {import('preact').ComponentChildren} Children */

/**
 * @param {{
 *   track: import('./state.js').Track, title: Children, clock?: boolean, more?: Children, lines?: readonly string[],
 *   counts?: readonly import('./corner.jsx').Count[], ribbon?: string | false, children: Children,
 * }} props `clock`: whether it stands beside the title; `more`: what stands there instead
 */
export function Frame({ track, title, clock = false, more, lines = [], counts, ribbon, children }) {
  const t = useT();
  const { board, event } = track;
  const said = track.missing.length > 0 ? [...lines, missingWords(t, track.missing)] : lines;
  const isPaused = board.paused_at !== null && board.phase !== 'handed_over' && !event.sealed_at;
  return (
    <Stage
      no={board.no}
      title={title}
      timer={clock ? <WallClock timed={board} /> : more}
      aside={!event.sealed_at && <Corner track={track} counts={counts} />}
      foot={said.some(Boolean) && <Lines lines={said} />}
      ribbon={ribbon || (isPaused && t('overview-paused'))}
      rehearsal={event.rehearsal}
      trial={board.trial}
    >
      {children}
    </Stage>
  );
}
