// A page that cannot be shown: why, and where to go.
import { useT } from '../../ui/i18n.jsx';
import { Button } from '../../ui/button.jsx';
import { PhonePage, PhoneTitle } from '../../ui/phone.jsx';
import { LanguageSwitch } from '../../ui/theme.jsx';
import { setLanguage } from '../shared/http.js';
import { usePage } from '../shared/page.jsx';

/** @type {Record<string, string>} */
const WORDS = { not_signed_in: 'error-forbidden', page_not_found: 'error-not-found', server_error: 'error-internal' };

export function Problem() {
  const t = useT();
  const { boot } = usePage();
  const key = WORDS[boot.problem ?? ''] ?? 'error-internal';
  return (
    <PhonePage>
      <PhoneTitle>{t(`${key}-title`)}</PhoneTitle>
      <p>{t(key)}</p>
      {key === 'error-internal' && (
        <Button tone="primary" size="big" wide onClick={() => location.reload()}>
          {t('page-reload')}
        </Button>
      )}
      {key === 'error-forbidden' && (
        <Button tone="primary" size="big" wide href="/in">
          {t('pin-title')}
        </Button>
      )}
      <Button tone={key === 'error-not-found' ? 'primary' : 'plain'} size="big" wide href="/">
        {t('error-home')}
      </Button>
      <div class="foot">
        <LanguageSwitch value={boot.language} onChange={(language) => void setLanguage(language)} />
      </div>
    </PhonePage>
  );
}
