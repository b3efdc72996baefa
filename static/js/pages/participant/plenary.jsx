// The plenary on a phone: what is on its screen while nothing is asked, and what has been decided.
import { Button } from '../../ui/button.jsx';
import { useT } from '../../ui/i18n.jsx';
import { Empty } from '../../ui/messages.jsx';
import { usePage } from '../shared/page.jsx';
import { hallCall, isUnderWay } from './on_air.js';
import { isQuiet, ScreenNow, titleOf, useOnAir } from './screen_now.jsx';
import { isHall } from './view.js';

/** @typedef {import('./view.js').View} View */

const ASKING = new Set(['vote', 'consent']);
// What the hall's own ballot says is on this page already.
const OWN = new Set(['ballot', 'cross_top', 'consent']);

/** @param {{view: View}} props */
export function Plenary({ view: { board, decisions, event } }) {
  const t = useT();
  const on = useOnAir();
  if (ASKING.has(board.moment)) return null;
  const isAsked = board.moment !== 'lobby';
  const shown = on && !isQuiet(on) && !(isAsked && OWN.has(on.kind)) ? on : null;
  return (
    <>
      {shown && <ScreenNow on={shown} code={event.code} isPublic={event.public} />}
      {!shown && !isAsked && <Empty>{t('hall-calm')}</Empty>}
      {decisions.length > 0 && <Decisions decisions={decisions} isTitled={shown?.kind !== 'plan'} />}
      {shown && !isAsked && <p class="hint">{t('air-vote-here')}</p>}
    </>
  );
}

/** Whether the hall's ballot is revealed, and its screen has gone on to something else. @param {View['board']} board */
export function useMovedOn(board) {
  const on = useOnAir();
  const isRevealed = isHall(board) && board.moment === 'reveal' && board.ballot?.state === 'revealed';
  return isRevealed && on !== null && !isQuiet(on) && !OWN.has(on.kind);
}

/** @param {{decisions: View["decisions"], isTitled: boolean}} props `isTitled`: unless what stands above is their title */
function Decisions({ decisions, isTitled }) {
  const t = useT();
  return (
    <section class="stack" aria-label={t('hall-decisions')}>
      {isTitled && <h2 class="block-title">{t('hall-decisions')}</h2>}
      <ol class="cards">
        {decisions.map(({ id, no, what, owner, status }) => (
          <li key={id} class="card">
            <p class="card-head">
              <span class="card-no">{no}</span>
              <span>{what}</span>
            </p>
            <p class="card-line">{[t(`decision-${status}`), owner].filter(Boolean).join(' · ')}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** From a track that has sent its results, while nothing at the thumb leads there. @param {{code: string}} props */
export function ToPlenary({ code }) {
  const t = useT();
  if (useUnderWay()) return null;
  return (
    <Button wide href={`/${code}/0`}>
      {t('plenary')}
    </Button>
  );
}

/** Whether the sitting goes on, as this page has been told. */
export function useUnderWay() {
  const { boot, live } = usePage();
  return isUnderWay(live.store(`event:${boot.event.id}`)?.all('air')[0]);
}

/** The words that call everybody into the hall's ballot; null while it asks nothing. */
export function useHallCall() {
  const { boot, live } = usePage();
  return hallCall(live.store(`event:${boot.event.id}`)?.all('air')[0]);
}

/** The hall asks, and this page is a track's. @param {{code: string, words: string, isSmall?: boolean, isCalm?: boolean}} props `isSmall`: above another bar */
export function HallCall({ code, words, isSmall = false, isCalm = false }) {
  const t = useT();
  return (
    <div class="thumb" role="status">
      <Button tone={isCalm ? 'plain' : 'primary'} size={isSmall ? undefined : 'big'} wide href={`/${code}/0`}>
        {t(words)}
      </Button>
    </div>
  );
}

/** The same at the thumb while the sitting goes on: nothing on the page moves for it. @param {{code: string}} props */
export function FollowPlenary({ code }) {
  const t = useT();
  const on = useOnAir();
  const title = on && !isQuiet(on) ? t('air-on-screen', { title: titleOf(t, on) }) : '';
  return (
    <div class="thumb">
      <p class="thumb-words" role="status">
        <b>{t('air-under-way')}</b>
        {title && <span>{title}</span>}
      </p>
      <Button tone="primary" size="big" wide href={`/${code}/0`}>
        {t('air-follow')}
      </Button>
    </div>
  );
}
