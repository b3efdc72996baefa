// The plenary on a phone: what is on its screen while nothing is asked, and what has been decided.
import { Button } from '../../ui/button.jsx';
import { useT } from '../../ui/i18n.jsx';
import { Empty, Notice } from '../../ui/messages.jsx';
import { usePage } from '../shared/page.jsx';
import { isUnderWay } from './on_air.js';
import { isQuiet, ScreenNow, titleOf, useOnAir } from './screen_now.jsx';

/** @typedef {import('./view.js').View} View */

const ASKING = new Set(['vote', 'consent']);
// What the hall's own ballot says is on this page already.
const OWN = new Set(['ballot', 'cross_top', 'consent']);

/** @param {{view: View}} props */
export function Plenary({ view: { board, decisions, event } }) {
  const t = useT();
  const on = useOnAir();
  if (ASKING.has(board.moment)) return null;
  const isOwn = board.moment !== 'lobby' && on !== null && OWN.has(on.kind);
  return (
    <>
      {on && !isQuiet(on) && !isOwn && <ScreenNow on={on} code={event.code} isPublic={event.public} />}
      {board.moment === 'lobby' && <Empty>{t('hall-calm')}</Empty>}
      {decisions.length > 0 && <Decisions decisions={decisions} />}
    </>
  );
}

/** @param {{decisions: View["decisions"]}} props */
function Decisions({ decisions }) {
  const t = useT();
  return (
    <section class="stack" aria-label={t('hall-decisions')}>
      <h2 class="block-title">{t('hall-decisions')}</h2>
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

/** From a track that has sent its results: the way there, and whether the sitting goes on. @param {{code: string}} props */
export function ToPlenary({ code }) {
  const t = useT();
  const { boot, live } = usePage();
  const on = useOnAir();
  const isOn = isUnderWay(live.store(`event:${boot.event.id}`)?.all('air')[0]);
  const title = on && !isQuiet(on) ? t('air-on-screen', { title: titleOf(t, on) }) : '';
  return (
    <>
      {isOn && <Notice title={t('air-under-way')}>{title && <p>{title}</p>}</Notice>}
      <Button wide tone={isOn ? 'primary' : undefined} size={isOn ? 'big' : undefined} href={`/${code}/0`}>
        {t(isOn ? 'air-follow' : 'plenary')}
      </Button>
    </>
  );
}
