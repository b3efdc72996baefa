// The idea that the room talks about now.
import { useT } from '../../ui/i18n.jsx';
import { WorkedOut } from '../scenes/large.jsx';
import { Large } from '../scenes/spotlight.jsx';
import { Frame } from './frame.jsx';

/** @param {{track: import('./state.js').Track, idea: import('../../core/protocol.js').IdeaRecord}} props */
export function BoardSpotlight({ track, idea }) {
  const t = useT();
  const family = idea.members.length > 0 ? t('merged-family', { ideas: idea.members.length + 1, regions: idea.regions }) : '';
  return (
    <Frame track={track} title={t('live-spotlight')} clock lines={[family, idea.disowned ? t('status-withdrawn') : '']}>
      {idea.wording ? <WorkedOut idea={idea} /> : <Large idea={idea} />}
    </Frame>
  );
}
