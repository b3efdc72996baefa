// The plenary before it begins: what this is, how to join, and the one decorative picture.
import { usePage } from '../shared/page.jsx';
import { useT } from '../../ui/i18n.jsx';
import { Qr } from '../../ui/qr.jsx';
import { Stage } from '../../ui/stage.jsx';
import { Weave } from '../../ui/weave.jsx';

/**
 * Words and plate above the Weave; the track screen's lobby is made of it too.
 * @param {{no?: number, rehearsal: boolean, seed: string, code: string, ribbon?: string, children: import('preact').ComponentChildren}} props
 */
export function Invitation({ no, rehearsal, seed, code, children }) {
  const { boot } = usePage();
  const t = useT();
  return (
    <Stage no={no} rehearsal={rehearsal}>
      <div class="invite">
        <div class="invite-words">{children}</div>
        <Qr size="plate" qr={boot.qr} caption={t('join-scan')} code={code} address={boot.join} />
      </div>
      <div class="invite-weave">
        <Weave seed={seed} />
      </div>
    </Stage>
  );
}

/** @param {{state: import('./state.js').State}} props */
export function LobbyScene({ state: { event } }) {
  const { status } = usePage();
  const t = useT();
  const present = Object.values(status.present[`event:${event.id}`] ?? {}).reduce((sum, n) => sum + n, 0);
  return (
    <Invitation rehearsal={event.rehearsal} seed={event.code} code={event.code}>
      <h1 class="invite-title">{event.title}</h1>
      {event.subtitle && <p class="invite-line">{event.subtitle}</p>}
      <p class="invite-line">{present > 0 ? t('connected', { n: present }) : t('join-no-app')}</p>
    </Invitation>
  );
}
