// One idea, large: of a sent result on the plenary screen, or of the board on a track's.
import { useRef } from 'preact/hooks';
import { cutAtWord } from '../../core/headlines.js';
import { useT } from '../../ui/i18n.jsx';
import { Spotlight, Stage } from '../../ui/stage.jsx';
import { useFit } from './hooks.js';
import { WorkedOut } from './large.jsx';
import { nameOf, trackOf } from './state.js';
import { Lines } from './top.jsx';
import { preliminary } from './words.js';

/** @import { ResultRecord } from '../../core/protocol.js' */
/** @import { State } from './state.js' */
/** @typedef {{no: number, headline: string, text: string, kind: string, level: string | null, stages: readonly string[], members: readonly number[], region: string | null}} Idea */

/** How much of a text without headline and of each stage is shown: the least cut that fits. */
const CUTS = [
  [140, 120],
  [140, 90],
  [120, 70],
  [90, 54],
  [70, 42],
  [70, 30],
  [50, 20],
];

/**
 * The headline is never cut; a text is, at a word, and so are stages that would not all fit.
 * @param {{idea: Idea, track?: number}} props
 */
export function Large({ idea, track }) {
  const box = useRef(/** @type {HTMLDivElement|null} */ (null));
  const fit = useFit(box, CUTS.length, JSON.stringify([idea.no, idea.headline, idea.text, idea.stages]));
  const [text = 0, stage = 0] = CUTS[CUTS.length - fit.n] ?? [];
  return (
    <div class="fit" ref={box}>
      <Spotlight
        no={idea.no}
        track={track}
        kind={idea.kind}
        level={idea.level}
        text={idea.headline.trim() || cutAtWord(idea.text, text)}
        region={idea.members.length ? null : idea.region}
        stages={idea.stages.map((one) => cutAtWord(one, stage))}
      />
    </div>
  );
}

/** @param {{state: State, result: ResultRecord, idea: string}} props */
export function SpotlightScene({ state, result, idea }) {
  const t = useT();
  const track = trackOf(state, result.board);
  const row = result.rows.find(({ id }) => id === idea);
  if (!row) return null;
  const family = { ideas: row.members.length + 1, regions: row.regions };
  const support = row.supporters > 0 ? t('supported-by-of', { n: row.supporters, all: result.voted }) : '';
  return (
    <Stage
      no={track?.no}
      badge={false}
      title={nameOf(track)}
      foot={<Lines lines={[support, row.members.length ? t('merged-family', family) : '']} />}
      ribbon={support && preliminary(t, state.event)}
      rehearsal={state.event.rehearsal}
    >
      {row.wording ? <WorkedOut idea={row} track={track?.no} /> : <Large idea={row} track={track?.no} />}
    </Stage>
  );
}
