// The plenary on a phone: calm while nothing is asked, and what has been decided.
import { Button } from '../../ui/button.jsx';
import { useT } from '../../ui/i18n.jsx';
import { Empty } from '../../ui/messages.jsx';

/** @typedef {import('./view.js').View} View */

const ASKING = new Set(['vote', 'consent']);

/** @param {{view: View}} props */
export function Plenary({ view: { board, decisions } }) {
  const t = useT();
  return (
    <>
      {board.moment === 'lobby' && <Empty>{t('hall-calm')}</Empty>}
      {decisions.length > 0 && !ASKING.has(board.moment) && <Decisions decisions={decisions} />}
    </>
  );
}

/** @param {{decisions: View["decisions"]}} props */
function Decisions({ decisions }) {
  const t = useT();
  return (
    <section class="stack" aria-label={t('hall-decisions')}>
      <h2 class="block-title">{t('hall-decisions')}</h2>
      <ol class="cards">
        {decisions.map(({ id, no, what, owner, status }) => (
          <li key={id} class="card">
            <p class="card-head">
              <span class="card-no">{no}</span>
              <span>{what}</span>
            </p>
            <p class="card-line">{[t(`decision-${status}`), owner].filter(Boolean).join(' · ')}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** From a track that has sent its results. @param {{code: string}} props */
export function ToPlenary({ code }) {
  const t = useT();
  return (
    <Button wide href={`/${code}/0`}>
      {t('plenary')}
    </Button>
  );
}
