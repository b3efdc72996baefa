// A button, or a link that looks like one.
import { Icon } from './icon.jsx';

/**
 * A disabled button keeps its focus and says why nothing happens; `keyHint` is the physical key, shown as a ghost.
 * @param {{
 *   children?: import('preact').ComponentChildren, onClick?: (event: Event) => void, href?: string,
 *   tone?: 'plain'|'primary'|'quiet'|'danger'|'danger-primary', size?: 'm'|'big', wide?: boolean,
 *   icon?: import('lucide').IconNode, label?: string, keyHint?: string, disabled?: boolean, busy?: boolean,
 *   pressed?: boolean, expanded?: boolean, controls?: string, type?: 'button'|'submit', class?: string, id?: string,
 * }} props
 */
export function Button(props) {
  const { children, href, icon, label, keyHint, disabled = false, busy = false, pressed, type = 'button' } = props;
  const shared = { class: classOf(props), id: props.id, 'aria-label': label };
  const inside = [
    icon && <Icon key="icon" of={icon} />,
    children !== undefined && (
      <span key="text" class="btn-text">
        {children}
      </span>
    ),
    keyHint && (
      <kbd key="hint" class="btn-key" aria-hidden="true">
        {keyHint}
      </kbd>
    ),
  ];
  if (href !== undefined) {
    return (
      <a href={href} {...shared}>
        {inside}
      </a>
    );
  }
  return (
    <button
      type={type}
      {...shared}
      aria-disabled={disabled || undefined}
      aria-busy={busy || undefined}
      aria-pressed={pressed}
      aria-expanded={props.expanded}
      aria-controls={props.controls}
      aria-keyshortcuts={keyHint}
      onClick={(event) => {
        if (disabled || busy) event.preventDefault();
        else props.onClick?.(event);
      }}
    >
      {inside}
    </button>
  );
}

/** @param {Parameters<typeof Button>[0]} props */
function classOf({ tone = 'plain', size = 'm', wide, pressed, icon, children, class: extra }) {
  return [
    'btn',
    tone === 'danger-primary' ? 'btn--danger btn--primary' : tone !== 'plain' && `btn--${tone}`,
    size === 'big' && 'btn--big',
    wide && 'btn--wide',
    pressed && 'btn--on',
    icon && children === undefined && 'btn--icon',
    extra,
  ]
    .filter(Boolean)
    .join(' ');
}
