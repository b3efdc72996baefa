// What is always at hand: what comes next, and the urgent hide.
import { Button } from '../../ui/button.jsx';
import { useT } from '../../ui/i18n.jsx';
import { pagesOf } from '../scenes/pages.js';
import { sceneWords } from '../scenes/words.js';
import { useDesk } from './desk.jsx';
import { HideNow } from './hiding.jsx';
import { stepFrom } from './stops.js';

export function NextStep() {
  const t = useT();
  const { state, air, go, isBusy } = useDesk();
  const next = stepFrom(state, air, 1);
  return (
    <div class="next">
      {!next && <p class="next-words">{endWords(t, state)}</p>}
      <div class="next-row">
        <HideNow />
        {next && (
          <Button tone="primary" size="big" busy={isBusy} onClick={() => go(next)}>
            {t('host-next-is', { title: stepWords(t, state, air, next) })}
          </Button>
        )}
      </div>
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
