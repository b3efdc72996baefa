// What the page has to say, in its place: notices, empty states, questions, taking back.
import { CircleCheck, Info, TriangleAlert, Undo2, WifiOff, X } from 'lucide';
import { useEffect, useRef } from 'preact/hooks';
import { Button } from './button.jsx';
import { Icon } from './icon.jsx';
import { useT } from './i18n.jsx';
import { useSecondsLeft } from './seconds.js';

/** @typedef {'info'|'ok'|'warn'|'error'|'offline'} Tone */

/** @type {Record<Tone, import('lucide').IconNode>} */
const ICONS = { info: Info, ok: CircleCheck, warn: TriangleAlert, error: TriangleAlert, offline: WifiOff };

/**
 * Stays until it is healed or dismissed. An error is spoken at once, anything else when there is a pause.
 * @param {{
 *   tone?: Tone, title?: string, children?: import('preact').ComponentChildren,
 *   action?: {label: string, onClick: () => void}, onDismiss?: () => void,
 * }} props
 */
export function Notice({ tone = 'info', title, children, action, onDismiss }) {
  const t = useT();
  return (
    <div class={`notice tone-${tone}`} role={tone === 'error' ? 'alert' : 'status'}>
      <Icon of={ICONS[tone]} />
      <div class="notice-body">
        {title && <strong>{title}</strong>}
        {children}
        {action && (
          <div>
            <Button onClick={action.onClick}>{action.label}</Button>
          </div>
        )}
      </div>
      {onDismiss && (
        <button type="button" class="notice-close" aria-label={t('dismiss')} onClick={onDismiss}>
          <Icon of={X} />
        </button>
      )}
    </div>
  );
}

/** A line of state inside a card. @param {{tone?: Tone, icon?: import('lucide').IconNode, children: import('preact').ComponentChildren}} props */
export function StripNote({ tone = 'warn', icon, children }) {
  return (
    <p class={`strip-note tone-${tone}`}>
      <Icon of={icon ?? ICONS[tone]} />
      <span>{children}</span>
    </p>
  );
}

/** A sentence and at most one action. @param {{children: import('preact').ComponentChildren, action?: {label: string, onClick: () => void}}} props */
export function Empty({ children, action }) {
  return (
    <div class="empty">
      <p>{children}</p>
      {action && <Button onClick={action.onClick}>{action.label}</Button>}
    </div>
  );
}

/**
 * Words for a screen reader only; the region must be there before its words are.
 * @param {{text: string, assertive?: boolean}} props
 */
export function Live({ text, assertive = false }) {
  return (
    <div class="sr" role={assertive ? 'alert' : 'status'} aria-live={assertive ? 'assertive' : 'polite'}>
      {text}
    </div>
  );
}

/**
 * Asks in place. Focus goes to the question's refusal, so that Enter alone changes nothing.
 * @param {{
 *   question: string, yes: string, no?: string, danger?: boolean, busy?: boolean, blocked?: boolean,
 *   onYes: () => void, onNo: () => void, children?: import('preact').ComponentChildren,
 * }} props
 */
export function Confirm({ question, yes, no, danger = false, busy = false, blocked = false, onYes, onNo, children }) {
  const t = useT();
  const box = useRef(/** @type {HTMLDivElement|null} */ (null));
  useEffect(() => {
    /** @type {HTMLElement|null|undefined} */ (box.current?.querySelector('.confirm-no'))?.focus();
  }, []);
  return (
    <div
      ref={box}
      class={`confirm${danger ? ' confirm--danger' : ''}`}
      role="group"
      aria-label={question}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onNo();
      }}
    >
      <p class="confirm-question">{question}</p>
      {children}
      <div class="row">
        <Button tone={danger ? 'danger-primary' : 'primary'} busy={busy} disabled={blocked} onClick={onYes}>
          {yes}
        </Button>
        <Button class="confirm-no" onClick={onNo}>
          {no ?? t('cancel')}
        </Button>
      </div>
    </div>
  );
}

/**
 * What was done and, until `until`, a button that takes it back. Its room stays when there is nothing.
 * @param {{
 *   text: string|null, until?: number|null, now: () => number, onUndo?: () => void, onGone?: () => void,
 *   keyHint?: string, busy?: boolean,
 * }} props
 */
export function UndoLine({ text, until = null, now, onUndo, onGone, keyHint, busy }) {
  const t = useT();
  const left = useSecondsLeft(until, now, onGone);
  return (
    <div class="undo">
      <p role="status">{text}</p>
      {onUndo && left !== null && left > 0 && (
        <Button icon={Undo2} keyHint={keyHint} busy={busy} onClick={onUndo}>
          {t('undo')}{' '}
          <span class="btn-left" aria-hidden="true">
            {t('seconds', { n: left })}
          </span>
        </Button>
      )}
    </div>
  );
}
