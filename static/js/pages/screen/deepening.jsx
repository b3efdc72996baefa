// Wordings and first steps of the top, one at a time: the one that the room works on.
import { useT } from '../../ui/i18n.jsx';
import { WorkedOut } from '../scenes/large.jsx';
import { Frame } from './frame.jsx';
import { Outcome } from './outcome.jsx';
import { useNewest, wordedIdeas } from './rounds.js';

/** @param {{track: import('./state.js').Track}} props */
export function Deepening({ track }) {
  const t = useT();
  const ideas = wordedIdeas(track);
  const { at, row } = useNewest(ideas);
  if (!row) return <Outcome track={track} />;
  const all = String(ideas.length);
  return (
    <Frame track={track} title={t('phase-deepen')} clock lines={[t('live-page', { no: String(at + 1), all })]}>
      <WorkedOut key={row.id} idea={row} isSoon />
    </Frame>
  );
}
