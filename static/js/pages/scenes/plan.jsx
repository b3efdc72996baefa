// The decisions of the plenary as they are written: what, who, by when, at which level, and what has become of them.
import { CircleCheck, CircleX } from 'lucide';
import { useEffect, useRef } from 'preact/hooks';
import { Icon } from '../../ui/icon.jsx';
import { useI18n, useT } from '../../ui/i18n.jsx';
import { Stage, StageEmpty } from '../../ui/stage.jsx';
import { Typed } from '../../ui/typed.jsx';
import { useFit, useSteady } from './hooks.js';
import { PageNo } from './overview.jsx';
import { openPage, planPages, shownDecisions } from './plan.js';

/** @import { DecisionRecord } from '../../core/protocol.js' */
/** @import { State } from './state.js' */

const SIZES = ['5-4', '4-8', '4-4', '4'];

/** @param {{state: State, page: number}} props */
export function PlanScene({ state, page }) {
  const t = useT();
  const decisions = useSteady(shownDecisions(state));
  const pages = planPages(decisions);
  const open = openPage(pages.length, page);
  const rows = pages[open] ?? [];
  const known = useKnown(decisions);
  return (
    <Stage
      title={t('scene-plan')}
      timer={pages.length > 1 && <PageNo page={open} count={pages.length} />}
      rehearsal={state.event.rehearsal}
    >
      {rows.length > 0 ? <Rows key={open} rows={rows} known={known} /> : <StageEmpty>{t('decision-none')}</StageEmpty>}
    </Stage>
  );
}

/** The decisions that were there before: what comes while the scene is seen is written before the hall's eyes. @param {readonly DecisionRecord[]} decisions */
function useKnown(decisions) {
  const known = useRef(new Set(decisions.map(({ id }) => id)));
  useEffect(() => {
    for (const { id } of decisions) known.current.add(id);
  });
  return known.current;
}

/** @param {{rows: readonly DecisionRecord[], known: ReadonlySet<string>}} props */
function Rows({ rows, known }) {
  const box = useRef(/** @type {HTMLDivElement|null} */ (null));
  const fit = useFit(box, SIZES.length, JSON.stringify(rows));
  return (
    <div class="fit" ref={box}>
      <ol class={`decided decided--${SIZES[SIZES.length - fit.n]}`}>
        {rows.map((row) => (
          <Row key={row.id} row={row} isNew={!known.has(row.id)} />
        ))}
      </ol>
    </div>
  );
}

/** @param {{row: DecisionRecord, isNew: boolean}} props */
function Row({ row, isNew }) {
  const { t, day } = useI18n();
  const { owner, due, level } = row;
  const parts = [owner, due && t('decision-due', { date: day(due) }), level && t(`level-${level}-full`)].filter(Boolean);
  return (
    <li class={`decided-row decided-row--${row.status}`}>
      <b class="decided-no">{row.no}</b>
      <div>
        <p class="decided-what">
          <Typed text={row.what} isNew={isNew} />
        </p>
        {parts.length > 0 && (
          <p class="decided-more">
            <Typed text={parts.join(' · ')} isNew={isNew} />
          </p>
        )}
        {row.status !== 'proposed' && (
          <p class="decided-status">
            <Icon of={row.status === 'adopted' ? CircleCheck : CircleX} />
            {row.reason ? t('decision-status', { status: t(`decision-${row.status}`), reason: row.reason }) : t(`decision-${row.status}`)}
          </p>
        )}
      </div>
    </li>
  );
}
