// Growth points beside risk zones, and laws on three shelves: what all tracks have sent, without their votes.
import { useRef } from 'preact/hooks';
import { Badge } from '../../ui/badge.jsx';
import { useT } from '../../ui/i18n.jsx';
import { KindIcon } from '../../ui/kind.jsx';
import { Stage, StageEmpty } from '../../ui/stage.jsx';
import { useFit, useSteady } from './hooks.js';
import { PageNo } from './overview.jsx';
import { growthRiskPages, lawPages, LEVELS, standing } from './shelves.js';
import { preliminary } from './words.js';

/** @import { Item, Page } from './shelves.js' */
/** @import { State } from './state.js' */
/** @typedef {{state: State, page: number}} Props */

const SIZES = ['5', '4-4', '4'];

/** @param {Props} props */
export function GrowthRiskScene({ state, page }) {
  const t = useT();
  const pages = useSteady(growthRiskPages(state));
  const [growth = [], risk = []] = pages[openOf(pages, page)] ?? [];
  return (
    <Shelves state={state} title={t('scene-growth-risk')} pages={pages} page={page} empty={t('growth-risk-none')}>
      <div class="halves">
        <Column kind="growth" items={growth} isNone={pages.every(([items]) => !items?.length)} />
        <Column kind="risk" items={risk} isNone={pages.every(([, items]) => !items?.length)} />
      </div>
    </Shelves>
  );
}

/** @param {Props} props */
export function LawsScene({ state, page }) {
  const t = useT();
  const pages = useSteady(lawPages(state));
  const open = openOf(pages, page);
  const shelves = LEVELS.map((level, index) => ({ level, items: pages[open]?.[index] ?? [] }));
  const isNamed = ({ level = '' }) => level !== '';
  return (
    <Shelves state={state} title={t('scene-laws')} pages={pages} page={page} empty={t('laws-none')}>
      {shelves
        .filter((shelf) => shelf.items.length > 0 || isNamed(shelf))
        .map(({ level, items }) => (
          <section key={level} class="shelf">
            <h2 class="shelf-title">{level ? t(`level-${level}-full`) : t('laws-no-level')}</h2>
            {items.length > 0 ? <Items items={items} /> : <p class="shelf-none">{t(pages.length > 1 ? 'shelf-other' : 'shelf-none')}</p>}
          </section>
        ))}
    </Shelves>
  );
}

/** @param {readonly Page[]} pages @param {number} page */
const openOf = (pages, page) => Math.min(page, Math.max(0, pages.length - 1));

/**
 * @param {{
 *   state: State, title: string, pages: readonly Page[], page: number, empty: string,
 *   children: import('preact').ComponentChildren,
 * }} props
 */
function Shelves({ state, title, pages, page, empty, children }) {
  const t = useT();
  const box = useRef(/** @type {HTMLDivElement|null} */ (null));
  const open = openOf(pages, page);
  const fit = useFit(box, SIZES.length, JSON.stringify([open, pages[open]]));
  const isEmpty = pages.length === 0;
  return (
    <Stage
      title={title}
      timer={pages.length > 1 && <PageNo page={open} count={pages.length} />}
      ribbon={!isEmpty && preliminary(t, state.event)}
      rehearsal={state.event.rehearsal}
    >
      {isEmpty && <StageEmpty>{standing(state).length > 0 ? empty : t('tray-empty')}</StageEmpty>}
      <div class={`fit shelves--${SIZES[SIZES.length - fit.n]}`} ref={box} hidden={isEmpty}>
        {!isEmpty && children}
      </div>
    </Stage>
  );
}

/** @param {{kind: 'growth' | 'risk', items: readonly Item[], isNone: boolean}} props */
function Column({ kind, items, isNone }) {
  const t = useT();
  return (
    <section class="half">
      <h2 class="half-title">
        <KindIcon kind={kind} />
        {t(`${kind}-all`)}
      </h2>
      {items.length > 0 ? <Items items={items} /> : isNone && <p class="shelf-none">{t('shelf-none')}</p>}
    </section>
  );
}

/** @param {{items: readonly Item[]}} props */
function Items({ items }) {
  return (
    <ol class="shelf-items">
      {items.map(({ id, track, no, text, isTop }) => (
        <li key={id} class={isTop ? 'shelf-item shelf-item--top' : 'shelf-item'}>
          <Badge no={track} size="row" />
          <p>
            <b class="shelf-no">{`${track}-${no}`}</b> {text}
          </p>
        </li>
      ))}
    </ol>
  );
}
