// A QR plate: ink on white with a quiet zone of four modules, the code and the address beside it.
import { useT } from './i18n.jsx';

const QUIET = 4;

/** «417 208» with a thin space. @param {string} code */
export function spacedCode(code) {
  return code.length === 6 ? `${code.slice(0, 3)}\u2009${code.slice(3)}` : code;
}

/** An address that may break after its marks. @param {string} address */
function breakable(address) {
  const parts = address.replace(/^https?:\/\//, '').match(/[^./:]*[./:]?/g) ?? [];
  return parts.flatMap((part, index) => (index ? [<wbr key={index} />, part] : [part]));
}

/** A path of rows is stroked, a path of closed squares is filled. @param {string} d */
const isFilled = (d) => /z/i.test(d);

/**
 * `path` is the modules without a quiet zone, `size` modules on a side.
 * @param {{
 *   qr: {size: number, d: string}|null, size?: 'corner'|'plate'|'big'|'page', caption?: string, code?: string,
 *   address?: string, hideAddress?: boolean,
 * }} props `address` is also what a screen reader says the code leads to
 */
export function Qr({ qr, size = 'plate', caption, code, address, hideAddress = false }) {
  const t = useT();
  return (
    <figure class={`qr qr--${size}`}>
      {caption && <figcaption class="qr-caption">{caption}</figcaption>}
      {qr && (
        <svg
          viewBox={`${-QUIET} ${-QUIET} ${qr.size + 2 * QUIET} ${qr.size + 2 * QUIET}`}
          role="img"
          aria-label={t('qr-alt', { address: address ?? '' })}
          shape-rendering="crispEdges"
          focusable="false"
        >
          <path class={isFilled(qr.d) ? 'qr-filled' : 'qr-stroked'} d={qr.d} />
        </svg>
      )}
      {code && <p class="qr-code">{spacedCode(code)}</p>}
      {address && !hideAddress && <p class="qr-address">{breakable(address)}</p>}
    </figure>
  );
}
