// What stays at the thumb: news, the profile question, what is on its way, the votes that are left, the marks of a card.
import { CloudUpload } from 'lucide';
import { Button } from '../../ui/button.jsx';
import { Dock } from '../../ui/dock.jsx';
import { Icon } from '../../ui/icon.jsx';
import { useT } from '../../ui/i18n.jsx';
import { Marks } from '../../ui/reading.jsx';
import { usePage } from '../shared/page.jsx';
import { mayReopen } from '../shared/shell.js';
import { useIsSafe } from './kept.js';
import { FollowPlenary, HallCall, useHallCall, useUnderWay } from './plenary.jsx';
import { ProfileCard } from './profile.jsx';
import { hasSent, isAsking, isHall, isVoting } from './view.js';

/** @typedef {import('./moments.jsx').Doing} Doing */
/** @typedef {import('./told.js').News} News */

const SHOWN = 3;

/**
 * @param {{
 *   doing: Doing, news: readonly News[], onHeard: () => void, isAsking: boolean, onAsked: () => void,
 * }} props
 */
export function Bottom({ doing, news, onHeard, isAsking: isProfile, onAsked }) {
  const { view } = doing;
  return (
    <div class="bottom">
      {news.length ? <NewsCard news={news} onHeard={onHeard} /> : isProfile && <ProfileCard view={view} onDone={onAsked} />}
      <Unsent view={view} />
      <Act doing={doing} />
    </div>
  );
}

/** The one thing to do now. @param {{doing: Doing}} props */
function Act({ doing: { view, voting, reading, agreeing, tab } }) {
  const t = useT();
  const { moment, voting_on: isOn } = view.board;
  const way = useWay(view);
  if (isVoting(view)) {
    return (
      <>
        {way && <HallCall code={view.event.code} words={way.words} isCalm={!way.isCall} isSmall />}
        {moment === 'open' && !isOn && <p class="bottom-note">{t('voting-paused-help')}</p>}
        <Dock budget={view.votes.budget} left={view.votes.left} onMine={voting.look} />
      </>
    );
  }
  if (way?.isCall) return <HallCall code={view.event.code} words={way.words} />;
  if (way) return <FollowPlenary code={view.event.code} />;
  if (tab.id !== 'main') return null;
  if (moment === 'review' && reading.card) return <Marks value={reading.card.mark} onMark={reading.mark} />;
  if (moment !== 'consent' || !agreeing.row) return null;
  const isAnswered = Boolean(agreeing.mine?.level);
  return (
    <div class="thumb">
      <Button tone={isAnswered ? 'primary' : 'plain'} size="big" wide onClick={() => agreeing.go(agreeing.at + 1)}>
        {t(isAnswered ? 'read-next' : 'profile-skip')}
      </Button>
    </div>
  );
}

/**
 * From a track to the plenary: a call while the hall is asked, a calm way once the track has sent; null where it asks itself.
 * @param {import('./view.js').View} view
 */
function useWay({ board }) {
  const call = useHallCall();
  const isUnderWay = useUnderWay();
  if (isHall(board) || isAsking(board)) return null;
  if (call) return { words: call, isCall: true };
  return isUnderWay && (hasSent(board) || board.sent_version > 0) ? { words: 'air-follow', isCall: false } : null;
}

/** All that a page of somebody else's track has at the thumb. @param {{view: import('./view.js').View}} props */
export function Passing({ view }) {
  const way = useWay(view);
  return way?.isCall ? (
    <div class="bottom">
      <HallCall code={view.event.code} words={way.words} />
    </div>
  ) : null;
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

/** Only while something could be lost by closing the page, or waits for a connection. @param {{view: import('./view.js').View}} props */
function Unsent({ view: { pending, isOffline } }) {
  const t = useT();
  const { live } = usePage();
  const isSafe = useIsSafe();
  const isFull = live.outbox.isServerFull;
  if (!pending || (isSafe && !isOffline && !isFull)) return null;
  const words = `${t('unsent', { n: pending })}. ${t(isSafe && mayReopen() ? 'will-be-sent' : 'stay-open')}`;
  return (
    <p class="bottom-note" role="status">
      <Icon of={CloudUpload} />
      <span>{isFull && isSafe ? t('server-full') : words}</span>
    </p>
  );
}
