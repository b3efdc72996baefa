// A sheet over the page: from the bottom of a phone, from the side of a laptop.
import { X } from 'lucide';
import { useEffect, useId, useRef } from 'preact/hooks';
import { closeOnBack } from './back.js';
import { Button } from './button.jsx';
import { useT } from './i18n.jsx';

const FOCUSABLE = 'a[href], button, input, textarea, select, [tabindex]:not([tabindex="-1"])';

/**
 * Put it last in the page, outside of sticky parts. Escape, the veil, its button and the phone's back close it.
 * @param {{
 *   open: boolean, title: string, onClose: () => void, side?: 'bottom'|'side'|'left',
 *   children: import('preact').ComponentChildren, footer?: import('preact').ComponentChildren,
 * }} props
 */
export function Sheet(props) {
  return props.open ? <OpenSheet {...props} /> : null;
}

/** @param {Parameters<typeof Sheet>[0]} props */
function OpenSheet({ title, onClose, side = 'bottom', children, footer }) {
  const t = useT();
  const id = useId();
  const panel = useRef(/** @type {HTMLDivElement|null} */ (null));
  const close = useRef(onClose);
  close.current = onClose;
  useEffect(() => {
    const before = /** @type {HTMLElement|null} */ (document.activeElement);
    document.documentElement.classList.add('locked');
    panel.current?.focus();
    const closed = closeOnBack(() => close.current());
    return () => {
      document.documentElement.classList.remove('locked');
      closed();
      before?.focus?.();
    };
  }, []);
  return (
    <div
      class={`sheet sheet--${side}`}
      onKeyDown={(event) => {
        if (event.key === 'Escape') {
          event.stopPropagation();
          onClose();
        } else if (event.key === 'Tab' && panel.current) keepInside(event, panel.current);
      }}
    >
      <button type="button" class="sheet-veil" tabIndex={-1} aria-hidden="true" onClick={onClose} />
      <div ref={panel} class="sheet-panel" role="dialog" aria-modal="true" aria-labelledby={id} tabIndex={-1}>
        <div class="sheet-head">
          <h2 id={id}>{title}</h2>
          <Button tone="quiet" icon={X} label={t('close')} onClick={onClose} />
        </div>
        <div class="sheet-body">{children}</div>
        {footer && <div class="sheet-foot">{footer}</div>}
      </div>
    </div>
  );
}

/** @param {KeyboardEvent} event @param {HTMLElement} panel */
function keepInside(event, panel) {
  const all = /** @type {HTMLElement[]} */ (Array.from(panel.querySelectorAll(FOCUSABLE))).filter(
    (element) => !element.hasAttribute('disabled') && element.offsetParent !== null,
  );
  const first = all[0];
  const last = all[all.length - 1];
  if (!first || !last) return;
  const at = document.activeElement;
  const leaving = event.shiftKey ? at === first || at === panel : at === last;
  if (!leaving) return;
  event.preventDefault();
  (event.shiftKey ? last : first).focus();
}
