// The plenary's drawing of the top, in the projector's proportions and with the projector's own components.
import { useState } from 'preact/hooks';
import { shownHeadline } from '../../core/headlines.js';
import { pagesOf } from '../../ui/brackets.js';
import { BarLegend } from '../../ui/bar.jsx';
import { Button } from '../../ui/button.jsx';
import { useT } from '../../ui/i18n.jsx';
import { RankingList } from '../../ui/ranking.jsx';
import { Preview, Stage } from '../../ui/stage.jsx';
import { useDesk } from './state.jsx';

/**
 * @param {{rows: ReturnType<typeof import('./model.js').cutOf>, headlines: Record<string, string>}} props `headlines`
 *   as they are being written
 */
export function SendPreview({ rows, headlines }) {
  const t = useT();
  const { board, people, event } = useDesk();
  const [at, setAt] = useState(0);
  const pages = pagesOf(rows.map((row) => ({ ...rankRow(row), headline: headlineOf(row, headlines) })));
  const page = Math.min(at, pages.length - 1);
  const { voted, present, paper } = people;
  const turnout = paper ? t('turnout-paper', { voted, present, paper }) : t('turnout', { voted, present });
  return (
    <>
      <Preview label={t('send-title')}>
        <Stage no={board.no} title={board.short || board.title} foot={voted ? turnout : undefined} rehearsal={event.rehearsal}>
          <RankingList rows={pages[page] ?? []} voters={voted} no={board.no} />
        </Stage>
      </Preview>
      <BarLegend of={voted} />
      {pages.length > 1 && (
        <div class="nav-row">
          <Button disabled={page === 0} onClick={() => setAt(page - 1)}>
            {t('send-back')}
          </Button>
          <span>{t('send-page', { no: String(page + 1), all: String(pages.length) })}</span>
          <Button disabled={page === pages.length - 1} onClick={() => setAt(page + 1)}>
            {t('send-next')}
          </Button>
        </div>
      )}
    </>
  );
}

/** @param {Parameters<typeof SendPreview>[0]["rows"][number]} row */
const rankRow = ({ idea, n, first }) => ({ id: idea.id, no: idea.no, n, rank: first });

/** @param {{idea: import('../../core/protocol.js').IdeaRecord}} row @param {Record<string, string>} headlines */
const headlineOf = ({ idea }, headlines) => shownHeadline({ headline: headlines[idea.id] ?? idea.headline, text: idea.text });
