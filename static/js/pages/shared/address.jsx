// An address to hand out: to copy, where the browser lets us, else to select; its QR code on demand.
import { Copy, QrCode } from 'lucide';
import { useId, useState } from 'preact/hooks';
import { Button } from '../../ui/button.jsx';
import { useT } from '../../ui/i18n.jsx';
import { Qr } from '../../ui/qr.jsx';

/**
 * @param {{
 *   label: string, url: string, qr: import('../organiser/places.js').QrCode | null, isOpen?: boolean,
 * }} props `isOpen` shows the QR code from the start
 */
export function Address({ label, url, qr, isOpen = false }) {
  const t = useT();
  const id = useId();
  const [showsQr, setShowsQr] = useState(isOpen);
  const [said, setSaid] = useState('');
  return (
    <div class="address">
      <div class="address-label">
        <label for={id}>{label}</label>
        <span role="status">{said}</span>
      </div>
      <div class="address-line">
        <input id={id} class="input" readOnly value={url} onFocus={(event) => event.currentTarget.select()} />
        {'clipboard' in navigator && <CopyButton text={url} label={label} onSaid={setSaid} />}
        {qr && (
          <Button
            icon={QrCode}
            label={`${t(showsQr ? 'link-qr-hide' : 'link-qr')}: ${label}`}
            expanded={showsQr}
            onClick={() => setShowsQr(!showsQr)}
          />
        )}
      </div>
      {showsQr && <Qr qr={qr} size="page" address={url} hideAddress />}
    </div>
  );
}

/** @param {{text: string, label: string, onSaid: (words: string) => void}} props */
function CopyButton({ text, label, onSaid }) {
  const t = useT();
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => onSaid(t('copied')),
      () => onSaid(t('copy-failed')),
    );
  return <Button icon={Copy} label={`${t('copy')}: ${label}`} onClick={copy} />;
}
