// One of a few: big rows, a row of segments, a switch, tabs.
import { useId, useRef } from 'preact/hooks';
import { Icon } from './icon.jsx';
import { useT } from './i18n.jsx';

/**
 * @typedef {{
 *   value: string, label: string, hint?: string, icon?: import('lucide').IconNode,
 *   before?: import('preact').ComponentChildren, lang?: string,
 * }} Option
 */

/**
 * Big rows to choose one from.
 * @param {{
 *   label: string, value: string|null, options: Option[], onChange: (value: string) => void, hideLabel?: boolean,
 *   grid?: boolean,
 * }} props
 */
export function Choice({ label, value, options, onChange, hideLabel = false, grid = false }) {
  const name = useId();
  return (
    <fieldset class="choice">
      <legend class={hideLabel ? 'sr' : 'choice-legend'}>{label}</legend>
      <div class={grid ? 'kinds' : undefined}>
        {options.map((option) => (
          <label key={option.value} class={`choice-row${option.value === value ? ' choice-row--on' : ''}`}>
            <Radio name={name} option={option} value={value} onChange={onChange} />
            {!grid && <span class="choice-dot" />}
            {option.before}
            <span>
              {option.label}
              {option.hint && <small>{option.hint}</small>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/**
 * @param {{
 *   label: string, value: string|null, options: Option[], onChange: (value: string) => void, hideLabel?: boolean,
 * }} props
 */
export function Segmented({ label, value, options, onChange, hideLabel = false }) {
  const name = useId();
  return (
    <fieldset class="seg">
      <legend class={hideLabel ? 'sr' : 'choice-legend'}>{label}</legend>
      <div class="seg-row">
        {options.map((option) => (
          <label
            key={option.value}
            class={`seg-item${option.value === value ? ' seg-item--on' : ''}`}
            lang={option.lang}
          >
            <Radio name={name} option={option} value={value} onChange={onChange} />
            {option.icon && <Icon of={option.icon} />}
            {option.label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** @param {{name: string, option: Option, value: string|null, onChange: (value: string) => void}} props */
function Radio({ name, option, value, onChange }) {
  return [
    <input
      key="input"
      type="radio"
      name={name}
      value={option.value}
      checked={option.value === value}
      onChange={() => onChange(option.value)}
    />,
    <span key="ring" class="focus-box" />,
  ];
}

/**
 * Says in a word what it is, beside the picture of it.
 * @param {{label: string, on: boolean, onChange: (on: boolean) => void, hint?: string, busy?: boolean}} props
 */
export function Switch({ label, on, onChange, hint, busy = false }) {
  const t = useT();
  return (
    <label class={`switch${on ? ' switch--on' : ''}`}>
      <input
        type="checkbox"
        role="switch"
        checked={on}
        aria-busy={busy || undefined}
        onChange={(event) => {
          event.currentTarget.checked = on; // what is shown is what the server said
          if (!busy) onChange(!on);
        }}
      />
      <span class="switch-text">
        {label}
        {hint && <small>{hint}</small>}
      </span>
      <span class="switch-track focus-box" />
      <span class="switch-word" aria-hidden="true">
        {on ? t('on') : t('off')}
      </span>
    </label>
  );
}

/**
 * The panel that a tab shows should have `id={`${id}-panel`}` and role="tabpanel" where the page can give it.
 * @param {{
 *   label: string, tabs: {id: string, label: string, count?: number|null}[], value: string,
 *   onChange: (id: string) => void,
 * }} props
 */
export function Tabs({ label, tabs, value, onChange }) {
  const list = useRef(/** @type {HTMLDivElement|null} */ (null));
  /** @param {KeyboardEvent} event */
  const move = (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    const index = tabs.findIndex((tab) => tab.id === value);
    const next = tabs[(index + step + tabs.length) % tabs.length];
    if (!next) return;
    event.preventDefault();
    onChange(next.id);
    /** @type {HTMLElement|null|undefined} */ (list.current?.querySelector(`[data-tab="${next.id}"]`))?.focus();
  };
  return (
    <div class="tabs" role="tablist" aria-label={label} ref={list} onKeyDown={move}>
      {tabs.map((tab) => (
        <button
          key={tab.id}
          type="button"
          class="tab"
          role="tab"
          data-tab={tab.id}
          aria-selected={tab.id === value}
          tabIndex={tab.id === value ? 0 : -1}
          onClick={() => onChange(tab.id)}
        >
          {tab.label}
          {tab.count !== undefined && tab.count !== null && <span>{tab.count}</span>}
        </button>
      ))}
    </div>
  );
}
