// One role in one place: a fresh link with its QR code, the links that are out, and how to end them.
import { Plus } from 'lucide';
import { useState } from 'preact/hooks';
import { Button } from '../../ui/button.jsx';
import { useI18n, useT } from '../../ui/i18n.jsx';
import { Confirm, Notice } from '../../ui/messages.jsx';
import { usePage } from '../shared/page.jsx';
import { Address } from '../shared/address.jsx';
import { useFocusBack } from './focus.js';
import { LinkPin } from './link_pin.jsx';
import { isSamePost } from './minting.js';
import { momentOf } from './moment.js';
import { linksOf } from './places.js';
import { refusalText } from './refusal.js';

/** @import { EventRecord, LinkRecord } from '../../core/protocol.js' */
/** @import { useMinting } from './minting.js' */
/** @import { Place } from './places.js' */

const SHOWN = 3;

/**
 * @param {{
 *   event: EventRecord, role: string, board: string | null, place: Place | null, links: readonly LinkRecord[],
 *   minting: ReturnType<typeof useMinting>,
 * }} props
 */
export function LinkPost({ event, role, board, place, links, minting }) {
  const t = useT();
  const post = { role, board };
  const { minted, failed } = minting;
  const [showsAll, setShowsAll] = useState(false);
  const fresh = minted.filter((one) => isSamePost(one, post) && !links.some(({ id }) => id === one.id));
  const mine = [...fresh.map(recordOf), ...linksOf(links, role, board)];
  const [used, revoked] = [mine.filter((link) => !link.revoked), mine.filter((link) => link.revoked)];
  const name = t(`role-${role}`);
  const where = place ? `${name}, ${t('track-name', { no: String(place.track.no) })}` : name;
  return (
    <li class="post">
      <div class="post-head">
        <h3>{name}</h3>
        <Button
          icon={Plus}
          label={`${t('link-mint')}: ${where}`}
          busy={minting.queue.some((one) => isSamePost(one, post))}
          onClick={() => minting.mint([post])}
        >
          {t('link-mint')}
        </Button>
      </div>
      {failed?.isAlone && isSamePost(failed, post) && <Notice tone="error">{refusalText(t, failed.code)}</Notice>}
      {used.slice(0, showsAll ? used.length : SHOWN).map((link) => (
        <UsedLink key={link.id} event={event} link={link} where={where} minted={minted.find(({ id }) => id === link.id)} />
      ))}
      {!showsAll && used.length > SHOWN && (
        <Button tone="quiet" onClick={() => setShowsAll(true)}>
          {`${t('show-more')} (${used.length - SHOWN})`}
        </Button>
      )}
      {revoked.length > 0 && <p class="ghost">{t('links-revoked', { n: revoked.length })}</p>}
    </li>
  );
}

/** Of a link that the stream has not brought yet. @param {import('./minting.js').Minted} minted @returns {LinkRecord} */
const recordOf = ({ id, role, board, at }) => ({ t: 'link', id, role, board, at, revoked: false, devices: 0, pin: false });

/**
 * @param {{event: EventRecord, link: LinkRecord, where: string, minted?: import('./minting.js').Minted}} props
 */
function UsedLink({ event, link, where, minted }) {
  const { t, language } = useI18n();
  const { clock } = usePage().live;
  const made = t('link-made', { time: momentOf(link.at, event.tz, language, clock.now()) });
  const used = link.devices ? t('link-devices', { n: link.devices }) : t('link-never');
  return (
    <div class="used-link">
      {minted && (
        <>
          {minted.isAlone && <Notice tone="ok">{t('link-minted')}</Notice>}
          <Address label={t('link-for', { role: where })} url={minted.url} qr={minted.qr} isOpen={minted.isAlone} />
        </>
      )}
      <Revoking event={event} link={link} where={where} facts={`${made} · ${used}`} />
      <LinkPin link={link} where={where} />
    </div>
  );
}

/** @param {{event: EventRecord, link: LinkRecord, where: string, facts: string}} props */
function Revoking({ event, link, where, facts }) {
  const t = useT();
  const { live } = usePage();
  const [isAsked, setAsked] = useState(false);
  const box = useFocusBack(isAsked);
  const own = live.outbox.of(live.as).filter(({ command }) => command.name === 'revoke_link' && command.link === link.id);
  const refused = own.find(({ state }) => state === 'refused');
  const revoke = () => {
    if (refused) live.outbox.dismiss(refused.op);
    live.act({ name: 'revoke_link', event: event.id, link: link.id });
    setAsked(false);
  };
  return (
    <div ref={box}>
      {isAsked ? (
        <Confirm danger question={t('link-revoke-ask')} yes={t('link-revoke-yes')} onYes={revoke} onNo={() => setAsked(false)}>
          <p class="ghost">{facts}</p>
        </Confirm>
      ) : (
        <div class="used-link-line">
          <p class="ghost">{facts}</p>
          <Button
            tone="quiet"
            label={`${t('link-revoke')}: ${where}, ${facts}`}
            busy={own.some(({ state }) => state !== 'refused')}
            onClick={() => setAsked(true)}
          >
            {t('link-revoke')}
          </Button>
        </div>
      )}
      {refused && (
        <Notice tone="error" onDismiss={() => live.outbox.dismiss(refused.op)}>
          {refusalText(t, refused.code, refused.detail)}
        </Notice>
      )}
    </div>
  );
}
