// Wordings and first steps of the top, one at a time.
import { useT } from '../../ui/i18n.jsx';
import { PageNo } from '../scenes/overview.jsx';
import { Frame } from './frame.jsx';
import { LargeWording } from './large.jsx';
import { Outcome } from './outcome.jsx';
import { useRound, wordedIdeas } from './rounds.js';

/** @import { IdeaRecord } from '../../core/protocol.js' */

/** @param {IdeaRecord} idea */
const textOf = ({ wording, first_step, level }) => `${wording}\n${first_step}\n${level}`;

/** @param {{track: import('./state.js').Track}} props */
export function Deepening({ track }) {
  const t = useT();
  const ideas = wordedIdeas(track);
  const { at, row } = useRound(ideas, textOf);
  if (!row) return <Outcome track={track} />;
  const all = String(ideas.length);
  return (
    <Frame track={track} title={t('phase-deepen')} clock lines={[t('live-page', { no: String(at + 1), all })]}>
      <LargeWording key={row.id} idea={row} fixed={row.first_step}>
        {row.first_step && (
          <p class="spot-step">
            <b>{t('wall-first-step')}</b> {row.first_step}
          </p>
        )}
        {!row.wording && !row.first_step && <p class="stage-sub">{t('wall-wording-none')}</p>}
      </LargeWording>
    </Frame>
  );
}
