// Documents of the event: made on the server while the hall works, then fetched.
import { useState } from 'preact/hooks';
import { Segmented } from '../../ui/choice.jsx';
import { useT } from '../../ui/i18n.jsx';
import { Notice } from '../../ui/messages.jsx';
import { DocumentRow, problemText } from './document_row.jsx';
import { useOrders } from './orders.js';
import { usePage } from './page.jsx';

const FORMATS = ['docx', 'pdf', 'xlsx', 'pptx', 'csv', 'json'];
const LANGUAGES = ['ru', 'en'];

export function Documents() {
  const t = useT();
  const { live, boot } = usePage();
  const [language, setLanguage] = useState(/** @type {string} */ (boot.language));
  const { orders, refused, order } = useOrders(live.as);
  const orderOf = (/** @type {string} */ format) =>
    orders.find((one) => one.format === format && one.language === language);
  return (
    <div class="stack documents">
      <p class="links-help">{t('documents-help')}</p>
      <Segmented
        label={t('documents-language')}
        value={language}
        options={LANGUAGES.map((value) => ({ value, label: t(`language-${value}`), lang: value }))}
        onChange={setLanguage}
      />
      {refused && <Notice tone="error">{problemText(t, refused.code, refused.detail)}</Notice>}
      <ul class="document-list">
        {FORMATS.map((format) => (
          <DocumentRow key={format} format={format} order={orderOf(format)} onOrder={() => order(format, language)} />
        ))}
      </ul>
    </div>
  );
}
