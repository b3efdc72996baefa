// The ideas of the result on air: one tap shows one of them large, one more brings the top back.
import { shownHeadline } from '../../core/headlines.js';
import { Button } from '../../ui/button.jsx';
import { useT } from '../../ui/i18n.jsx';
import { trackOf } from '../scenes/state.js';
import { HideOne } from './hiding.jsx';
import { useDesk } from './desk.jsx';

const FIRST = 10;

export function Ideas() {
  const t = useT();
  const { state, air, take, isBusy } = useDesk();
  const result = air.result ? state.results.get(air.result) : undefined;
  if (!result) return null;
  const track = String(trackOf(state, result.board)?.no ?? '');
  const rows = result.rows.slice(0, Math.max(FIRST, result.cut));
  const isLarge = air.kind === 'spotlight';
  return (
    <section class="stack stack--tight" aria-label={t('host-ideas')}>
      <div class="nav-row">
        <h2 class="block-title">{t('host-ideas')}</h2>
        {isLarge && (
          <Button busy={isBusy} onClick={() => take({ kind: 'track_top', result: result.id })}>
            {t('host-to-top')}
          </Button>
        )}
      </div>
      <ol class="stops">
        {rows.map((row) => (
          <li key={row.id} class="hidden-row">
            <button
              type="button"
              class={`stop${isLarge && air.idea === row.id ? ' stop--on' : ''}`}
              aria-current={isLarge && air.idea === row.id ? 'true' : undefined}
              onClick={() => take({ kind: 'spotlight', result: result.id, idea: row.id })}
            >
              <b class="stop-no">{t('idea-no-track', { no: String(row.no), track })}</b>
              <span class="stop-text">{shownHeadline(row)}</span>
              <span class="stop-more">{t('supported-by', { n: row.supporters })}</span>
            </button>
            <HideOne spoken={`${track}-${row.no}`} />
          </li>
        ))}
      </ol>
    </section>
  );
}
