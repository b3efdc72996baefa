// What stays at the thumb: news, the profile question, what is on its way, the votes that are left.
import { CloudUpload } from 'lucide';
import { Button } from '../../ui/button.jsx';
import { Dock } from '../../ui/dock.jsx';
import { Icon } from '../../ui/icon.jsx';
import { useT } from '../../ui/i18n.jsx';
import { usePage } from '../shared/page.jsx';
import { ProfileCard } from './profile.jsx';

/** @typedef {import('./view.js').View} View */
/** @typedef {import('./told.js').News} News */

const SHOWN = 3;

/**
 * @param {{
 *   view: View, news: readonly News[], onHeard: () => void, isAsking: boolean, onAsked: () => void, onVotes: () => void,
 * }} props
 */
export function Bottom({ view, news, onHeard, isAsking, onAsked, onVotes }) {
  const t = useT();
  const { board, votes } = view;
  const isOpen = board.phase === 'open' && board.ballot !== null;
  return (
    <div class="bottom">
      {news.length ? <NewsCard news={news} onHeard={onHeard} /> : isAsking && <ProfileCard view={view} onDone={onAsked} />}
      <Unsent view={view} />
      {isOpen && !board.voting_on && <p class="bottom-note">{t('voting-paused-help')}</p>}
      {isOpen && <Dock budget={votes.budget} left={votes.left} onMine={onVotes} />}
    </div>
  );
}

/** @param {{news: readonly News[], onHeard: () => void}} props */
function NewsCard({ news, onHeard }) {
  const t = useT();
  return (
    <section class="ask" role="status">
      <ul class="ask-news">
        {news.slice(0, SHOWN).map(({ key, args, about }, index) => (
          <li key={index}>
            {about === null ? '' : `${t('idea-no', { no: about })}: `}
            {t(key, args)}
          </li>
        ))}
      </ul>
      <Button wide onClick={onHeard}>
        {t('dismiss')}
      </Button>
    </section>
  );
}

/** Only while something could be lost by closing the page, or waits for a connection. @param {{view: View}} props */
function Unsent({ view: { pending, isOffline } }) {
  const t = useT();
  const { status, live } = usePage();
  const isSafe = status.durable && live.outbox.durable;
  if (!pending || (isSafe && !isOffline)) return null;
  return (
    <p class="bottom-note" role="status">
      <Icon of={CloudUpload} />
      <span>
        {t('unsent', { n: pending })}. {t(isSafe ? 'stay-open' : 'storage-blocked')}
      </span>
    </p>
  );
}
