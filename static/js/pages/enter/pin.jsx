// Another device of somebody with a role: the event's code, the role and its PIN.
import { useState } from 'preact/hooks';
import { Button } from '../../ui/button.jsx';
import { Field, Select } from '../../ui/field.jsx';
import { useT } from '../../ui/i18n.jsx';
import { Notice } from '../../ui/messages.jsx';
import { codeOf } from '../home/code.js';
import { useCountdown } from '../shared/countdown.js';
import { ask } from '../shared/http.js';
import { refusalText } from '../organiser/refusal.js';

const ROLES = ['moderator', 'scribe', 'host', 'organiser'];
const ON_TRACK = new Set(['moderator', 'scribe']);
const DIGITS = 6;

/** Each of the fields that is not filled in yet, with what it lacks. @param {Typed} typed @param {import('../../ui/i18n.jsx').Words['t']} t */
function problemsOf({ code, role, track, pin }, t) {
  return {
    code: codeOf(code) ? '' : t('home-code-short'),
    track: ON_TRACK.has(role) && !/^\d{1,2}$/.test(track.trim()) ? t('pin-track-short') : '',
    pin: pin.replace(/\D/g, '').length === DIGITS ? '' : t('pin-short'),
  };
}

/** @typedef {{code: string, role: string, track: string, pin: string}} Typed */

export function PinForm() {
  const t = useT();
  const [typed, setTyped] = useState(/** @type {Typed} */ ({ code: '', role: 'moderator', track: '', pin: '' }));
  const [isChecked, setChecked] = useState(false);
  const { go, isBusy, error, left } = useSignIn();
  const problems = problemsOf(typed, t);
  const isRight = !Object.values(problems).some(Boolean);
  const shown = isChecked ? problems : { code: '', track: '', pin: '' };
  const put = (/** @type {Partial<Typed>} */ part) => setTyped({ ...typed, ...part });
  const submit = (/** @type {Event} */ event) => {
    event.preventDefault();
    setChecked(true);
    if (isRight && !isBusy && !left) void go(typed);
  };
  return (
    <form class="stack" noValidate onSubmit={submit}>
      <Field label={t('home-code')} code inputMode="numeric" name="code" value={typed.code} error={shown.code} onInput={(code) => put({ code })} />
      <Select
        label={t('link-role')}
        value={typed.role}
        options={ROLES.map((role) => ({ value: role, label: t(`role-${role}`) }))}
        onChange={(role) => put({ role })}
      />
      {ON_TRACK.has(typed.role) && (
        <Field label={t('pin-track')} inputMode="numeric" name="track" value={typed.track} error={shown.track} onInput={(track) => put({ track })} />
      )}
      <Field label={t('pin')} hint={t('pin-help')} code inputMode="numeric" name="pin" value={typed.pin} error={shown.pin} onInput={(pin) => put({ pin })} />
      {left > 0 && <Notice tone="warn">{t('try-again-in', { n: left })}</Notice>}
      {error && !left && <Notice tone="error">{refusalText(t, error)}</Notice>}
      <Button type="submit" tone="primary" size="big" wide busy={isBusy} disabled={left > 0}>
        {t('pin-go')}
      </Button>
    </form>
  );
}

/** The request, and how long to wait after wrong ones. */
function useSignIn() {
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState('');
  const { left, start } = useCountdown();
  /** @param {Typed} typed */
  const go = async ({ code, role, track, pin }) => {
    setBusy(true);
    setError('');
    const number = ON_TRACK.has(role) ? Number(track) : null;
    const reply = await ask('/api/sign-in', { code: codeOf(code), role, track: number, pin });
    setBusy(false);
    if (reply.ok) location.replace(reply.to);
    else if (reply.code === 'slow_down') start(reply.detail?.retry_in);
    else setError(reply.code ?? 'unknown');
  };
  return { go, isBusy, error, left };
}
