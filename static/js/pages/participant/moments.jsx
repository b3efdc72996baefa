// What the page is about at each moment of a track: above the composer, and below it.
import { useT } from '../../ui/i18n.jsx';
import { Empty, Notice } from '../../ui/messages.jsx';
import { Area } from './area.jsx';
import { Ballot, Counting } from './ballot.jsx';
import { Agreement, Consent } from './consent.jsx';
import { Deepen } from './deepen.jsx';
import { Feed } from './feed.jsx';
import { Mine, OwnIdeas } from './mine.jsx';
import { Plenary, ToPlenary } from './plenary.jsx';
import { Results } from './results.jsx';
import { Review } from './review.jsx';
import { Silent } from './silent.jsx';
import { isRevealing, ownIn, topOf } from './standing.js';
import { hasSent, isHall } from './view.js';

/** @typedef {import('./view.js').View} View */
/** @typedef {ReturnType<typeof import('./voting.js').useVoting>} Voting */
/**
 * @typedef {object} Doing
 * @property {View} view
 * @property {ReturnType<typeof import('./sending.js').useSending>} sending
 * @property {Voting} voting
 * @property {import('./reading.js').Reading} reading
 * @property {import('./agreeing.js').Agreeing} agreeing
 * @property {import('./area.jsx').Tab} tab
 * @property {ReturnType<typeof import('./struck.js').useOptions>} ballot
 * @property {(text: string) => void} say
 */

/** @param {Doing} props */
export function Above(props) {
  const t = useT();
  const { view, voting } = props;
  const { moment } = view.board;
  const panels = panelsOf(t, props);
  if (panels.length) return <Area key={moment} label={panels[0]?.label ?? ''} {...{ panels, view, tab: props.tab }} onVotes={voting.look} />;
  if (moment === 'draft') return view.board.voided_at === null ? <Notice>{t('draft-lead')}</Notice> : null;
  return moment === 'closed' ? <Counting view={view} onVotes={voting.look} /> : null;
}

/** @param {import('./words.js').T} t @param {Doing} props @returns {import('./area.jsx').Panel[]} */
function panelsOf(t, { view, voting, reading, agreeing, ballot }) {
  const main = (/** @type {string} */ label, /** @type {import('preact').ComponentChildren} */ panel) => ({ id: 'main', label, panel });
  const results = { id: 'results', label: t('results'), panel: <OwnResults view={view} /> };
  const agreed = view.board.consent_shown ? [{ id: 'agreed', label: t('stance-tab'), panel: <Agreement shown={view} /> }] : [];
  switch (view.board.moment) {
    case 'review':
      return [main(t('read-tab'), <Review view={view} reading={reading} />)];
    case 'vote':
      return [main(t('vote-tab'), <Ballot view={view} options={ballot.options} onVote={voting.vote} />)];
    case 'deepen':
      return [main(t('deepen-tab'), <Deepen shown={view} metaOf={marksOf(t, view)} />), results];
    case 'consent':
      return [main(t('stance-tab'), <Consent view={view} agreeing={agreeing} />), results];
    case 'reveal':
      return [{ ...results, id: 'main' }];
    case 'handed_over':
      return [{ ...results, id: 'main' }, ...agreed];
    default:
      return [];
  }
}

/** @param {{view: View}} props */
function OwnResults({ view }) {
  const t = useT();
  const isRevealed = view.standing !== null && !isRevealing(view);
  const isTop = view.own.some((idea) => idea.in_top) || (isRevealed && topOf(view).some((row) => row.n > 0 && ownIn(view.own, row)));
  return <Results shown={view} metaOf={marksOf(t, view)} isTop={isTop} />;
}

/** What is one's own in a row. @param {import('./words.js').T} t @param {View} view @returns {(row: import('./standing.js').Row) => string | null} */
function marksOf(t, view) {
  const words = { own: t('mine-mark'), part: t('mine-part') };
  return (row) => {
    const own = ownIn(view.own, row);
    return [own && words[own], view.votes.supported.has(row.id) && t('results-voted-mine')].filter(Boolean).join(' · ') || null;
  };
}

/** @param {Doing} props */
export function Below({ view, sending, voting, tab }) {
  const t = useT();
  const { moment, silent } = view.board;
  if (isHall(view.board)) return <Plenary view={view} />;
  if (moment === 'lobby') return <Empty>{t('lobby-help')}</Empty>;
  if (moment === 'collect' && silent) {
    return (
      <>
        <Silent count={view.count} />
        <Mine view={view} onVotes={voting.look} />
      </>
    );
  }
  if (moment === 'open' || moment === 'collect' || moment === 'group') {
    return <Feed view={view} list={sending.list} fresh={sending.fresh} onVote={voting.vote} onVotes={voting.look} />;
  }
  if (moment === 'draft' || moment === 'closed') return <Mine view={view} onVotes={voting.look} isEmptySaid={false} />;
  // What has just been sent is seen where it was sent from.
  const isFresh = (/** @type {string} */ id, /** @type {number | null} */ no) => no === null || sending.fresh.has(id);
  if (tab.id === 'mine') return null;
  return (
    <>
      {hasSent(view.board) && <ToPlenary code={view.event.code} />}
      <OwnIdeas view={view} only={isFresh} isEmptySaid={false} />
    </>
  );
}
