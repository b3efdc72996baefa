// Where the chosen idea has gone, in its old place, until something else is done: the row below it is chosen now.
import { CornerDownRight } from 'lucide';
import { useState } from 'preact/hooks';
import { useT } from '../../ui/i18n.jsx';
import { Icon } from '../../ui/icon.jsx';
import { leaderOf } from './model.js';
import { useDesk } from './state.jsx';

/** @import { IdeaRecord } from '../../core/protocol.js' */
/** @import { Ideas } from './model.js' */

/** @param {{id: string, next: number}} props `next`: the number of the idea that is chosen now */
export function IdeaLeft({ id, next }) {
  const t = useT();
  const { ideas, page } = useDesk();
  const { outbox } = page.live;
  const done = outbox.sent.length + outbox.entries.length;
  const [before] = useState(done);
  const idea = ideas.get(id);
  if (!idea || done > before) return null;
  const { key, into } = whatBecame(idea, ideas);
  return (
    <li class="idea-left" role="status">
      <Icon of={CornerDownRight} />
      <span>
        <b>{t(key, { no: String(idea.no), into })}</b> {t('left-next', { no: String(next) })}
      </span>
    </li>
  );
}

/** @param {IdeaRecord} idea @param {Ideas} ideas */
function whatBecame(idea, ideas) {
  const leader = leaderOf(idea, ideas);
  if (leader !== idea) return { key: 'left-merged', into: String(leader.no) };
  const isSeen = idea.status === 'hidden' || idea.status === 'withdrawn' || idea.status === 'visible';
  return { key: isSeen ? `left-${idea.status}` : 'left-other', into: '' };
}
