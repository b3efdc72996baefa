// The open board on the wall: the question, then the newest ideas and the live top in turn.
import { useMemo, useRef } from 'preact/hooks';
import { shownHeadline } from '../../core/headlines.js';
import { useFlip } from '../../ui/flip.js';
import { useT } from '../../ui/i18n.jsx';
import { RankingList } from '../../ui/ranking.jsx';
import { Stage, StageQuestion } from '../../ui/stage.jsx';
import { Timer } from '../../ui/timer.jsx';
import { useFit, useSteady } from '../scenes/hooks.js';
import { liveRows, visibleIdeas } from '../scenes/rows.js';
import { Settled } from '../scenes/settled.js';
import { turnoutWords } from '../scenes/words.js';
import { useNow } from '../shared/hooks.js';
import { usePage } from '../shared/page.jsx';
import { Ask, Corner } from './corner.jsx';

/** @import { Row } from '../scenes/rows.js' */
/** @import { Track } from './track.jsx' */

const TOP = 5;
const NEWEST = 6;
const NEWEST_TEXT = 110;
const TOP_MS = 20_000;
const NEWEST_MS = 10_000;

/** @param {{track: Track}} props */
export function OpenBoard({ track }) {
  const { live } = usePage();
  const now = useNow(live.clock, 500);
  const settled = useMemo(() => new Settled(), []);
  const ideas = settled.at(visibleIdeas(track.store), live.clock.now());
  const shown = useSteady({ rows: track.board.ballot?.mode === 'blind' ? [] : liveRows(track.store, ideas), ideas });
  const newest = [...shown.ideas].sort((a, b) => b.no - a.no).slice(0, NEWEST);
  if (newest.length === 0) return <Asking track={track} />;
  const top = shown.rows.slice(0, TOP);
  const isTop = top.length > 0 && (top.length === shown.ideas.length || now % (TOP_MS + NEWEST_MS) < TOP_MS);
  return (
    <Board track={track} ideas={shown.ideas.length} isRanked={isTop}>
      {isTop ? <LiveTop rows={top} track={track} /> : <Newest ideas={newest} />}
    </Board>
  );
}

/** Nothing to read yet: the question is the picture, and the timer is as large as the rules have it. @param {{track: Track}} props */
function Asking({ track }) {
  const { live } = usePage();
  const t = useT();
  const { board, event } = track;
  return (
    <Stage no={board.no} title={board.short || board.title} aside={<Corner track={track} />} foot={here(t, track)} rehearsal={event.rehearsal} center>
      <StageQuestion>{board.question || board.title}</StageQuestion>
      <div class="lone-timer">
        <Timer endsAt={board.timer_ends_at} now={() => live.clock.now()} size="screen" />
      </div>
      <p class="stage-sub">{paused(t, track) || t('live-empty')}</p>
    </Stage>
  );
}

/** @param {{track: Track, ideas: number, isRanked: boolean, children: import('preact').ComponentChildren}} props */
function Board({ track, ideas, isRanked, children }) {
  const { live } = usePage();
  const t = useT();
  const { board, event, lane } = track;
  const counts = useSteady({ ideas, votes: lane?.votes ?? 0, turnout: turnoutWords(t, track) || here(t, track) });
  return (
    <Stage
      no={board.no}
      title={<Ask track={track} />}
      timer={<Timer endsAt={board.timer_ends_at} now={() => live.clock.now()} size="screen" />}
      aside={<Corner track={track} ideas={counts.ideas} votes={counts.votes} />}
      foot={counts.turnout}
      ribbon={paused(t, track) || (isRanked && t('preliminary'))}
      rehearsal={event.rehearsal}
    >
      {children}
    </Stage>
  );
}

/** @param {{rows: Row[], track: Track}} props */
function LiveTop({ rows, track }) {
  const t = useT();
  const box = useRef(/** @type {HTMLDivElement|null} */ (null));
  const fit = useFit(box, TOP, rows.map(({ id, headline }) => id + headline).sort().join());
  return (
    <>
      <h2 class="stage-label">{t('live-top')}</h2>
      <div class="fit" ref={box}>
        <RankingList rows={rows.slice(0, fit)} voters={track.voted} no={track.board.no} />
      </div>
    </>
  );
}

/** @param {{ideas: import('../../core/protocol.js').IdeaRecord[]}} props newest first */
function Newest({ ideas }) {
  const t = useT();
  const box = useRef(/** @type {HTMLDivElement|null} */ (null));
  const list = useRef(/** @type {HTMLOListElement|null} */ (null));
  const key = ideas.map(({ id, text, headline }) => id + text + headline).join();
  const fit = useFit(box, NEWEST, key);
  useFlip(list, key);
  return (
    <>
      <h2 class="stage-label">{t('live-new')}</h2>
      <div class="fit" ref={box}>
        <ol class="newest" ref={list}>
          {ideas.slice(0, fit).map((idea) => (
            <li key={idea.id} data-flip={idea.id}>
              <b>{idea.no}</b>
              <p>{shownHeadline(idea, NEWEST_TEXT)}</p>
            </li>
          ))}
        </ol>
      </div>
    </>
  );
}

/** @param {import('../scenes/words.js').T} t @param {Track} track */
function paused(t, { board }) {
  if (!board.ideas_on && !board.voting_on) return t('live-paused-both');
  if (!board.ideas_on) return t('live-ideas-paused');
  return board.voting_on ? '' : t('live-voting-paused');
}

/** @param {import('../scenes/words.js').T} t @param {Track} track */
const here = (t, { present }) => (present > 0 ? t('connected', { n: present }) : t('join-no-app'));
