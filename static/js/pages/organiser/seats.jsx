// Who gets in: the doors, codes of badges, seats that look made by one hand, and those that are put aside until they are checked.
import { Switch } from '../../ui/choice.jsx';
import { useI18n, useT } from '../../ui/i18n.jsx';
import { Empty, Notice } from '../../ui/messages.jsx';
import { Button } from '../../ui/button.jsx';
import { usePage } from '../shared/page.jsx';
import { Badges } from './badges.jsx';
import { useLast } from './closing.jsx';
import { momentOf } from './moment.js';
import { refusalText } from './refusal.js';

/** @import { EventRecord, QuarantineRecord } from '../../core/protocol.js' */
/** @import { Alike, Report } from './alike.js' */

/** @param {{event: EventRecord, report: Report | null}} props */
export function Seats({ event, report }) {
  const t = useT();
  return (
    <div class="settings-columns">
      <section class="stack">
        <h2 class="form-title">{t('doors')}</h2>
        <Doors event={event} />
        <h2 class="form-title">{t('badges')}</h2>
        <Badges />
      </section>
      <section class="stack">
        <h2 class="form-title">{t('one-hand')}</h2>
        <p class="ghost">{t('one-hand-help')}</p>
        <Groups event={event} report={report} />
        <Aside event={event} />
      </section>
    </div>
  );
}

/** @param {{event: EventRecord}} props */
function Doors({ event }) {
  const t = useT();
  const { refused, waiting, act } = useLast('set_doors');
  const isOpen = waiting && 'open' in waiting.command ? waiting.command.open === true : event.doors;
  return (
    <>
      <Switch
        label={t('doors-switch')}
        hint={t(isOpen ? 'doors-open' : 'doors-closed')}
        on={isOpen}
        busy={Boolean(waiting)}
        onChange={(open) => act({ name: 'set_doors', event: event.id, open })}
      />
      <p class="ghost">{t('doors-help')}</p>
      {refused && <Notice tone="error">{refusalText(t, refused.code, refused.detail)}</Notice>}
    </>
  );
}

/** @param {{event: EventRecord, report: Report | null}} props */
function Groups({ event, report }) {
  const { t, language } = useI18n();
  const { clock } = usePage().live;
  const { refused, waiting, act } = useLast('quarantine_group');
  if (!report) return <p role="status">{t('one-hand-looking')}</p>;
  const since = momentOf(report.since, event.tz, language, clock.now());
  const busy = waiting && 'group' in waiting.command ? waiting.command.group : null;
  return (
    <>
      {report.groups.length === 0 && <Empty>{t('one-hand-none')}</Empty>}
      {report.groups.map((group) => (
        <Group
          key={group.id}
          event={event}
          group={group}
          isBusy={busy === group.id}
          onPut={() => act({ name: 'quarantine_group', event: event.id, group: group.id })}
        />
      ))}
      {refused && (
        <Notice tone="error">{refused.code === 'not_found' ? t('one-hand-gone') : refusalText(t, refused.code, refused.detail)}</Notice>
      )}
      <p class="ghost">{t('one-hand-since', { time: since })}</p>
    </>
  );
}

/** @param {{event: EventRecord, group: Alike, isBusy: boolean, onPut: () => void}} props */
function Group({ event, group, isBusy, onPut }) {
  const { t, language } = useI18n();
  const { clock } = usePage().live;
  const { seats, left, here, votes, figures } = group;
  const began = figures.at ? t('one-hand-began', { time: momentOf(figures.at, event.tz, language, clock.now()) }) : '';
  const facts = [began, t('one-hand-here', { n: here }), votes !== null && t('one-hand-votes', { n: votes })].filter(Boolean);
  return (
    <article class="seat-group">
      <h3>{t(`one-hand-${group.signal}`, { n: seats })}</h3>
      <p>{t(`one-hand-${group.signal}-why`, { n: seats, ...figures })}</p>
      <p class="ghost">{facts.join(' · ')}</p>
      {left > 0 && (
        <Button busy={isBusy} onClick={onPut}>
          {t('aside-put')}
        </Button>
      )}
    </article>
  );
}

/** @param {{event: EventRecord}} props */
function Aside({ event }) {
  const t = useT();
  const { live } = usePage();
  const { refused, waiting, act } = useLast('set_quarantine');
  const groups = [...(live.store(`event:${event.id}`)?.all('quarantine') ?? [])].sort((a, b) => b.at - a.at);
  if (!groups.length) return null;
  const busy = waiting && 'quarantine' in waiting.command ? waiting.command.quarantine : null;
  return (
    <section class="stack" aria-label={t('aside')}>
      <h2 class="form-title">{t('aside')}</h2>
      <p class="ghost">{t('aside-help')}</p>
      <p class="ghost">{t('aside-few')}</p>
      {groups.map((group) => (
        <PutAside
          key={group.id}
          event={event}
          group={group}
          isBusy={busy === group.id}
          onSet={(on) => act({ name: 'set_quarantine', event: event.id, quarantine: group.id, on })}
        />
      ))}
      {refused && <Notice tone="error">{refusalText(t, refused.code, refused.detail)}</Notice>}
    </section>
  );
}

/** @param {{event: EventRecord, group: QuarantineRecord, isBusy: boolean, onSet: (on: boolean) => void}} props */
function PutAside({ event, group, isBusy, onSet }) {
  const { t, language } = useI18n();
  const { clock } = usePage().live;
  const why = t(`one-hand-${group.signal}`, { n: group.seats });
  const facts = [momentOf(group.at, event.tz, language, clock.now()), group.ideas > 0 && t('aside-ideas', { n: group.ideas })];
  return (
    <article class="seat-group">
      <h3>{t(group.on ? 'aside-seats' : 'aside-back', { n: group.seats })}</h3>
      <p>{why}</p>
      <p class="ghost">{facts.filter(Boolean).join(' · ')}</p>
      <Button busy={isBusy} onClick={() => onSet(!group.on)}>
        {t(group.on ? 'aside-take-back' : 'aside-again')}
      </Button>
    </article>
  );
}
