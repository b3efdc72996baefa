// The organiser's frame: what is going on is in the bar, the work is in five tabs, the papers are pages of their own.
import { useState } from 'preact/hooks';
import { Tabs } from '../../ui/choice.jsx';
import { ConsolePage } from '../../ui/console.jsx';
import { useT } from '../../ui/i18n.jsx';
import { spacedCode } from '../../ui/qr.jsx';
import { Documents } from '../shared/documents.jsx';
import { GoneNotice } from '../shared/gone.jsx';
import { useSources } from '../shared/hooks.js';
import { usePage } from '../shared/page.jsx';
import { Audit } from './audit.jsx';
import { Closing } from './closing.jsx';
import { Connection, Copies } from './connection.jsx';
import { Lanes } from './lanes.jsx';
import { Links } from './links.jsx';
import { Cards, Printing } from './papers.jsx';
import { eventOf, placesOf } from './places.js';
import { TermWarning } from './privacy.jsx';
import { Rehearsal } from './rehearsal.jsx';
import { Settings } from './settings.jsx';
import { useReport } from './alike.js';
import { Seats } from './seats.jsx';
import { useHash } from './hash.js';
import { useMinting } from './minting.js';

/** @import { EventRecord } from '../../core/protocol.js' */
/** @import { OrganiserBoot, Place } from './places.js' */
/** @typedef {{event: EventRecord, places: Place[], minting: ReturnType<typeof useMinting>, boot: OrganiserBoot}} View */

const ID = 'organiser';

export function OrganiserPage() {
  const { live, status } = usePage();
  const boot = /** @type {OrganiserBoot} */ (usePage().boot);
  const store = live.store(`event:${boot.event.id}`);
  useSources(store, live.outbox, status);
  const [hash, go] = useHash();
  const event = eventOf(store, boot.event);
  const places = placesOf(store, status.pulses[`event:${event.id}`]);
  const minting = useMinting(live.as, live.clock);
  const [wasRehearsal] = useState(boot.event.rehearsal);
  if (status.state === 'refused') return <Closed event={event} code={status.code} />;
  const view = { event, places, minting, boot };
  if (hash === 'cards') return <Cards {...view} onBack={() => go('links')} />;
  if (hash === 'printing') return <Printing {...view} onBack={() => go('links')} />;
  return <Work {...view} tab={hash} onTab={go} hasRehearsal={wasRehearsal || event.rehearsal} />;
}

/** @param {View & {tab: string, onTab: (tab: string) => void, hasRehearsal: boolean}} props */
function Work({ tab, onTab, hasRehearsal, ...view }) {
  const t = useT();
  const { event, places } = view;
  const { live } = usePage();
  const aside = live.store(`event:${event.id}`)?.all('quarantine') ?? [];
  const report = useReport(live.as, aside.map(({ id, on }) => `${id}${on}`).join());
  const found = report?.groups.length ?? 0;
  const tabs = [
    { id: 'lanes', label: t('lanes') },
    { id: 'links', label: t('links') },
    ...(event.sealed_at ? [] : [{ id: 'seats', label: found ? t('seats-found', { n: found }) : t('seats') }]),
    { id: 'documents', label: t('documents') },
    { id: 'closing', label: t('closing') },
    { id: 'audit', label: t('audit') },
    ...(hasRehearsal && !event.sealed_at ? [{ id: 'rehearsal', label: t('rehearsal-title') }] : []),
    ...(event.sealed_at ? [] : [{ id: 'settings', label: t('settings') }]),
  ];
  const lastAt = view.boot.last_at ?? view.boot.now;
  const shown = tabs.some(({ id }) => id === tab) ? tab : 'lanes';
  return (
    <ConsolePage
      title={<span class="organiser-name">{event.title}</span>}
      subtitle={<Subtitle event={event} />}
      bar={<Bar event={event} />}
    >
      <div class="organiser">
        <TermWarning event={event} lastAt={lastAt} onOpen={() => onTab('closing')} />
        <Tabs label={t('organiser-title')} tabs={tabs} value={shown} onChange={onTab} />
        <div role="tabpanel" class="organiser-panel" aria-label={tabs.find(({ id }) => id === shown)?.label}>
          {shown === 'lanes' && <Lanes event={event} places={places} />}
          {shown === 'links' && <Links {...view} onPapers={onTab} />}
          {shown === 'seats' && <Seats event={event} report={report} />}
          {shown === 'documents' && <Documents />}
          {shown === 'closing' && <Closing event={event} lastAt={lastAt} />}
          {shown === 'audit' && <Audit event={event} places={places} />}
          {shown === 'rehearsal' && <Rehearsal event={event} />}
          {shown === 'settings' && <Settings event={event} places={places} />}
        </div>
      </div>
    </ConsolePage>
  );
}

/** @param {{event: EventRecord}} props */
function Subtitle({ event }) {
  const t = useT();
  return [t('organiser-title'), event.place, t('join-code', { code: spacedCode(event.code) })].filter(Boolean).join(' · ');
}

/** @param {{event: EventRecord}} props */
function Bar({ event }) {
  const t = useT();
  return (
    <div class="organiser-bar">
      {event.rehearsal && <p class="rehearsal-mark">{t('rehearsal')}</p>}
      <Copies />
      <Connection />
    </div>
  );
}

/** The link that this page came by was revoked. @param {{event: EventRecord, code: string | null}} props */
function Closed({ event, code }) {
  const t = useT();
  return (
    <ConsolePage title={event.title} subtitle={t('organiser-title')}>
      <div class="page stack">
        <GoneNotice code={code} />
      </div>
    </ConsolePage>
  );
}
