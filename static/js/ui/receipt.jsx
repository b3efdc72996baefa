// V22: a code that proves that one's ballot is counted, and nothing else.
import { useT } from './i18n.jsx';

/** @param {{code: string}} props */
export function Receipt({ code }) {
  const t = useT();
  if (!code) return null;
  return (
    <div class="plate">
      <p>
        {t('votes-counted')} <b class="plate-code">{code}</b>
      </p>
      <p class="hint">{t('receipt-help')}</p>
    </div>
  );
}
