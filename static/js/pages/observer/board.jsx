// One track as an observer sees it.
import { ArrowLeft } from 'lucide';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { StreamStore } from '../../core/store.js';
import { Button } from '../../ui/button.jsx';
import { Card } from '../../ui/card.jsx';
import { useT } from '../../ui/i18n.jsx';
import { Notice } from '../../ui/messages.jsx';
import { PhonePage, PhoneTitle } from '../../ui/phone.jsx';
import { Strip } from '../../ui/strip.jsx';
import { Agreement } from '../participant/consent.jsx';
import { Deepen } from '../participant/deepen.jsx';
import { List, Place, useList } from '../participant/list.jsx';
import { Results } from '../participant/results.jsx';
import { Silent } from '../participant/silent.jsx';
import { BoardClock } from '../participant/top_strip.jsx';
import { leaderOf, tallied } from '../participant/view.js';
import { phaseKey, regionName } from '../participant/words.js';
import { useSources } from '../shared/hooks.js';
import { usePage } from '../shared/page.jsx';
import { votersOf } from '../shared/turnout.js';

/** @import { EventRecord, TrackRecord } from '../../core/protocol.js' */
/** @typedef {NonNullable<ReturnType<typeof tallied>>} Shown */

/** @param {{track: TrackRecord, event: EventRecord}} props */
export function Board({ track, event }) {
  const t = useT();
  const { status } = usePage();
  const store = useStream(`board:${track.id}`);
  useSources(store, status);
  const shown = tallied(store);
  const phase = shown ? t(phaseKey(shown.board)) : undefined;
  return (
    <PhonePage
      no={track.no}
      strip={
        <Strip
          no={track.no}
          phase={phase}
          offline={status.isOffline}
          offlineText={t('conn-reconnecting')}
          rehearsal={event.rehearsal}
          trial={shown?.board.trial ?? false}
          right={
            <>
              {shown && <BoardClock board={shown.board} />}
              <Button tone="quiet" icon={ArrowLeft} label={t('tracks')} href="#" />
            </>
          }
        />
      }
    >
      <PhoneTitle>{shown?.board.question || track.title}</PhoneTitle>
      {shown ? <Content shown={shown} /> : <p role="status">{t('loading')}</p>}
    </PhonePage>
  );
}

/** The same moments as on a participant's phone, with nothing to do. @param {{shown: Shown}} props */
function Content({ shown }) {
  const t = useT();
  const { moment, silent, voided_at: voidedAt } = shown.board;
  switch (moment) {
    case 'lobby':
      return <Notice>{t('phase-lobby')}</Notice>;
    case 'draft':
      return <Notice>{t(voidedAt === null ? 'draft-lead' : 'ballot-voided')}</Notice>;
    case 'vote':
    case 'closed':
      return (
        <>
          <Turnout shown={shown} />
          <Feed shown={shown} />
        </>
      );
    case 'collect':
      return silent ? <Silent count={shown.count} /> : <Feed shown={shown} />;
    case 'open':
    case 'group':
    case 'review':
      return <Feed shown={shown} />;
    case 'deepen':
      return <Deepen shown={shown} />;
    case 'consent':
      return <Agreement shown={shown} />;
    default:
      return <Results shown={shown} />;
  }
}

/** While a ballot is open, and while it is counted: only how many have voted. @param {{shown: Shown}} props */
function Turnout({ shown: { board, voted } }) {
  const t = useT();
  const { status } = usePage();
  const stream = `board:${board.id}`;
  const lately = Math.max(voted, status.pulses?.[stream]?.voted?.[board.id] ?? 0);
  const isBlind = board.moment === 'vote' && board.ballot?.mode === 'blind';
  return (
    <Notice>
      {isBlind && <p>{t('blind-lead')}</p>}
      {t('turnout', { voted: lately, present: votersOf(status.pulses?.[stream], board.id, lately) })}
    </Notice>
  );
}

/** @param {{shown: Shown}} props */
function Feed({ shown }) {
  const t = useT();
  const list = useList(shown);
  const numbers = useRef(/** @type {Map<string, number>} */ (new Map()));
  for (const { id, no } of shown.ideas) numbers.current.set(id, no);
  const isCounted = shown.board.moment === 'open' || shown.ideas.some(({ id }) => shown.countOf(id) !== null);
  const tabs = [{ id: 'new', label: t('feed-new') }, ...(isCounted ? [{ id: 'top', label: t('feed-top') }] : [])];
  return (
    <List
      list={list}
      tabs={tabs}
      card={(id) => <Slot shown={shown} id={id} no={numbers.current.get(id) ?? null} />}
    />
  );
}

/** @param {{shown: Shown, id: string, no: number | null}} props */
function Slot({ shown, id, no }) {
  const t = useT();
  const idea = shown.ideas.find((one) => one.id === id && one.status === 'visible');
  const leader = no === null ? undefined : leaderOf(shown, no);
  const count = shown.countOf(id);
  const isBallot = shown.board.phase === 'vote';
  const gone = leader ? t('merged-with', { no: String(leader.no) }) : t(isBallot ? 'status-struck' : 'status-hidden');
  return (
    <Place gone={idea ? null : gone} no={no}>
      {idea && (
        <Card
          idea={{ ...idea, region: regionName(t, idea.region) }}
          members={idea.members}
          regions={idea.regions}
          note={idea.pinned ? t('pinned') : null}
        >
          {count !== null && <p class="card-line">{t('supported-by', { n: count })}</p>}
        </Card>
      )}
    </Place>
  );
}

/** Follows a board for as long as it is shown. @param {string} stream */
function useStream(stream) {
  const { live } = usePage();
  const store = useMemo(() => new StreamStore(stream), [stream]);
  useEffect(() => {
    live.connection.follow(store);
    return () => live.connection.leave(stream);
  }, [store]);
  return store;
}
