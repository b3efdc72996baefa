// The participant's page: one column for every phase; what is typed stays where it is when the phase changes.
import { useEffect, useRef, useState } from 'preact/hooks';
import { useT } from '../../ui/i18n.jsx';
import { Live, Notice } from '../../ui/messages.jsx';
import { PhonePage, PhoneTitle } from '../../ui/phone.jsx';
import { useSources } from '../shared/hooks.js';
import { keepOwnNumbers } from '../shared/own_numbers.js';
import { usePage } from '../shared/page.jsx';
import { useAgreeing } from './agreeing.js';
import { useTab } from './area.jsx';
import { useAsking } from './asking.js';
import { Bottom, Passing } from './bottom.jsx';
import { Compose } from './compose.jsx';
import { Ended } from './ended.jsx';
import { Erased } from './erase.jsx';
import { isField, useAnnouncer, useNews, useTyping, useView } from './hooks.js';
import { JoinScreens, useJoining } from './joining.jsx';
import { useIsSafe } from './kept.js';
import { Waiting } from './lobby.jsx';
import { Menu } from './menu.jsx';
import { Above, Below } from './moments.jsx';
import { Move } from './move.jsx';
import { Moved } from './moved.jsx';
import { useMovedOn } from './plenary.jsx';
import { Outside } from './outside.jsx';
import { useReading } from './reading.js';
import { Refusals } from './refusals.jsx';
import { useSending } from './sending.js';
import { useOptions } from './struck.js';
import { TopStrip } from './top_strip.jsx';
import { isHall } from './view.js';
import { useVoting } from './voting.js';
import { VotesSheet } from './votes_sheet.jsx';
import { phaseKey } from './words.js';

/** @import { Moment } from '../../core/protocol.js' */
/** @typedef {import('./view.js').View} View */
/** @typedef {import('./moments.jsx').Doing} Doing */

/** The track's question steps back where something else is asked. @type {Partial<Record<Moment, "small" | "sr">>} */
const LOOKS = { review: 'small', vote: 'small', consent: 'sr' };

export function App() {
  const { status } = usePage();
  const isOver = useRef(false); // for good: what the connection hears afterwards is of no account
  const isErased = useRef(false);
  useSources(status);
  if (status.state === 'refused' && status.code === 'sealed') isOver.current = true;
  if (status.state === 'refused' && status.code === 'erased') isErased.current = true;
  if (isErased.current) return <Erased />;
  if (isOver.current) return <Ended />;
  if (status.state === 'refused' && status.code === 'seat_moved') return <Moved />;
  return status.state === 'refused' && isOutside(status.code) ? <Outside code={status.code ?? ''} /> : <Present />;
}

/** A newcomer whom the event does not let in. @param {string | null} code */
const isOutside = (code) => code === 'doors_closed' || code === 'too_many_seats';

/** What is asked of the view and what is tapped here are drawn together. */
function Present() {
  const t = useT();
  const view = useView();
  const announcer = useAnnouncer();
  const [isMenu, setMenu] = useState(false);
  const joining = useJoining(view);
  const asking = useAsking(view);
  const doing = useDoing(view, announcer.say, asking.acted);
  const { voting } = doing;
  const { board } = view;
  useTyping();
  usePhaseNews(view, announcer.say, voting.close);
  useRemembered(view);
  return (
    <PhonePage
      no={board.no}
      strip={<TopStrip view={view} onMenu={() => setMenu(true)} />}
      dock={joining.step ? null : view.isElsewhere ? <Passing view={view} /> : <Thumb doing={doing} asking={asking} />}
      after={
        <>
          <VotesSheet view={view} to={voting.to} open={voting.isOpen} onClose={voting.close} onTake={voting.take} />
          <Menu view={view} open={isMenu} onClose={() => setMenu(false)} />
          <Live text={announcer.text} />
        </>
      }
    >
      {!joining.step && <PhoneTitle look={LOOKS[board.moment]}>{board.question || board.title || t('plenary')}</PhoneTitle>}
      <Refused />
      <Unkept />
      {joining.step ? <JoinScreens view={view} joining={joining} /> : view.isElsewhere ? <Move view={view} /> : <Body doing={doing} />}
    </PhonePage>
  );
}

/** All that a person can do here. @param {View} view @param {(text: string) => void} say @param {(id: string) => void} acted @returns {Doing} */
function useDoing(view, say, acted) {
  const sending = useSending(view, { say, acted });
  const voting = useVoting(view, { say, acted });
  const reading = useReading(view, { say });
  const agreeing = useAgreeing(view, { say });
  const ballot = useOptions(view);
  const tab = useTab(view);
  return { view, sending, voting, reading, agreeing, ballot, tab, say };
}

/** @param {{doing: Doing, asking: ReturnType<typeof useAsking>}} props */
function Thumb({ doing, asking }) {
  const t = useT();
  const { news, dismiss } = useNews(doing.view);
  const asked = () => {
    asking.done();
    doing.say(t('profile-thanks'));
  };
  const heard = () => {
    dismiss();
    doing.ballot.hear();
  };
  return (
    <Bottom doing={doing} news={[...news, ...doing.ballot.news]} isAsking={asking.isAsking} onHeard={heard} onAsked={asked} />
  );
}

/** @param {{doing: Doing}} props */
function Body({ doing }) {
  const t = useT();
  const { view, sending, voting } = doing;
  const isMovedOn = useMovedOn(view.board);
  return (
    <>
      {view.board.voided_at !== null && <Notice tone="warn">{t('ballot-voided')}</Notice>}
      {view.mine.aside && <Notice tone="warn">{t('aside-phone')}</Notice>}
      <Refusals view={view} />
      {isMovedOn && <Below key="below" {...doing} />}
      <Above key="above" {...doing} />
      {!isHall(view.board) && <Compose key="compose" view={view} onSend={sending.send} onVote={voting.vote} />}
      <Waiting queue={sending.queue} put={sending.put} remove={sending.remove} />
      {!isMovedOn && <Below key="below" {...doing} />}
    </>
  );
}

/** Numbers of own ideas outlive the seat on this device, so that their pages are found later. @param {View} view */
function useRemembered({ board, event, own }) {
  const { status } = usePage();
  const numbers = own.map(({ no }) => no);
  const isKnown = status.state === 'online' && !board.trial && !isHall(board);
  useEffect(() => {
    if (isKnown) keepOwnNumbers(event.code, board.no, numbers);
  }, [isKnown, numbers.join()]);
}

/** Said once: nothing of this page outlives it. */
function Unkept() {
  const t = useT();
  const isSafe = useIsSafe();
  const [isHeard, setHeard] = useState(false);
  if (isSafe || isHeard) return null;
  return (
    <Notice tone="warn" onDismiss={() => setHeard(true)}>
      {t('storage-blocked')}
    </Notice>
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
 * The page follows the track by itself: another phase is said, and begins at its top unless something is being typed.
 * @param {View} view
 * @param {(text: string) => void} say
 * @param {() => void} onChange
 */
function usePhaseNews({ board }, say, onChange) {
  const t = useT();
  const key = phaseKey(board);
  const before = useRef(key);
  useEffect(() => {
    if (before.current === key) return;
    say(before.current === 'phase-lobby' && key === 'phase-open' ? t('lobby-opened') : t('phase-now', { phase: t(key) }));
    before.current = key;
    onChange();
    if (!isField(document.activeElement)) scrollTo(0, 0);
  }, [key]);
}
