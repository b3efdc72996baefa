// The top while it is worked out: wording, first step and level of each, as they are written.
import { ownHeadline } from '../../core/headlines.js';
import { useT } from '../../ui/i18n.jsx';
import { Empty } from '../../ui/messages.jsx';
import { topOf } from './standing.js';

/** @typedef {import('./view.js').Shown} Shown */
/** @typedef {import('./standing.js').Row} Row */

/** @param {{shown: Shown, metaOf?: (row: Row) => string | null}} props */
export function Deepen({ shown, metaOf = () => null }) {
  const t = useT();
  const rows = topOf(shown).filter(({ idea }) => idea);
  if (!rows.length) return <Empty>{t('deepen-none')}</Empty>;
  return (
    <ol class="cards">
      {rows.map((row) => (
        <li key={row.id} class="card">
          <Wording row={row} />
          {metaOf(row) && <p class="card-line">{metaOf(row)}</p>}
        </li>
      ))}
    </ol>
  );
}

/** What people answer about is never cut. @param {import('../../core/protocol.js').IdeaRecord} idea */
const isCut = (idea) => ownHeadline(idea) === '';

/** Number, wording (the headline until there is one), first step, level. @param {{row: Row}} props */
export function Wording({ row: { no, headline, idea } }) {
  const t = useT();
  const { wording = '', first_step: step = '', level = null } = idea ?? {};
  return (
    <>
      <p class="card-head">
        <span class="card-no">
          <span class="sr">{t('idea')} </span>
          {no}
        </span>
        <span class={wording ? 'wording' : 'wording card-headline'}>{wording || (idea && isCut(idea) ? idea.text : headline)}</span>
      </p>
      {!wording && !idea?.source && <p class="card-line">{t('deepen-soon')}</p>}
      {step && (
        <p class="card-line">
          <b>{t('first-step')}</b> {step}
        </p>
      )}
      {level && <p class="card-line">{t(`level-${level}-full`)}</p>}
    </>
  );
}
