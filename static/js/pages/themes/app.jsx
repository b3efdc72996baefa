// The frame: search above, a column a track, pairs and topics at the side, what was done last at the foot.
import { useEffect, useRef } from 'preact/hooks';
import { Tabs } from '../../ui/choice.jsx';
import { ConsolePage } from '../../ui/console.jsx';
import { useT } from '../../ui/i18n.jsx';
import { useMedia } from '../../ui/media.js';
import { Live, Notice } from '../../ui/messages.jsx';
import { NARROW } from '../console/media.js';
import { useSavedSwitch } from '../console/saved_switch.js';
import { useKeys } from '../console/use_keys.js';
import { Connection } from '../organiser/connection.jsx';
import { Gone } from '../shared/gone.jsx';
import { usePage } from '../shared/page.jsx';
import { TrackColumn } from './column.jsx';
import { Foot } from './foot.jsx';
import { intentOf } from './keys.js';
import { Refusals } from './refusals.jsx';
import { SearchField } from './search.jsx';
import { AlikeList, KeysHelp, TopicList } from './side.jsx';
import { DeskProvider, useDesk, useDeskOf } from './state.jsx';
import { tracksOf } from './topics.js';
import { lastTold, wishBack } from './told.js';

const SNAPPING = '(max-width: 68.7499em)'; // as in ui/console

export function Themes() {
  const t = useT();
  const { status } = usePage();
  const desk = useDeskOf();
  useEffect(() => {
    document.title = t('page-title', { title: t('themes-title') });
  }, []);
  if (status.state === 'refused') return <Gone title={t('themes-title')} code={status.code} />;
  return (
    <DeskProvider desk={desk}>
      <Work />
    </DeskProvider>
  );
}

function Work() {
  const t = useT();
  const desk = useDesk();
  const [keysOn, setKeys] = useSavedSwitch('console-keys');
  const search = useRef(/** @type {HTMLInputElement | null} */ (null));
  useKeys(keysOn, (event) => onKey(event, desk, search.current));
  const { event, isClosed, role, shown, query } = desk;
  const found = shown.reduce((sum, { families }) => sum + families.length, 0);
  return (
    <ConsolePage
      title={t('themes-title')}
      subtitle={event.title}
      bar={<Bar />}
      side={[<AlikeList key="alike" />, <TopicList key="topics" />, <KeysHelp key="keys" on={keysOn} onChange={setKeys} />]}
      sideTitle={t('themes-side')}
      after={<Live text={query.trim() ? t('themes-found', { n: found }) : ''} />}
    >
      <div class="themes">
        <SearchField field={search} hasKey={keysOn} />
        {isClosed && <Notice>{t('themes-closed')}</Notice>}
        {!isClosed && role === 'host' && <p class="ghost">{t('themes-host')}</p>}
        <Refusals />
        <Columns keysOn={keysOn} />
        <Foot keysOn={keysOn} />
      </div>
    </ConsolePage>
  );
}

function Bar() {
  const t = useT();
  const { event } = useDesk();
  return (
    <div class="organiser-bar">
      {event.rehearsal && <p class="rehearsal-mark">{t('rehearsal')}</p>}
      <Connection />
    </div>
  );
}

/** @param {{keysOn: boolean}} props */
function Columns({ keysOn }) {
  const t = useT();
  const { shown, cursor } = useDesk();
  const isNarrow = useMedia(NARROW);
  const isSnapping = useMedia(SNAPPING);
  const at = shown.some(({ track }) => track.id === cursor.track) ? cursor.track : (shown[0]?.track.id ?? '');
  const tabs = shown.map(({ track }) => ({ id: track.id, label: String(track.no) }));
  const choose = (/** @type {string} */ id) => {
    cursor.select(null, id);
    document.getElementById(`column-${id}`)?.scrollIntoView({ block: 'nearest', inline: 'start' });
  };
  return (
    <>
      {isSnapping && shown.length > 1 && <Tabs label={t('tracks')} tabs={tabs} value={at} onChange={choose} />}
      <div class={`themes-columns${cursor.isEditing ? ' themes-columns--editing' : ''}`} role="group" aria-label={t('themes-columns')}>
        {shown
          .filter(({ track }) => !isNarrow || track.id === at)
          .map((column) => (
            <TrackColumn key={column.track.id} column={column} keysOn={keysOn} />
          ))}
      </div>
    </>
  );
}

/** @param {KeyboardEvent} event @param {import('./state.jsx').Desk} desk @param {HTMLElement | null} search */
function onKey(event, desk, search) {
  if (document.querySelector('[aria-modal="true"]')) return;
  const intent = intentOf(event);
  const { cursor, picks, isClosed } = desk;
  const column = desk.shown.find(({ families }) => families.some(({ id }) => id === cursor.id));
  const canLink = tracksOf(picks).size > 1;
  const does = {
    next: () => cursor.step(1),
    previous: () => cursor.step(-1),
    right: () => cursor.side(1),
    left: () => cursor.side(-1),
    headline: () => column && desk.mayWord(column) && cursor.setEditing(true),
    link: () => cursor.id !== null && !isClosed && desk.pick(cursor.id),
    enter: () => {
      desk.link(picks);
      desk.unpick();
    },
    search: () => search?.focus(),
    undo: () => takeBack(desk),
    escape: () => (picks.length ? desk.unpick() : cursor.select(null)),
  };
  if (!intent || (intent === 'enter' && !canLink)) return;
  event.preventDefault();
  does[intent]();
}

/** @param {import('./state.jsx').Desk} desk */
function takeBack({ page, now, act }) {
  const { outbox, as } = page.live;
  const told = lastTold(outbox, as, now(), () => 0);
  const wish = told?.mayUndo ? wishBack(told.entry) : null;
  if (wish) act(wish);
}
