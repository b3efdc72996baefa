// Wordings in full below one another: place, number, text, as large as there is room for.
import { useRef } from 'preact/hooks';
import { rankLabel } from '../../core/ranking.js';
import { useT } from '../../ui/i18n.jsx';
import { useFit } from './hooks.js';

/** @import { Row } from './rows.js' */

const SIZES = ['5-4', '4-8', '4-4', '4'];

/** @param {{rows: readonly Row[]}} props */
export function WordingList({ rows }) {
  const t = useT();
  const box = useRef(/** @type {HTMLDivElement|null} */ (null));
  const fit = useFit(box, SIZES.length, JSON.stringify(rows.map(({ id, wording }) => [id, wording])));
  return (
    <>
      <h2 class="stage-label">{t('wall-wordings')}</h2>
      <div class="fit" ref={box}>
        <ol class={`worded worded--${SIZES[SIZES.length - fit.n]}`}>
          {rows.map((row) => (
            <Wording key={row.id} row={row} />
          ))}
        </ol>
      </div>
    </>
  );
}

/** @param {{row: Row}} props */
function Wording({ row }) {
  const t = useT();
  const place = rankLabel({ first: row.rank, last: row.last || row.rank });
  return (
    <li>
      <b class={`worded-place${place.length > 2 ? ' worded-place--long' : ''}`}>{place}</b>
      <p>
        <span class="worded-no">{t('idea-no', { no: String(row.no) })}</span> {row.wording}
      </p>
    </li>
  );
}
