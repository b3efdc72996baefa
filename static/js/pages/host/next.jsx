// The one big button: what comes next.
import { Button } from '../../ui/button.jsx';
import { useT } from '../../ui/i18n.jsx';
import { pagesOf } from '../scenes/pages.js';
import { sceneWords } from '../scenes/words.js';
import { useDesk } from './desk.jsx';
import { stepFrom } from './stops.js';

export function NextStep() {
  const t = useT();
  const { state, air, take, isBusy } = useDesk();
  const next = stepFrom(state, air, 1);
  if (!next) return <p class="next-words">{endWords(t, state)}</p>;
  const title = stepWords(t, state, air, next);
  return (
    <div class="next">
      <p class="next-words">{t('host-next-is', { title })}</p>
      <Button tone="primary" size="big" wide busy={isBusy} onClick={() => take(next.scene, next.agenda)}>
        {t('host-take')}
      </Button>
    </div>
  );
}

/** The end of the plan, or that there is none. @param {import('../scenes/words.js').T} t @param {import('../scenes/state.js').State} state */
export const endWords = (t, { agenda }) => t(agenda.length > 0 ? 'host-next-none' : 'agenda-empty');

/**
 * @param {import('../scenes/words.js').T} t
 * @param {import('../scenes/state.js').State} state
 * @param {import('../../core/scene.js').Shown} air
 * @param {import('./stops.js').Step} step
 */
function stepWords(t, state, air, { scene, stop, page }) {
  const { kind, board = null, result = null, idea = null } = scene;
  const words = sceneWords(t, state, { kind, board, result, idea });
  if (page === null) return kind === 'track_top' || !stop?.title ? words : stop.title;
  const all = String(pagesOf(state, air).all);
  return `${words} · ${t('host-page', { no: String(page + 1), all })}`;
}
