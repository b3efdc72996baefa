// The idea that the room talks about now.
import { useT } from '../../ui/i18n.jsx';
import { Stage } from '../../ui/stage.jsx';
import { Timer } from '../../ui/timer.jsx';
import { Large } from '../scenes/spotlight.jsx';
import { usePage } from '../shared/page.jsx';
import { Corner } from './corner.jsx';

/** @param {{track: import('./track.jsx').Track, idea: import('../../core/protocol.js').IdeaRecord}} props */
export function BoardSpotlight({ track, idea }) {
  const { live } = usePage();
  const t = useT();
  const family = { ideas: idea.members.length + 1, regions: idea.regions };
  return (
    <Stage
      no={track.board.no}
      title={t('live-spotlight')}
      timer={<Timer endsAt={track.board.timer_ends_at} now={() => live.clock.now()} size="screen" />}
      aside={<Corner track={track} />}
      foot={idea.members.length > 0 && t('merged-family', family)}
      rehearsal={track.event.rehearsal}
    >
      <Large idea={idea} />
    </Stage>
  );
}
