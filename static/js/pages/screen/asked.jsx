// Pictures whose subject is the question: writing in silence, reading, voting in secret, counting.
import { useRef } from 'preact/hooks';
import { useT } from '../../ui/i18n.jsx';
import { useFit, useSteady } from '../scenes/hooks.js';
import { WallClock } from '../scenes/wall_clock.jsx';
import { legendWords, momentWords, turnoutWords } from '../scenes/words.js';
import { useBreath } from './breath.js';
import { Frame } from './frame.jsx';
import { Gauge } from './gauge.jsx';

/** @typedef {import('./state.js').Track} Track */
/** @typedef {import('preact').ComponentChildren} Children */

/** Sizes of the question and of the counter, in hundredths of the picture's height; the first that fit are taken. */
const SIZES = [
  ['7', '22'],
  ['5', '22'],
  ['5', '14'],
  ['4-6', '14'],
  ['4', '14'],
];

/**
 * The question with what belongs to it, as large as there is room for.
 * @param {{track: Track, title: string, lines?: readonly string[], fixed?: string, children: (size: string) => Children}} props
 *   `fixed` names what else is there, for its height; `children` are given the counter's size
 */
function Asked({ track, title, lines, fixed = '', children }) {
  const box = useRef(/** @type {HTMLDivElement|null} */ (null));
  const question = track.board.question || track.board.title;
  const fit = useFit(box, SIZES.length, `${question} ${fixed}`);
  const [size = '', count = ''] = SIZES[SIZES.length - fit.n] ?? [];
  return (
    <Frame track={track} title={title} lines={lines}>
      <div class="fit" ref={box}>
        <div class="asked">
          <p class={`asked-question asked-question--${size}`}>{question}</p>
          {children(count)}
        </div>
      </div>
    </Frame>
  );
}

/** Only the number of ideas moves, and it breathes while they arrive. @param {{track: Track}} props */
export function Silence({ track }) {
  const t = useT();
  const { board, store } = track;
  const count = store.get('count', board.id);
  const { ideas, regions } = useSteady({ ideas: count?.ideas ?? 0, regions: count?.regions ?? 0 });
  const isBreathing = useBreath(ideas);
  const note = board.ideas_on ? t('wall-silent-note') : t('live-ideas-paused');
  return (
    <Asked track={track} title={momentWords(t, board)} lines={[note]} fixed={String(ideas > 0)}>
      {(size) => (
        <div class="instruments">
          <WallClock timed={board} />
          {ideas > 0 && (
            <p class="instrument">
              <b class={`asked-count asked-count--${size}${isBreathing ? ' big-count--breathing' : ''}`}>{ideas}</b>
              {regions > 1 ? t('wall-ideas-regions', { n: ideas, regions }) : t('unit-ideas', { n: ideas })}
            </p>
          )}
        </div>
      )}
    </Asked>
  );
}

/** V19: everybody reads the own cards. @param {{track: Track}} props */
export function Reading({ track }) {
  const t = useT();
  const { readers, least, present } = useSteady({ readers: track.readers, least: track.least, present: track.present });
  const all = Math.max(readers, present);
  return (
    <Asked
      track={track}
      title={t('phase-review')}
      lines={[least > 0 ? t('wall-least', { n: least }) : '', legendWords(t, all)]}
      fixed={String(readers > 0)}
    >
      {() => (
        <>
          <Clock track={track} />
          {readers > 0 ? (
            <Gauge n={readers} of={all} words={t('wall-readers', { n: readers, all })} />
          ) : (
            <p class="stage-sub">{t('wall-read')}</p>
          )}
        </>
      )}
    </Asked>
  );
}

/** The ballot is being prepared: nothing of it is known here yet. @param {{track: Track}} props */
export function Preparing({ track }) {
  const t = useT();
  const isBlind = track.board.ballot?.mode === 'blind';
  return (
    <Asked track={track} title={t('phase-draft')} lines={[here(t, track)]}>
      {() => <p class="stage-sub">{t(isBlind ? 'wall-soon-blind' : 'wall-soon-live')}</p>}
    </Asked>
  );
}

/** V8: of a blind ballot nothing is shown but how many have voted. @param {{track: Track}} props */
export function Voting({ track }) {
  const t = useT();
  return (
    <Asked track={track} title={t('phase-vote-blind')} lines={[t('wall-blind'), legendWords(t, track.of)]} fixed={String(track.voted > 0)}>
      {() => (
        <>
          <Clock track={track} />
          <Turnout track={track} otherwise={t('live-vote-now')} />
        </>
      )}
    </Asked>
  );
}

/** After closing: late votes and paper are still taken. @param {{track: Track}} props */
export function Counting({ track }) {
  const t = useT();
  const paper = track.paper > 0 ? t('wall-paper', { paper: track.paper }) : '';
  return (
    <Asked track={track} title={t('counting')} lines={[paper, legendWords(t, track.of)]} fixed={String(track.voted > 0)}>
      {() => <Turnout track={track} otherwise={t('result-preparing')} />}
    </Asked>
  );
}

/** @param {{track: Track}} props */
function Clock({ track }) {
  return (
    <div class="instruments">
      <WallClock timed={track.board} />
    </div>
  );
}

/** @param {{track: Track, otherwise: string}} props `otherwise`: what is said before the first vote */
function Turnout({ track, otherwise }) {
  const t = useT();
  const { voted, present } = useSteady({ voted: track.voted, present: track.of });
  if (voted === 0) return <p class="stage-sub">{otherwise}</p>;
  return <Gauge n={voted} of={present} words={turnoutWords(t, { voted, present })} />;
}

/** @param {import('../scenes/words.js').T} t @param {Track} track */
const here = (t, { present }) => (present > 0 ? t('connected', { n: present }) : '');
