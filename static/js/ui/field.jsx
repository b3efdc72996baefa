// Labelled fields. The line under a field keeps its room, so that a counter or an error moves nothing.
import { ChevronDown } from 'lucide';
import { useId } from 'preact/hooks';
import { Icon } from './icon.jsx';
import { useT } from './i18n.jsx';

/** Characters as the server counts them. @param {string} text */
export function lengthOf(text) {
  return Array.from(text.trim()).length;
}

/**
 * @param {{
 *   label: string, value: string, onInput: (value: string) => void, multiline?: boolean, rows?: number,
 *   hint?: string, error?: string|null, limit?: number, countFrom?: number, type?: string, inputMode?: string,
 *   autocomplete?: string, name?: string, code?: boolean, foot?: boolean, hideLabel?: boolean, disabled?: boolean,
 *   placeholder?: string, onEnter?: () => void, onBlur?: () => void, fieldRef?: import('preact').RefObject<any>,
 * }} props with a `limit`, a counter appears from `countFrom` on and says what is over; text is never cut
 */
export function Field(props) {
  const { label, value, onInput, multiline = false, rows = 4, hint, error, limit, onEnter, fieldRef } = props;
  const id = useId();
  const over = limit === undefined ? 0 : lengthOf(value) - limit;
  const described = [hint && `${id}-hint`, `${id}-foot`].filter(Boolean).join(' ');
  const Tag = /** @type {any} */ (multiline ? 'textarea' : 'input');
  return (
    <div class="field">
      <label class={props.hideLabel ? 'sr' : 'field-label'} for={id}>
        {label}
      </label>
      {hint && (
        <p class="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <Tag
        id={id}
        ref={fieldRef}
        class={`input${props.code ? ' input--code' : ''}`}
        value={value}
        {...(multiline ? { rows } : { type: props.type ?? 'text' })}
        name={props.name}
        inputMode={props.inputMode}
        autocomplete={props.autocomplete ?? 'off'}
        placeholder={props.placeholder}
        disabled={props.disabled}
        aria-invalid={Boolean(error) || over > 0 || undefined}
        aria-describedby={described}
        onInput={(/** @type {any} */ event) => onInput(event.currentTarget.value)}
        onBlur={props.onBlur}
        onKeyDown={(/** @type {KeyboardEvent} */ event) => {
          if (!onEnter || event.key !== 'Enter' || event.isComposing) return;
          if (multiline && !event.ctrlKey && !event.metaKey) return;
          event.preventDefault();
          onEnter();
        }}
      />
      <Foot id={`${id}-foot`} error={error} value={value} limit={limit} from={props.countFrom} bare={props.foot === false} />
    </div>
  );
}

/**
 * @param {{id: string, error?: string|null, value: string, limit?: number, from?: number, bare: boolean}} props
 */
function Foot({ id, error, value, limit, from = 0, bare }) {
  const t = useT();
  const length = lengthOf(value);
  const over = limit === undefined ? 0 : length - limit;
  const counts = limit !== undefined && length >= from;
  if (bare && !error && over <= 0) return <div id={id} class="field-foot field-foot--none" />;
  return (
    <div id={id} class="field-foot">
      <span class="field-error" role="alert">
        {error}
      </span>
      {counts && (
        <span class={`field-count${over > 0 ? ' field-count--over' : ''}`}>
          {over > 0 ? t('over-limit', { over }) : t('characters-left', { left: limit - length })}
        </span>
      )}
    </div>
  );
}

/**
 * The device's own list: the surest for a hundred regions.
 * @param {{
 *   label: string, value: string, options: {value: string, label: string, group?: string}[],
 *   onChange: (value: string) => void, hint?: string, hideLabel?: boolean,
 * }} props options of a group stand under its heading, behind those of none
 */
export function Select({ label, value, options, onChange, hint, hideLabel = false }) {
  const id = useId();
  const groups = [...new Set(options.map(({ group }) => group).filter((group) => group !== undefined))];
  return (
    <div class="field">
      <label class={hideLabel ? 'sr' : 'field-label'} for={id}>
        {label}
      </label>
      {hint && <p class="field-hint">{hint}</p>}
      <div class="select">
        <select id={id} class="input" value={value} onChange={(event) => onChange(event.currentTarget.value)}>
          <Options of={options.filter(({ group }) => group === undefined)} />
          {groups.map((group) => (
            <optgroup key={group} label={group}>
              <Options of={options.filter((option) => option.group === group)} />
            </optgroup>
          ))}
        </select>
        <Icon of={ChevronDown} />
      </div>
    </div>
  );
}

/** @param {{of: {value: string, label: string}[]}} props */
function Options({ of }) {
  return of.map(({ value, label }) => (
    <option key={value} value={value}>
      {label}
    </option>
  ));
}
