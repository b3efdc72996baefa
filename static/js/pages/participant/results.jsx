// What the track has come to: the ballot's rows with counted bars, one's own marked.
import { useState } from 'preact/hooks';
import { bracketsOf } from '../../ui/brackets.js';
import { BarLegend } from '../../ui/bar.jsx';
import { Button } from '../../ui/button.jsx';
import { useT } from '../../ui/i18n.jsx';
import { Empty, Notice } from '../../ui/messages.jsx';
import { RankingList } from '../../ui/ranking.jsx';
import { GroupList } from './groups.jsx';
import { isRevealing, percentOf, rowsOf, stillHidden, topOf } from './standing.js';
import { isHall } from './view.js';

/** @typedef {import('./view.js').Shown} Shown */
/** @typedef {import('./standing.js').Row} Row */
/** @typedef {(row: Row) => string | null} MetaOf */

/** @param {{shown: Shown, metaOf?: MetaOf, isTop?: boolean}} props `isTop`: one's own idea is in the top */
export function Results({ shown, metaOf = () => null, isTop = false }) {
  const t = useT();
  const [all, setAll] = useState(false);
  const rows = rowsOf(shown);
  const top = all ? rows : topOf(shown);
  const hidden = stillHidden(shown);
  return (
    <div class="stack">
      {isTop && <Notice tone="ok">{t('my-in-top')}</Notice>}
      <State shown={shown} />
      {hidden > 0 && <StillHidden n={hidden} isFirst={!rows.length} />}
      {rows.length > 0 && <Rows rows={top} shown={shown} metaOf={metaOf} />}
      {!rows.length && hidden === 0 && <Empty>{t('results-empty')}</Empty>}
      <GroupList shown={shown} list="agree" />
      <GroupList shown={shown} list="differ" />
      {top.length < rows.length && (
        <Button wide onClick={() => setAll(true)}>
          {t('results-all')}
        </Button>
      )}
    </div>
  );
}

/** @param {{shown: Shown}} props */
function State({ shown: { board, standing } }) {
  const t = useT();
  if (board.phase === 'handed_over') return <Notice>{t('results-sent')}</Notice>;
  const isWaiting = board.phase === 'reveal' && (board.plan.length === 0 || !standing);
  return isWaiting ? <Notice>{t(isHall(board) ? 'count-lead' : 'results-waiting')}</Notice> : null;
}

/** Places above, which the reveal opens one after another. @param {{n: number, isFirst: boolean}} props */
function StillHidden({ n, isFirst }) {
  const t = useT();
  return (
    <>
      <p class="lead">{t(isFirst ? 'reveal-soon' : 'rows-left', { n })}</p>
      <div class="reveal-wait" aria-hidden="true">
        {Array.from({ length: n }, (_, index) => (
          <i key={index} />
        ))}
      </div>
    </>
  );
}

/** @param {{rows: Row[], shown: Shown, metaOf: MetaOf}} props */
function Rows({ rows, shown, metaOf }) {
  const t = useT();
  const { board, standing } = shown;
  const voted = standing?.voted ?? 0;
  const title = t(isHall(board) ? 'results' : 'results-top');
  if (!voted) return <Unvoted rows={rows} />;
  const ranked = rows.map((row) => ({ ...row, headline: row.words, meta: metaIn(t, row, voted, metaOf(row)) }));
  const isNear = bracketsOf(rows).some(({ kind }) => kind === 'nearly-tied');
  return (
    <>
      {!isRevealing(shown) && <h2 class="block-title">{title}</h2>}
      <RankingList rows={ranked} voters={voted} no={board.no} size="phone" label={title} />
      {isNear && <p class="hint">{t('near-help')}</p>}
      <p class="hint">
        {t(standing?.paper ? 'turnout-paper' : 'turnout', { voted, present: standing?.of ?? voted, paper: standing?.paper ?? 0 })}
      </p>
      {standing && standing.aside > 0 && <p class="hint">{t('aside-seats', { n: standing.aside })}</p>}
      <BarLegend of={voted} />
    </>
  );
}

/**
 * Share of the voters from 20 on (V12) and one's own part in the row, first step and level, tallies of what was merged since.
 * @param {import('./words.js').T} t
 * @param {Row} row
 * @param {number} voted
 * @param {string | null} own
 */
function metaIn(t, { n, parts, idea }, voted, own) {
  const percent = percentOf(n, voted);
  const list = parts.map(([no, votes]) => t('part', { no: String(no), n: votes })).join(' · ');
  const { first_step: step = '', level = null, wording = '' } = idea ?? {};
  const lines = [
    [percent === null ? '' : t('share', { n: percent }), own ?? ''].filter(Boolean).join(' · '),
    step && `${t('first-step')} ${step}`,
    (wording || step) && level && t(`level-${level}-full`),
    list && t('parts', { list }),
  ].filter(Boolean);
  return lines.length ? lines.map((line) => <span key={line}>{line}</span>) : null;
}

/** Bars of nothing say nothing. @param {{rows: readonly Row[]}} props */
function Unvoted({ rows }) {
  const t = useT();
  return (
    <>
      <h2 class="block-title">{t('ideas')}</h2>
      <ol class="cards">
        {rows.map(({ id, no, words }) => (
          <li key={id} class="card card-head">
            <span class="card-no">{no}</span>
            <p>{words}</p>
          </li>
        ))}
      </ol>
    </>
  );
}
