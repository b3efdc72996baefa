// The documents of the event, folded until they are wanted: nothing is asked of the server before that.
import { useState } from 'preact/hooks';
import { useT } from '../../ui/i18n.jsx';
import { Documents } from '../shared/documents.jsx';

export function HostDocuments() {
  const t = useT();
  const [isOpen, setOpen] = useState(false);
  return (
    <details class="host-more" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('documents')}</summary>
      {isOpen && <Documents />}
    </details>
  );
}
