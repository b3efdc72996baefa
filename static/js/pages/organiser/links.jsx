// Who may come in as what: links to hand out, to print and to revoke.
import { FileText, Link as LinkIcon, Printer } from 'lucide';
import { Badge } from '../../ui/badge.jsx';
import { Button } from '../../ui/button.jsx';
import { useT } from '../../ui/i18n.jsx';
import { Notice } from '../../ui/messages.jsx';
import { trackClass } from '../../ui/track.js';
import { usePage } from '../shared/page.jsx';
import { Address } from '../shared/address.jsx';
import { LoopbackNotice } from '../shared/loopback.jsx';
import { LinkPost } from './link_post.jsx';
import { EVENT_ROLES, TRACK_ROLES } from './places.js';
import { refusalText } from './refusal.js';

/** @import { View } from './app.jsx' */

/** @param {View & {onPapers: (page: string) => void}} props */
export function Links({ onPapers, ...view }) {
  const t = useT();
  const { event, places, boot } = view;
  return (
    <div class="stack">
      <LinksHead {...view} onPapers={onPapers} />
      <div class="posts">
        <section class="post-group">
          <h2 class="post-group-title">{t('links-of-event')}</h2>
          <Address label={t('links-participants')} url={event.join} qr={boot.qr} />
          <Posts {...view} roles={EVENT_ROLES} board={null} />
        </section>
        {places.map(({ track }) => {
          const joining = boot.track_qrs?.[track.id];
          return (
            <section key={track.id} class={`post-group ${trackClass(track.no)}`}>
              <h2 class="post-group-title">
                <Badge no={track.no} size="m" label={t('track-name', { no: String(track.no) })} />
                <span>{track.short || track.title}</span>
              </h2>
              {joining && <Address label={t('links-participants')} url={joining.join} qr={joining.qr} />}
              <Posts {...view} roles={TRACK_ROLES} board={track.id} />
            </section>
          );
        })}
      </div>
    </div>
  );
}

/** @param {View & {onPapers: (page: string) => void}} props */
function LinksHead({ places, minting, onPapers }) {
  const t = useT();
  const { minted, queue, failed, mintAll } = minting;
  return (
    <div class="stack">
      <p class="links-help">{t('links-help')}</p>
      <LoopbackNotice />
      <div class="row">
        <Button icon={LinkIcon} busy={queue.length > 0} onClick={() => mintAll(places)}>
          {t('links-mint-all')}
        </Button>
        <Button icon={Printer} onClick={() => onPapers('cards')}>
          {t('print-cards')}
        </Button>
        <Button icon={FileText} onClick={() => onPapers('printing')}>
          {t('print-title')}
        </Button>
      </div>
      {queue.length > 1 && <Notice>{t('links-minting', { n: queue.length })}</Notice>}
      {queue.length === 0 && minted.some(({ isAlone }) => !isAlone) && <Notice tone="ok">{t('links-fresh', { n: minted.length })}</Notice>}
      {failed && !failed.isAlone && <Notice tone="error">{refusalText(t, failed.code)}</Notice>}
    </div>
  );
}

/** @param {View & {roles: readonly string[], board: string | null}} props */
function Posts({ event, places, minting, roles, board }) {
  const { live } = usePage();
  const links = live.store(`event:${event.id}`)?.all('link') ?? [];
  const place = places.find(({ track }) => track.id === board) ?? null;
  return (
    <ul class="post-list">
      {roles.map((role) => (
        <LinkPost key={role} {...{ event, role, board, place, links, minting }} />
      ))}
    </ul>
  );
}
