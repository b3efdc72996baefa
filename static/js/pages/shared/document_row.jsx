// One document: what it is, what may be chosen about it, how far it is, and the file.
import { Download, FileText } from 'lucide';
import { Button } from '../../ui/button.jsx';
import { useT } from '../../ui/i18n.jsx';
import { refusalText } from '../console/refusals.js';
import { addressOf, isUnderWay } from './orders.js';
import { usePage } from './page.jsx';

/** @import { Order } from './orders.js' */

/**
 * @param {{
 *   format: string, order: Order | undefined, onOrder: () => void, isWrong?: boolean,
 *   children?: import('preact').ComponentChildren,
 * }} props `children`: fields of what may be chosen, `isWrong` while they make no sense
 */
export function DocumentRow({ format, order, onOrder, isWrong = false, children }) {
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
        {children}
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
          disabled={isWrong}
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
export function problemText(t, code, detail) {
  if (code === 'slow_down') return t('documents-many');
  return code === 'offline' ? t('documents-offline') : refusalText(t, code, detail);
}

/** @param {ReturnType<typeof useT>} t @param {Order} order */
function stateText(t, { state, bytes }) {
  if (state === 'ready') return t('documents-ready', { size: String(Math.ceil(bytes / 1024)) });
  return t(`documents-${state === 'written' ? 'writing' : state}`);
}
