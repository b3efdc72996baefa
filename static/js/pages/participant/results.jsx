// What the track has come to: ranked rows with counted bars, one's own marked.
import { useState } from 'preact/hooks';
import { ranked } from '../../core/ranking.js';
import { BarLegend } from '../../ui/bar.jsx';
import { Button } from '../../ui/button.jsx';
import { useT } from '../../ui/i18n.jsx';
import { Empty, Notice } from '../../ui/messages.jsx';
import { RankingList } from '../../ui/ranking.jsx';
import { isReadable } from './view.js';

/** @import { BoardRecord, IdeaRecord } from '../../core/protocol.js' */
/**
 * @typedef {object} Shown
 * @property {BoardRecord} board
 * @property {readonly IdeaRecord[]} ideas
 * @property {(id: string) => number | null} countOf
 * @property {number} voted
 */

const TOP = 5;

/** @param {{shown: Shown, metaOf?: (id: string) => string | null, isTop?: boolean}} props `isTop`: one's own idea is in the top */
export function Results({ shown, metaOf = () => null, isTop = false }) {
  const t = useT();
  const [all, setAll] = useState(false);
  const { board, voted } = shown;
  const rows = rowsOf(shown, metaOf);
  const top = all ? rows : rows.slice(0, cut(rows));
  return (
    <div class="stack">
      {isTop && <Notice tone="ok">{t('my-in-top')}</Notice>}
      <Notice>{t(board.phase === 'handed_over' ? 'results-sent' : 'results-waiting')}</Notice>
      {rows.length ? (
        <>
          <h2 class="block-title">{t(voted > 0 ? 'results-top' : 'ideas')}</h2>
          {voted > 0 ? (
            <RankingList rows={top} voters={voted} no={board.no} size="phone" label={t('results-top')} />
          ) : (
            <Unvoted rows={top} />
          )}
          <BarLegend of={voted} />
          {top.length < rows.length && (
            <Button wide onClick={() => setAll(true)}>
              {t('results-all')}
            </Button>
          )}
        </>
      ) : (
        <Empty>{t('results-empty')}</Empty>
      )}
    </div>
  );
}

/** Bars of nothing say nothing. @param {{rows: readonly {id: string, no: number, headline: string}[]}} props */
function Unvoted({ rows }) {
  return (
    <ol class="cards">
      {rows.map(({ id, no, headline }) => (
        <li key={id} class="card card-head">
          <span class="card-no">{no}</span>
          <p>{headline}</p>
        </li>
      ))}
    </ol>
  );
}

/** @param {Shown} shown @param {(id: string) => string | null} metaOf */
function rowsOf({ ideas, countOf }, metaOf) {
  const rows = ideas.filter(isReadable).map((idea) => ({ ...idea, n: countOf(idea.id) ?? 0 }));
  return ranked(rows).map(({ id, no, n, first, headline, text }) => ({
    ...{ id, no, n, rank: first },
    headline: headline || text,
    meta: metaOf(id),
  }));
}

/** The cut line takes in everyone tied (V10), but nobody without supporters. @param {readonly {rank: number, n: number}[]} rows */
export function cut(rows) {
  const supported = rows.filter(({ n }) => n > 0);
  const last = supported[TOP - 1];
  if (last) return supported.filter(({ rank }) => rank <= last.rank).length;
  return supported.length || Math.min(TOP, rows.length);
}
