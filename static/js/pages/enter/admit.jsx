// The code is used at once by a phone that has a seat; any other is asked first, since a code works once.
import { useEffect, useState } from 'preact/hooks';
import { backoff } from '../../core/timers.js';
import { Button } from '../../ui/button.jsx';
import { useT } from '../../ui/i18n.jsx';
import { Notice } from '../../ui/messages.jsx';
import { PhonePage, PhoneTitle } from '../../ui/phone.jsx';
import { LanguageSwitch } from '../../ui/theme.jsx';
import { refusalText } from '../participant/words.js';
import { ask, setLanguage } from '../shared/http.js';
import { usePage } from '../shared/page.jsx';
import { onNewLink, takeSecret } from './secret.js';

/** @typedef {"waiting" | "seatless" | "done" | "none" | "used" | "offline" | "refused"} Name */
/**
 * `event`: the code of the event that a newcomer comes in to; `isFresh`: the code was used now; `code` and `detail`: of a refusal.
 * @typedef {{name: Name, event?: string, title?: string, to?: string, isFresh?: boolean, code?: string, detail?: Record<string, unknown>}} State
 */

const PASSING = new Set(['offline', 'slow_down', 'internal', 'storage_full']);

export function Admit() {
  const t = useT();
  const { boot } = usePage();
  const [secret, setSecret] = useState(takeSecret);
  const [state, setState] = useState(/** @type {State} */ ({ name: secret ? 'waiting' : 'none' }));
  const [tries, setTries] = useState(0);
  useEffect(() => onNewLink(() => {
    setState({ name: 'waiting' });
    setSecret(takeSecret());
    setTries((before) => before + 1); // also where it is the same link once more
  }), []);
  useEffect(() => {
    let isLast = true;
    if (secret) void admitted(secret).then((next) => isLast && setState(next));
    return () => void (isLast = false);
  }, [secret, tries]);
  useEffect(() => {
    if (state.name !== 'offline') return undefined;
    const timer = setTimeout(() => setTries(tries + 1), backoff(tries, Math.random));
    return () => clearTimeout(timer);
  }, [state, tries]);
  const comeIn = async () => {
    setState({ name: 'waiting' });
    setState(await joined(state.event ?? '', secret));
  };
  return (
    <PhonePage>
      {state.title && <p class="event-title">{state.title}</p>}
      <PhoneTitle>{t(state.name === 'done' && !state.isFresh ? 'admit-before' : `admit-${state.name}`)}</PhoneTitle>
      <div class="stack" role="status">
        <Words state={state} onComeIn={() => void comeIn()} onRetry={() => setTries(tries + 1)} />
      </div>
      <div class="foot">
        <LanguageSwitch value={boot.language} onChange={(language) => void setLanguage(language)} />
      </div>
    </PhonePage>
  );
}

/** @param {{state: State, onComeIn: () => void, onRetry: () => void}} props */
function Words({ state, onComeIn, onRetry }) {
  const t = useT();
  if (state.name === 'waiting') return null;
  if (state.name === 'offline') {
    return (
      <Notice tone="offline" action={{ label: t('retry'), onClick: onRetry }}>
        {state.code === 'offline' ? t('admit-offline-help') : refusalText(t, state.code, state.detail)}
      </Notice>
    );
  }
  if (state.name === 'seatless') {
    return (
      <>
        <p>{t('admit-seatless-help')}</p>
        <Button tone="primary" size="big" wide onClick={onComeIn}>
          {t('admit-come-in')}
        </Button>
      </>
    );
  }
  if (state.name === 'done') {
    return (
      <>
        <Notice tone="ok">{t(state.isFresh ? 'admit-done-help' : 'admit-before-help')}</Notice>
        <Button tone="primary" size="big" wide href={state.to}>
          {t('admit-go')}
        </Button>
      </>
    );
  }
  return (
    <>
      <Notice tone="error">
        {state.name === 'refused' ? refusalText(t, state.code, state.detail) : t(`admit-${state.name}-help`)}
      </Notice>
      <Button size="big" wide href={state.to ?? '/'}>
        {t(state.to ? 'admit-go' : 'admit-home')}
      </Button>
    </>
  );
}

/** @param {string} secret @returns {Promise<State>} */
async function admitted(secret) {
  const reply = await ask('/api/admit', { secret });
  const { code = '', detail = {} } = reply;
  if (reply.ok) return { name: 'done', title: reply.title, to: reply.to, isFresh: reply.fresh };
  if (code === 'not_signed_in' && detail.event) return { name: 'seatless', event: String(detail.event) };
  if (PASSING.has(code)) return { name: 'offline', code, detail };
  const back = typeof detail.to === 'string' ? { to: detail.to } : {};
  return { name: code === 'link_invalid' || code === 'malformed' ? 'used' : 'refused', code, detail, ...back };
}

/** Takes a seat, then uses the code. @param {string} event @param {string} secret @returns {Promise<State>} */
async function joined(event, secret) {
  const reply = await ask('/api/join', { code: event, track: null });
  const { code = '', detail = {} } = reply;
  if (reply.ok) return admitted(secret);
  return { name: PASSING.has(code) ? 'offline' : 'refused', code, detail };
}
