// One idea of a sent result, large.
import { cutAtWord } from '../../core/headlines.js';
import { useT } from '../../ui/i18n.jsx';
import { Spotlight, Stage } from '../../ui/stage.jsx';
import { trackOf } from './state.js';
import { Lines } from './top.jsx';

/** @import { ResultRecord } from '../../core/protocol.js' */
/** @import { State } from './state.js' */

const CUT = 140;

/** What is read out: the headline, or the text cut at a word. @param {{headline: string, text: string}} idea */
export const spoken = ({ headline, text }) => headline.trim() || cutAtWord(text, CUT);

/** @param {{state: State, result: ResultRecord, idea: string}} props */
export function SpotlightScene({ state, result, idea }) {
  const t = useT();
  const track = trackOf(state, result.board);
  const row = result.rows.find(({ id }) => id === idea);
  if (!row) return null;
  const family = { ideas: row.members.length + 1, regions: row.regions };
  const support = result.voted > 0 ? t('supported-by-of', { n: row.supporters, all: result.voted }) : '';
  return (
    <Stage
      no={track?.no}
      badge={false}
      title={track?.short || track?.title}
      foot={<Lines lines={[support, row.members.length ? t('merged-family', family) : '']} />}
      ribbon={support && t('preliminary')}
      rehearsal={state.event.rehearsal}
    >
      <Spotlight
        no={row.no}
        track={track?.no}
        kind={row.kind}
        level={row.level}
        text={spoken(row)}
        region={row.members.length ? null : row.region}
        stages={row.stages}
      />
    </Stage>
  );
}
