// A role link: its secret stands after the # and leaves the address at once; it is exchanged by a request of our own.
import { useEffect, useState } from 'preact/hooks';
import { backoff } from '../../core/timers.js';
import { useT } from '../../ui/i18n.jsx';
import { Button } from '../../ui/button.jsx';
import { Notice } from '../../ui/messages.jsx';
import { PhonePage, PhoneTitle } from '../../ui/phone.jsx';
import { ask } from '../shared/http.js';
import { PinForm } from './pin.jsx';
import { onNewLink, takeSecret } from './secret.js';

/** @typedef {"waiting" | "no_secret" | "invalid" | "offline" | "server"} State */

export function Enter() {
  const t = useT();
  const [secret, setSecret] = useState(takeSecret);
  const [state, setState] = useState(/** @type {State} */ (secret ? 'waiting' : 'no_secret'));
  const [tries, setTries] = useState(0);
  useEffect(() => onNewLink(() => {
    setState('waiting');
    setSecret(takeSecret());
  }), []);
  useEffect(() => {
    if (secret) void exchange(secret, setState);
  }, [secret, tries]);
  useEffect(() => {
    if (state !== 'offline' && state !== 'server') return undefined;
    const timer = setTimeout(() => setTries(tries + 1), backoff(tries, Math.random));
    return () => clearTimeout(timer);
  }, [state, tries]);
  const title = isSetup() ? 'setup-title' : state === 'no_secret' ? 'pin-title' : 'enter-title';
  return (
    <PhonePage>
      <PhoneTitle>{t(state === 'invalid' ? 'enter-invalid' : title)}</PhoneTitle>
      <Words state={state} onRetry={() => setTries(tries + 1)} />
    </PhonePage>
  );
}

/** @param {{state: State, onRetry: () => void}} props */
function Words({ state, onRetry }) {
  const t = useT();
  const retry = { label: t('retry'), onClick: onRetry };
  if (state === 'waiting') return <p role="status">{t('enter-wait')}</p>;
  if (state === 'offline') return <Notice tone="offline" action={retry}>{t('enter-offline')}</Notice>;
  if (state === 'server') return <Notice tone="error" action={retry}>{t('refusal-internal')}</Notice>;
  return (
    <>
      {(state === 'invalid' || isSetup()) && <Notice tone="error">{problemOf(t, state)}</Notice>}
      {!isSetup() && <ByPin isOpen={state === 'no_secret'} />}
      <Button size="big" wide href="/">
        {t(isSetup() ? 'error-home' : 'pin-home')}
      </Button>
    </>
  );
}

const isSetup = () => location.pathname === '/setup';

/** The other way in; where a link did not work it is offered below that. @param {{isOpen: boolean}} props */
function ByPin({ isOpen }) {
  const t = useT();
  const [isAsked, setAsked] = useState(isOpen);
  if (isAsked) {
    return (
      <>
        <p class="hint">{t('pin-why')}</p>
        <PinForm />
      </>
    );
  }
  return (
    <Button tone="primary" size="big" wide expanded={false} onClick={() => setAsked(true)}>
      {t('pin-title')}
    </Button>
  );
}

/** @param {import('../../ui/i18n.jsx').Words['t']} t @param {State} state */
function problemOf(t, state) {
  if (state !== 'invalid') return t('enter-no-secret');
  if (isSetup()) return t('setup-used', { command: 'python3 run.py links' });
  return t('enter-invalid-help');
}

/** @param {string} secret @param {(state: State) => void} setState */
async function exchange(secret, setState) {
  const reply = await ask('/api/enter', { secret });
  if (reply.ok) location.replace(reply.to);
  else if (reply.code === 'offline') setState('offline');
  else setState(reply.code === 'link_invalid' || reply.code === 'malformed' ? 'invalid' : 'server');
}
