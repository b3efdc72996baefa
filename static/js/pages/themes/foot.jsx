// What is chosen to be linked; else what was done last, which can be taken back for a minute.
import { Link2, X } from 'lucide';
import { Button } from '../../ui/button.jsx';
import { useT } from '../../ui/i18n.jsx';
import { UndoLine } from '../../ui/messages.jsx';
import { useNow } from '../shared/hooks.js';
import { useDesk } from './state.jsx';
import { tracksOf } from './topics.js';
import { lastTold, wishBack } from './told.js';

/** @param {{keysOn: boolean}} props */
export function Foot({ keysOn }) {
  const { picks } = useDesk();
  const told = useTold();
  const isEmpty = picks.length === 0 && told === null;
  return (
    <div class={`themes-foot${isEmpty ? ' themes-foot--empty' : ''}`}>
      {picks.length ? <Picks keysOn={keysOn} /> : <Done told={told} keysOn={keysOn} />}
    </div>
  );
}

/** The last thing of the last minute; looked at again every second, as it goes out of date. */
function useTold() {
  const { page, columns, now } = useDesk();
  const { live } = page;
  const instant = useNow(live.clock);
  const numberOf = (/** @type {string} */ board) => columns.find(({ track }) => track.id === board)?.track.no ?? 0;
  return lastTold(live.outbox, live.as, Math.max(instant, now()), numberOf);
}

/** @param {{keysOn: boolean}} props */
function Picks({ keysOn }) {
  const t = useT();
  const { picks, link, unpick } = useDesk();
  const list = picks.map(({ label }) => t('themes-no', { no: label })).join(', ');
  const isReady = tracksOf(picks).size > 1;
  const take = () => {
    link(picks);
    unpick();
  };
  return (
    <div class="themes-picks">
      <p role="status">{isReady ? list : t(picks.length > 1 ? 'themes-pick-other' : 'themes-pick-more', { list })}</p>
      <Button tone="primary" icon={Link2} disabled={!isReady} keyHint={keysOn ? 'Enter' : undefined} onClick={take}>
        {t('themes-link')}
      </Button>
      <Button icon={X} keyHint={keysOn ? 'Esc' : undefined} onClick={unpick}>
        {t('themes-pick-clear')}
      </Button>
    </div>
  );
}

/** @param {{told: import('./told.js').Told | null, keysOn: boolean}} props */
function Done({ told, keysOn }) {
  const t = useT();
  const { act, now } = useDesk();
  const wish = told?.mayUndo ? wishBack(told.entry) : null;
  return (
    <UndoLine
      text={told && t(told.key, { list: told.list })}
      until={wish ? (told?.until ?? null) : null}
      now={now}
      keyHint={keysOn ? 'U' : undefined}
      onUndo={wish ? () => void act(wish) : undefined}
    />
  );
}
