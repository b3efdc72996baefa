// A live list of cards in which nothing moves by itself; shared with the observer's page.
import { useRef, useState } from 'preact/hooks';
import { ranked } from '../../core/ranking.js';
import { Button } from '../../ui/button.jsx';
import { Tabs } from '../../ui/choice.jsx';
import { useT } from '../../ui/i18n.jsx';
import { Empty } from '../../ui/messages.jsx';
import { Pill } from '../../ui/pill.jsx';
import { isStale, newestFirst, renewed, settled } from './order.js';
import { isReadable } from './view.js';

/** @import { IdeaRecord } from '../../core/protocol.js' */
/** @typedef {import('preact').ComponentChildren} Children */
/**
 * @typedef {object} Listed
 * @property {string} tab
 * @property {(tab: string) => void} setTab
 * @property {readonly string[]} ids in the order of the tab
 * @property {readonly string[]} waiting newcomers behind the pill
 * @property {boolean} stale the top has another order by now
 * @property {() => void} renew
 */

const PAGE = 30;

/**
 * @param {{ideas: readonly IdeaRecord[], countOf: (id: string) => number | null, own?: readonly string[]}} what `own`: own
 * new ideas, newest first
 * @returns {Listed}
 */
export function useList({ ideas, countOf, own = [] }) {
  const [tab, setTab] = useState('new');
  const [, redraw] = useState(0);
  const places = useRef({ newest: /** @type {readonly string[]} */ ([]), top: /** @type {readonly string[]} */ ([]) });
  const readable = ideas.filter(isReadable);
  const all = newestFirst(readable);
  const { ids, waiting } = settled(places.current.newest, { all, own });
  places.current.newest = ids;
  const topNow = () => ranked(readable.map(({ id, no }) => ({ id, no, n: countOf(id) ?? 0 }))).map(({ id }) => id);
  const renew = () => {
    if (tab === 'top') places.current.top = topNow();
    else places.current.newest = renewed({ all, own });
    redraw((n) => n + 1);
  };
  return {
    tab,
    setTab: (next) => {
      if (next === 'top') places.current.top = topNow();
      setTab(next);
      redraw((n) => n + 1);
    },
    ids: tab === 'top' ? places.current.top : ids,
    waiting,
    stale: tab === 'top' && isStale(places.current.top, topNow()),
    renew,
  };
}

/**
 * @param {{
 *   list: Listed, tabs: {id: string, label: string, count?: number | null}[], card: (id: string) => Children,
 *   panel?: Children,
 * }} props `panel` is shown instead of the list, for tabs that have none
 */
export function List({ list, tabs, card, panel }) {
  const t = useT();
  return (
    <section aria-label={t('ideas')}>
      <Tabs label={t('ideas')} tabs={tabs} value={list.tab} onChange={list.setTab} />
      <div role="tabpanel" id={`${list.tab}-panel`} aria-label={tabs.find(({ id }) => id === list.tab)?.label}>
        {panel ?? (
          <>
            <Renew list={list} />
            <Rows key={list.tab} ids={list.ids} card={card} />
          </>
        )}
      </div>
    </section>
  );
}

/** What waits for a tap: newcomers, or another order. @param {{list: Listed}} props */
function Renew({ list }) {
  const t = useT();
  if (list.tab !== 'top') return <Pill count={list.waiting.length} onClick={list.renew} />;
  return (
    <div class="pill-room">
      {list.stale && (
        <button type="button" class="pill" onClick={list.renew}>
          {t('feed-resort')}
        </button>
      )}
    </div>
  );
}

/** @param {{ids: readonly string[], card: (id: string) => Children}} props */
function Rows({ ids, card }) {
  const t = useT();
  const [limit, setLimit] = useState(PAGE);
  if (!ids.length) return <Empty>{t('board-empty')}</Empty>;
  return (
    <>
      <ol class="cards">
        {ids.slice(0, limit).map((id) => (
          <li key={id} id={`idea-${id}`}>
            {card(id)}
          </li>
        ))}
      </ol>
      <div class="list-end">
        {ids.length > limit ? (
          <Button wide onClick={() => setLimit(limit + PAGE)}>
            {t('show-more')}
          </Button>
        ) : (
          <p class="hint">{t('feed-end')}</p>
        )}
      </div>
    </>
  );
}

/**
 * A card whose idea is no longer on the board keeps its room, without its text.
 * @param {{gone: string | null, no: number | null, children: Children}} props `gone`: what became of it
 */
export function Place({ gone, no, children }) {
  const t = useT();
  const box = useRef(/** @type {HTMLDivElement | null} */ (null));
  const height = useRef(/** @type {number | null} */ (null));
  if (gone === null) {
    height.current = null;
    return <div ref={box}>{children}</div>;
  }
  height.current ??= box.current?.offsetHeight ?? 0; // as it was drawn last
  return (
    <div ref={box} class="card card--gone" style={{ '--room': `${height.current}px` }}>
      <p class="card-head">
        <span class="card-no">
          <span class="sr">{t('idea')} </span>
          {no}
        </span>
        <span class="card-meta">{gone}</span>
      </p>
    </div>
  );
}
