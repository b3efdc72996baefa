// An icon of the lucide set in the colour and size of the words beside it.
import { h } from 'preact';

/** @param {{of: import('lucide').IconNode, class?: string, label?: string}} props */
export function Icon({ of, class: extra = '', label }) {
  return (
    <svg
      class={`icon ${extra}`}
      viewBox="0 0 24 24"
      focusable="false"
      role={label ? 'img' : undefined}
      aria-label={label}
      aria-hidden={!label || undefined}
    >
      {of.map(([tag, attributes], index) => h(tag, { key: index, ...attributes }))}
    </svg>
  );
}
