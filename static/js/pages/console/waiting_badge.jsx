// How many things wait for a look, on the console's big button (I7).
import { useT } from '../../ui/i18n.jsx';
import { waitingIn } from './requests_list.js';
import { useDesk } from './state.jsx';

export function WaitingBadge() {
  const t = useT();
  const n = waitingIn(useDesk());
  if (!n) return null;
  return (
    <span class="waiting-badge">
      <span class="sr">{`. ${t('bar-held', { n })}`}</span>
      <span aria-hidden="true">{n}</span>
    </span>
  );
}
