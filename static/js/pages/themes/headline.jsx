// The console's own headline editor in a column: the same meter, preview and word of two people who edit one text.
import { HeadlinePanel } from '../console/idea_headline.jsx';
import { RefusedClash } from '../console/idea_clash.jsx';
import { DeskProvider } from '../console/state.jsx';
import { useDesk } from './state.jsx';

/** @import { Column, Family } from './columns.js' */
/** @import { Entry } from '../../core/entry.js' */

/** @param {{column: Column, children: import('preact').ComponentChildren}} props */
function OnBoard({ column, children }) {
  const { page, act } = useDesk();
  const { board, families } = column;
  const store = page.live.store(`board:${board.id}`);
  const voted = (board.ballot && store?.get('turnout', board.ballot.id)?.voted) ?? 0;
  const desk = /** @type {any} */ ({
    ...{ page, board, people: { voted } },
    ideas: new Map(families.map(({ id, row }) => [id, row.idea])),
    act: (/** @type {string} */ name, /** @type {object} */ fields) => act(/** @type {any} */ ({ name, board: board.id, ...fields })),
  });
  return <DeskProvider desk={desk}>{children}</DeskProvider>;
}

/** @param {{column: Column, family: Family, onClose: () => void}} props */
export function Headline({ column, family, onClose }) {
  return (
    <OnBoard column={column}>
      <div
        class="idea-panel"
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.stopPropagation();
          onClose();
        }}
      >
        <HeadlinePanel row={family.row} seed="" onClose={onClose} />
      </div>
    </OnBoard>
  );
}

/** Words that came second, beside those of the other. @param {{column: Column, entry: Entry}} props */
export function HeadlineClash({ column, entry }) {
  return (
    <OnBoard column={column}>
      <RefusedClash entry={entry} />
    </OnBoard>
  );
}
