// Urgent hide: one tap takes off the screen what is on it; what is hidden stays so until the host wants it back.
import { EyeOff, Undo2 } from 'lucide';
import { Button } from '../../ui/button.jsx';
import { useT } from '../../ui/i18n.jsx';
import { useDesk } from './desk.jsx';
import { hiddenWords, isHideable } from './hiding.js';

export function HideNow() {
  const t = useT();
  const { air, hideNow, isBusy } = useDesk();
  return (
    <Button tone="danger" size="big" icon={EyeOff} keyHint="H" disabled={!isHideable(air)} busy={isBusy} onClick={hideNow}>
      {t('hide-now')}
    </Button>
  );
}

/** One row of what is on air, while the scene stays. @param {{spoken: string}} props */
export function HideOne({ spoken }) {
  const t = useT();
  const { state, hide, bringBack, isBusy } = useDesk();
  const isHidden = state.stage.hidden.includes(spoken);
  const no = `№\u00a0${spoken}`;
  return isHidden ? (
    <Button icon={Undo2} label={t('hide-back-one', { idea: no })} busy={isBusy} onClick={() => bringBack([spoken])} />
  ) : (
    <Button icon={EyeOff} label={t('hide-one', { idea: no })} busy={isBusy} onClick={() => hide([spoken])} />
  );
}

/** What is hidden now, with the way back for each. */
export function HiddenIdeas() {
  const t = useT();
  const { state, plain, bringBack, isBusy } = useDesk();
  const { hidden } = state.stage;
  if (hidden.length === 0) return null;
  return (
    <section class="stack stack--tight hidden-now" aria-label={t('hidden-ideas')}>
      <div class="nav-row">
        <h2 class="block-title">{t('hidden-ideas-n', { n: hidden.length })}</h2>
        {hidden.length > 1 && (
          <Button busy={isBusy} onClick={() => bringBack(hidden)}>
            {t('hide-back-all')}
          </Button>
        )}
      </div>
      <p class="ghost">{t('hidden-help')}</p>
      <ul class="stops">
        {hidden.map((spoken) => (
          <li key={spoken} class="hidden-row">
            <b class="stop-no">{`№\u00a0${spoken}`}</b>
            <span class="stop-text">{hiddenWords(plain, spoken)}</span>
            <Button label={t('hide-back-one', { idea: `№\u00a0${spoken}` })} busy={isBusy} onClick={() => bringBack([spoken])}>
              {t('hide-back')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
