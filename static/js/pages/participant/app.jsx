// The participant's page: one column for every phase; what is typed stays where it is when the phase changes.
import { Menu as MenuIcon } from 'lucide';
import { useEffect, useRef, useState } from 'preact/hooks';
import { newId } from '../../core/ids.js';
import { may } from '../../core/protocol.js';
import { Button } from '../../ui/button.jsx';
import { useT } from '../../ui/i18n.jsx';
import { Empty, Live, Notice } from '../../ui/messages.jsx';
import { PhonePage, PhoneTitle } from '../../ui/phone.jsx';
import { Strip } from '../../ui/strip.jsx';
import { Timer } from '../../ui/timer.jsx';
import { usePage } from '../shared/page.jsx';
import { bringIntoSight, useAsking } from './asking.js';
import { Bottom } from './bottom.jsx';
import { Compose } from './compose.jsx';
import { Feed, RefusedVotes } from './feed.jsx';
import { useAnnouncer, useNews, useQueue, useTyping, useView } from './hooks.js';
import { useList } from './list.jsx';
import { Waiting } from './lobby.jsx';
import { Menu } from './menu.jsx';
import { Move } from './move.jsx';
import { ResultsArea } from './results_area.jsx';
import { useVoting } from './voting.js';
import { VotesSheet } from './votes_sheet.jsx';
import { dashed } from './words.js';

/** @typedef {import('./view.js').View} View */

export function App() {
  const t = useT();
  const view = useView();
  const announcer = useAnnouncer();
  const asking = useAsking(view);
  const sending = useSending(view, { ...announcer, acted: asking.acted });
  const voting = useVoting(view, { ...announcer, acted: asking.acted });
  const { news, dismiss } = useNews(view);
  const [isMenu, setMenu] = useState(false);
  useTyping();
  usePhaseNews(view, announcer.say);
  const { board } = view;
  return (
    <PhonePage
      no={board.no}
      strip={<TopStrip view={view} onMenu={() => setMenu(true)} />}
      dock={
        view.isElsewhere ? null : (
          <Bottom
            {...{ view, news }}
            isAsking={asking.isAsking}
            onHeard={dismiss}
            onAsked={() => {
              asking.done();
              announcer.say(t('profile-thanks'));
            }}
            onVotes={voting.look}
          />
        )
      }
      after={
        <>
          <VotesSheet view={view} to={voting.to} open={voting.isOpen} onClose={voting.close} onTake={voting.take} />
          <Menu view={view} open={isMenu} onClose={() => setMenu(false)} />
          <Live text={announcer.text} />
        </>
      }
    >
      <PhoneTitle>{board.question || board.title}</PhoneTitle>
      <Refused />
      {view.isElsewhere ? <Move view={view} /> : <Body view={view} sending={sending} voting={voting} />}
    </PhonePage>
  );
}

/** @param {{view: View, sending: ReturnType<typeof useSending>, voting: ReturnType<typeof useVoting>}} props */
function Body({ view, sending, voting }) {
  const t = useT();
  const { phase } = view.board;
  const isOver = phase === 'reveal' || phase === 'handed_over';
  return (
    <>
      {isOver && <RefusedVotes view={view} />}
      {isOver && <ResultsArea view={view} onVotes={voting.look} />}
      <Compose key="compose" view={view} onSend={sending.send} />
      <Waiting queue={sending.queue} put={sending.put} remove={sending.remove} />
      {phase === 'lobby' && <Empty>{t('lobby-help')}</Empty>}
      {phase === 'open' && (
        <Feed view={view} list={sending.list} fresh={sending.fresh} onVote={voting.vote} onVotes={voting.look} />
      )}
    </>
  );
}

/** @param {{view: View, onMenu: () => void}} props */
function TopStrip({ view, onMenu }) {
  const t = useT();
  const { live, status } = usePage();
  const { board, event } = view;
  const phase = t(`phase-${dashed(board.moment)}`);
  return (
    <Strip
      no={board.no}
      phase={status.state === 'fallback' ? `${phase} · ${t('conn-slow')}` : phase}
      offline={view.isOffline}
      rehearsal={event.rehearsal}
      right={
        <>
          <Timer endsAt={board.timer_ends_at} now={() => live.clock.now()} />
          <Button tone="quiet" icon={MenuIcon} label={t('menu')} onClick={onMenu} />
        </>
      }
    />
  );
}

/** The device is not known here any more, and a new seat was refused. */
function Refused() {
  const t = useT();
  const { status } = usePage();
  if (status.state !== 'refused') return null;
  return (
    <Notice tone="error" action={{ label: t('page-reload'), onClick: () => location.reload() }}>
      {t('refusal-not-signed-in')}
    </Notice>
  );
}

/**
 * Ideas that wait for the opening, and the list that one's own new ideas come into.
 * @param {View} view
 * @param {{say: (text: string) => void, acted: (id: string) => void}} told
 */
function useSending(view, { say, acted }) {
  const t = useT();
  const { live } = usePage();
  const { board, own } = view;
  const fresh = useRef(/** @type {Set<string>} */ (new Set()));
  const queue = useQueue(view, (id) => fresh.current.add(id));
  const isNew = ({ id = '', no = /** @type {number | null} */ (null) }) => no === null || fresh.current.has(id);
  const list = useList({ ...view, own: own.filter(isNew).map(({ id }) => id).reverse() });
  const send = async (/** @type {import('../../ui/composer.jsx').Draft} */ idea) => {
    const id = newId();
    if (!may('participant', 'add_idea', board.moment)) return queue.put({ ...idea, id });
    fresh.current.add(id);
    const { op } = live.act(/** @type {any} */ ({ name: 'add_idea', board: board.id, id, ...idea }));
    list.setTab('new');
    acted(id);
    bringIntoSight(id);
    const reply = await live.outbox.answer(op);
    if (reply.ok) say(t('compose-sent', { no: String(reply.no) }));
    bringIntoSight(id);
  };
  return { ...queue, list, fresh: fresh.current, send };
}

/** @param {View} view @param {(text: string) => void} say */
function usePhaseNews({ board: { phase } }, say) {
  const t = useT();
  const before = useRef(phase);
  useEffect(() => {
    if (before.current === phase) return;
    say(before.current === 'lobby' ? t('lobby-opened') : t('phase-now', { phase: t(`phase-${dashed(phase)}`) }));
    before.current = phase;
  }, [phase]);
}
