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
import { Timer } from '../../ui/timer.jsx';
import { List, Place, useList } from '../participant/list.jsx';
import { Results } from '../participant/results.jsx';
import { leaderOf, tallied } from '../participant/view.js';
import { dashed, regionName } from '../participant/words.js';
import { useSources } from '../shared/hooks.js';
import { usePage } from '../shared/page.jsx';

/** @import { BoardRecord, EventRecord, TrackRecord } from '../../core/protocol.js' */
/** @typedef {NonNullable<ReturnType<typeof tallied>>} Shown */

/** @param {{track: TrackRecord, event: EventRecord}} props */
export function Board({ track, event }) {
  const t = useT();
  const { live, status } = usePage();
  const store = useStream(`board:${track.id}`);
  useSources(store, status);
  const shown = tallied(store);
  const phase = shown ? t(`phase-${dashed(shown.board.phase)}`) : undefined;
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
          right={
            <>
              <Timer endsAt={shown?.board.timer_ends_at ?? null} now={() => live.clock.now()} />
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

/** @param {{shown: Shown}} props */
function Content({ shown }) {
  const t = useT();
  const { phase } = shown.board;
  if (phase === 'lobby') return <Notice>{t('phase-lobby')}</Notice>;
  return phase === 'open' ? <Feed shown={shown} /> : <Results shown={shown} />;
}

/** @param {{shown: Shown}} props */
function Feed({ shown }) {
  const t = useT();
  const list = useList(shown);
  const numbers = useRef(/** @type {Map<string, number>} */ (new Map()));
  for (const { id, no } of shown.ideas) numbers.current.set(id, no);
  const tabs = [
    { id: 'new', label: t('feed-new') },
    { id: 'top', label: t('feed-top') },
  ];
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
  const gone = leader ? t('merged-with', { no: String(leader.no) }) : t('status-hidden');
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
