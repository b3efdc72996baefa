// What lies beside the database and still knows who wrote and chose what: named, so that somebody takes it away.
import { useEffect, useState } from 'preact/hooks';
import { useT } from '../../ui/i18n.jsx';
import { Notice } from '../../ui/messages.jsx';
import { ask } from '../shared/http.js';
import { usePage } from '../shared/page.jsx';

/** @import { Leftover } from '../../core/protocol.js' */

export function Leftovers() {
  const t = useT();
  const { live } = usePage();
  const [found, setFound] = useState(/** @type {readonly Leftover[]} */ ([]));
  useEffect(() => {
    void ask(`/api/leftovers?${new URLSearchParams({ as: live.as })}`).then((reply) => setFound(reply.ok ? (reply.found ?? []) : []));
  }, []);
  if (!found.length) return null;
  return (
    <Notice tone="warn" title={t('leftovers')}>
      <ul class="facts">
        {found.map(({ place, name }) => (
          <li key={`${place}/${name}`}>{t(`leftovers-${place}`, { name })}</li>
        ))}
      </ul>
      <p>{t('leftovers-do')}</p>
    </Notice>
  );
}
