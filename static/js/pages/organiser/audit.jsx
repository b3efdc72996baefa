// «Журнал»: who did what, by roles, newest first, and whether the chain of entries is whole.
import { Printer } from 'lucide';
import { Button } from '../../ui/button.jsx';
import { Select } from '../../ui/field.jsx';
import { useI18n, useT } from '../../ui/i18n.jsx';
import { Empty, Notice } from '../../ui/messages.jsx';
import { usePage } from '../shared/page.jsx';
import { useTrail } from './audit_trail.js';
import { AuditChain } from './audit_chain.jsx';
import { momentOf } from './moment.js';
import { refusalText } from './refusal.js';

/** @import { AuditEntry, AuditPage, EventRecord } from '../../core/protocol.js' */
/** @import { Place } from './places.js' */
/** @typedef {ReturnType<typeof useTrail>} Trail */

const SUBJECTS = ['lead', 'ideas', 'ballots', 'plenary', 'event'];
const COUNTS = ['votes', 'marks', 'answers', 'people'];

/** @param {{event: EventRecord, places: Place[]}} props */
export function Audit({ event, places }) {
  const t = useT();
  const trail = useTrail();
  return (
    <section class="stack audit">
      <p class="links-help">{t('audit-help')}</p>
      <AuditChain event={event} />
      <Veils event={event} page={trail.page} />
      <Filters trail={trail} places={places} />
      {trail.failed && (
        <Notice tone="error" action={{ label: t('audit-reload'), onClick: trail.reload }}>
          {refusalText(t, trail.failed.code, trail.failed.detail)}
        </Notice>
      )}
      {trail.page ? <Entries event={event} trail={trail} page={trail.page} /> : !trail.failed && <p role="status">{t('audit-loading')}</p>}
    </section>
  );
}

/** V8: from when and why something is not told. @param {{event: EventRecord, page: AuditPage | null}} props */
function Veils({ event, page }) {
  const { t, language } = useI18n();
  const { live } = usePage();
  return page?.veils.map(({ track, at }) => (
    <Notice key={`${track}`} tone="warn">
      {t('audit-veiled', { where: placeName(t, track, t('audit-veiled-elsewhere')), time: momentOf(at, event.tz, language, live.clock.now()) })}
    </Notice>
  ));
}

/** @param {{trail: Trail, places: Place[]}} props */
function Filters({ trail, places }) {
  const t = useT();
  const tracks = places.map(({ track }) => ({ value: String(track.no), label: placeName(t, track.no, '') }));
  return (
    <div class="audit-filters no-print">
      <Select
        label={t('audit-track')}
        value={trail.track}
        options={[{ value: '', label: t('audit-everything') }, ...tracks, { value: '0', label: t('hall') }]}
        onChange={trail.setTrack}
      />
      <Select
        label={t('audit-subject')}
        value={trail.subject}
        options={['', ...SUBJECTS].map((value) => ({ value, label: t(`audit-subject-${value || 'all'}`) }))}
        onChange={trail.setSubject}
      />
      <Button icon={Printer} disabled={!trail.page?.entries.length} onClick={() => window.print()}>
        {t('audit-print')}
      </Button>
    </div>
  );
}

/** @param {{event: EventRecord, trail: Trail, page: AuditPage}} props */
function Entries({ event, trail, page }) {
  const t = useT();
  const last = page.first + page.entries.length;
  if (!page.entries.length) return <Empty action={{ label: t('audit-reload'), onClick: trail.newest }}>{t('audit-none')}</Empty>;
  return (
    <>
      <p class="audit-shown" role="status">
        {t('audit-shown', { first: page.first + 1, last, total: page.total })}
      </p>
      <table class="audit-table">
        <thead>
          <tr>
            <th scope="col">{t('audit-when')}</th>
            <th scope="col">{t('audit-who')}</th>
            <th scope="col">{t('audit-what')}</th>
          </tr>
        </thead>
        <tbody>
          {page.entries.map((entry, index) => (
            <Entry key={page.first + page.entries.length - index} entry={entry} event={event} />
          ))}
        </tbody>
      </table>
      <Counts counts={page.counts} />
      <div class="row no-print">
        {page.first > 0 && <Button onClick={() => trail.goTo(page.first)}>{t('audit-older')}</Button>}
        {last < page.total && <Button onClick={() => trail.goTo(Math.min(page.total, last + 100))}>{t('audit-newer')}</Button>}
        <Button tone="quiet" busy={trail.isBusy} onClick={trail.newest}>
          {t(last < page.total ? 'audit-newest' : 'audit-reload')}
        </Button>
      </div>
    </>
  );
}

/** @param {{entry: AuditEntry, event: EventRecord}} props */
function Entry({ entry, event }) {
  const { t, language } = useI18n();
  const { live } = usePage();
  const where = placeName(t, entry.track, '');
  const sentence = t(`audit-${entry.what}`);
  const more = [entry.detail, ...entry.nos.map((no) => t('idea-no', { no }))].filter(Boolean);
  return (
    <tr class={entry.undone ? 'audit-undone' : undefined}>
      <td>{momentOf(entry.at, event.tz, language, live.clock.now())}</td>
      <td>{[whoText(t, entry.by), where].filter(Boolean).join(' · ')}</td>
      <td>
        {sentence === `audit-${entry.what}` ? t('audit-other') : sentence}
        {more.length > 0 && `: ${more.join(', ')}`}
        {entry.undone && <small> {t('audit-undone')}</small>}
      </td>
    </tr>
  );
}

/** What each did for oneself is told as a number. @param {{counts: Record<string, number>}} props */
function Counts({ counts }) {
  const t = useT();
  const told = COUNTS.filter((name) => counts[name]);
  if (!told.length) return null;
  return (
    <div class="audit-counts">
      <p>{t('audit-counts')}</p>
      <ul class="facts">
        {told.map((name) => (
          <li key={name}>{t(`audit-count-${name}`, { n: counts[name] ?? 0 })}</li>
        ))}
      </ul>
    </div>
  );
}

const BY_THEMSELVES = new Set(['plan', 'term', 'staff']);

/** @param {(id: string) => string} t @param {string} by */
const whoText = (t, by) => t(BY_THEMSELVES.has(by) ? `audit-by-${by}` : `role-${by === 'moderator' || by === 'scribe' ? `${by}-short` : by}`);

/** @param {(id: string, args?: Record<string, string>) => string} t @param {number | null} no @param {string} none */
function placeName(t, no, none) {
  if (no === null) return none;
  return no === 0 ? t('hall') : t('track-name', { no: String(no) });
}
