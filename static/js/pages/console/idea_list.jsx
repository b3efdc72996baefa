// The ideas of a list, one under the other, with the tools above them.
import { Fragment } from 'preact';
import { useState } from 'preact/hooks';
import { useT } from '../../ui/i18n.jsx';
import { useMedia } from '../../ui/media.js';
import { Empty } from '../../ui/messages.jsx';
import { AddIdea } from './add_idea.jsx';
import { isCounted } from './counts.js';
import { Fresh } from './fresh.jsx';
import { IdeaLeft } from './idea_left.jsx';
import { IdeaRow } from './idea_row.jsx';
import { OnScreen } from './idea_spotlight.jsx';
import { NARROW } from './media.js';
import { Refusals } from './refusal_notes.jsx';
import { ideaOf } from './refusals.js';
import { useDesk } from './state.jsx';
import { Tools, wordOf } from './tools.jsx';

/** @import { View } from './view.js' */

/**
 * @param {{
 *   view: View, search: import('preact').RefObject<HTMLInputElement | null>, keysOn: boolean, mayAdd: boolean,
 * }} props `mayAdd`: whether ideas are added from here, and not from a line that is always at hand
 */
export function IdeaList({ view, search, keysOn, mayAdd }) {
  const [adding, setAdding] = useState(false);
  const onAdd = mayAdd ? () => setAdding(!adding) : undefined;
  return (
    <>
      <OnScreen keysOn={keysOn} hasKey={view.cursor === null} />
      <Tools view={view} search={search} keysOn={keysOn} adding={adding} onAdd={onAdd} />
      {adding && mayAdd && <AddIdea onAdded={view.refresh} onClose={() => setAdding(false)} />}
      <Refusals shown={new Set(view.ids)} />
      <Rows view={view} keysOn={keysOn} />
    </>
  );
}

/** @param {{view: View, keysOn: boolean}} props */
function Rows({ view, keysOn }) {
  const t = useT();
  const { people, board, pending, page, refused } = useDesk();
  const isOffline = page.status.isOffline;
  const refusedIdeas = new Set(refused.map(ideaOf));
  const narrow = useMedia(NARROW);
  if (!view.rows.length) return <Nothing view={view} />;
  return (
    <>
      {narrow && (
        <div class="board-fresh">
          <Fresh view={view} />
        </div>
      )}
      <ol class="ideas" aria-label={t(wordOf(view.list))} {...view.pointer}>
        {view.rows.map((row) => (
          <Fragment key={row.idea.id}>
            {view.left?.at === row.idea.id && <IdeaLeft key={view.left.id} id={view.left.id} next={row.idea.no} />}
            <IdeaRow
              row={row}
              voters={isCounted(board, row.leader.id) ? people.voted : 0}
              keysOn={keysOn}
              isPending={isOffline && pending.has(row.idea.id)}
              isOnScreen={row.idea.id === board.spotlight}
              isRefused={refusedIdeas.has(row.idea.id)}
              open={row.idea.id === view.cursor}
              panel={row.idea.id === view.cursor ? view.panel : null}
              seed={row.idea.id === view.cursor ? view.seed : ''}
              onOpen={(open) => view.select(open ? row.idea.id : null)}
              onPanel={view.setPanel}
            />
          </Fragment>
        ))}
      </ol>
    </>
  );
}

/** @param {{view: View}} props */
function Nothing({ view }) {
  const t = useT();
  if (view.query.trim()) return <Empty>{t('search-none', { query: view.query.trim() })}</Empty>;
  if (view.filter !== 'all') {
    return <Empty action={{ label: t('filter-off'), onClick: () => view.setFilter('all') }}>{t('filter-none')}</Empty>;
  }
  if (view.list !== 'board') return <Empty>{t(`${wordOf(view.list)}-empty`)}</Empty>;
  return (
    <>
      <Empty>{t('staff-empty')}</Empty>
      <p class="board-help">{t('staff-empty-help')}</p>
    </>
  );
}
