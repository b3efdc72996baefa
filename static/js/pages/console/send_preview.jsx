// The plenary's drawing of the top, in the projector's proportions and with the projector's own components.
import { useState } from 'preact/hooks';
import { shownHeadline } from '../../core/headlines.js';
import { Button } from '../../ui/button.jsx';
import { useT } from '../../ui/i18n.jsx';
import { RankingList } from '../../ui/ranking.jsx';
import { Preview, Stage, Wall } from '../../ui/stage.jsx';
import { PageNo } from '../scenes/overview.jsx';
import { inPages } from '../scenes/rows.js';
import { Lines } from '../scenes/top.jsx';
import { legendWords, turnoutWords } from '../scenes/words.js';
import { useDesk } from './state.jsx';

/** @typedef {ReturnType<typeof import('./send_rows.js').useSendRows>} Counted */

/** @param {{counted: Counted, headlines: Record<string, string>}} props `headlines` as they are being written */
export function SendPreview({ counted, headlines }) {
  const t = useT();
  const [at, setAt] = useState(0);
  const shown = counted.rows.map(({ idea, n, first, last, tier }) => ({
    ...{ id: idea.id, no: idea.no, n, rank: first, last, tier },
    headline: shownHeadline({ headline: headlines[idea.id] ?? idea.headline, text: idea.text }),
  }));
  const pages = counted.voted ? inPages(shown, 5) : [shown];
  const open = Math.min(at, pages.length - 1);
  return (
    <>
      <Preview label={t('send-title')}>
        <Picture pages={pages} open={open} counted={counted} />
      </Preview>
      {pages.length > 1 && (
        <div class="nav-row">
          <Button disabled={open === 0} onClick={() => setAt(open - 1)}>
            {t('send-back')}
          </Button>
          <span>{t('send-page', { no: String(open + 1), all: String(pages.length) })}</span>
          <Button disabled={open === pages.length - 1} onClick={() => setAt(open + 1)}>
            {t('send-next')}
          </Button>
        </div>
      )}
    </>
  );
}

/** Where nobody voted there is no ranking to show, only ideas. @param {{pages: import('../scenes/rows.js').Row[][], open: number, counted: Counted}} props */
function Picture({ pages, open, counted }) {
  const t = useT();
  const { board, event } = useDesk();
  const rows = pages[open] ?? [];
  return (
    <Stage
      no={board.no}
      title={board.short || board.title}
      timer={pages.length > 1 && <PageNo page={open} count={pages.length} />}
      foot={<Lines lines={[turnoutWords(t, counted), legendWords(t, counted.voted)]} />}
      ribbon={t('preliminary')}
      rehearsal={event.rehearsal}
    >
      {counted.voted ? (
        <RankingList rows={rows} voters={counted.voted} no={board.no} />
      ) : (
        <Wall ideas={rows.map(({ id, no, headline }) => ({ id, no, text: headline }))} />
      )}
    </Stage>
  );
}
