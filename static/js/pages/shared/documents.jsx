// Documents of the event: made on the server while the hall works, then fetched.
import { Download, FileText } from 'lucide';
import { useState } from 'preact/hooks';
import { Button } from '../../ui/button.jsx';
import { Segmented } from '../../ui/choice.jsx';
import { useT } from '../../ui/i18n.jsx';
import { Notice } from '../../ui/messages.jsx';
import { refusalText } from '../console/refusals.js';
import { addressOf, isUnderWay, useOrders } from './orders.js';
import { usePage } from './page.jsx';

/** @import { Order } from './orders.js' */

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
          <Row key={format} format={format} order={orderOf(format)} onOrder={() => order(format, language)} />
        ))}
      </ul>
    </div>
  );
}

/** @param {{format: string, order: Order | undefined, onOrder: () => void}} props */
function Row({ format, order, onOrder }) {
  const t = useT();
  const { live } = usePage();
  const busy = isUnderWay(order);
  const act = t(order && !busy ? 'documents-again' : 'documents-make');
  const name = `${t(`document-${format}`)}, ${t(`document-${format}-help`)}`;
  return (
    <li class="document">
      <div class="document-name">
        <h3>{t(`document-${format}`)}</h3>
        <p>{t(`document-${format}-help`)}</p>
      </div>
      <p class={`document-state${order?.state === 'failed' ? ' document-state--failed' : ''}`} role="status">
        {order && stateText(t, order)}
      </p>
      <div class="document-buttons">
        {order?.state === 'ready' && (
          <Button icon={Download} label={`${t('documents-get')}: ${name}`} href={addressOf(live.as, order.id)}>
            {t('documents-get')}
          </Button>
        )}
        <Button
          tone={order?.state === 'ready' ? 'quiet' : 'plain'}
          icon={FileText}
          busy={busy}
          label={`${act}: ${name}`}
          onClick={onOrder}
        >
          {act}
        </Button>
      </div>
    </li>
  );
}

/** @param {ReturnType<typeof useT>} t @param {string} code @param {Record<string, unknown>} detail */
function problemText(t, code, detail) {
  if (code === 'slow_down') return t('documents-many');
  return code === 'offline' ? t('documents-offline') : refusalText(t, code, detail);
}

/** @param {ReturnType<typeof useT>} t @param {Order} order */
function stateText(t, { state, bytes }) {
  if (state === 'ready') return t('documents-ready', { size: String(Math.ceil(bytes / 1024)) });
  return t(`documents-${state === 'written' ? 'writing' : state}`);
}
