// The end of an event: who may read its results, and closing it for good.
import { ExternalLink, Lock } from 'lucide';
import { useState } from 'preact/hooks';
import { Button } from '../../ui/button.jsx';
import { Switch } from '../../ui/choice.jsx';
import { useI18n, useT } from '../../ui/i18n.jsx';
import { Confirm, Notice } from '../../ui/messages.jsx';
import { AssigneeLink } from '../host/assignee_link.jsx';
import { usePage } from '../shared/page.jsx';
import { useFocusBack } from './focus.js';
import { Leftovers } from './leftovers.jsx';
import { ErasePerson, Retention } from './privacy.jsx';
import { refusalText } from './refusal.js';

/** @import { CommandName, EventRecord } from '../../core/protocol.js' */

/** @param {{event: EventRecord, lastAt: number}} props */
export function Closing({ event, lastAt }) {
  const t = useT();
  const { live } = usePage();
  const decisions = (live.store(`event:${event.id}`)?.all('decision') ?? []).sort((a, b) => a.no - b.no);
  return (
    <div class="settings-columns">
      <section class="stack">
        <h2 class="form-title">{t('results-page')}</h2>
        <Publication event={event} />
      </section>
      <section class="stack">
        <h2 class="form-title">{t('seal')}</h2>
        {event.sealed_at === null ? <Seal event={event} /> : <Sealed event={event} at={event.sealed_at} />}
      </section>
      {event.sealed_at === null && (
        <>
          <section class="stack">
            <h2 class="form-title">{t('term')}</h2>
            <Retention event={event} lastAt={lastAt} />
          </section>
          <section class="stack">
            <h2 class="form-title">{t('erase')}</h2>
            <ErasePerson event={event} />
          </section>
        </>
      )}
      {decisions.length > 0 && (
        <section class="stack">
          <h2 class="form-title">{t('closing-decisions', { n: decisions.length })}</h2>
          <p>{t('closing-decisions-help')}</p>
          <ol class="closing-decisions">
            {decisions.map((decision) => (
              <li key={decision.id} class="stack stack--tight">
                <p>
                  <b>{decision.no}</b> {decision.what} · {t(`decision-${decision.status}`)}
                </p>
                <div class="row">
                  <Button href={`/${event.code}/decision/${decision.no}`}>{t('closing-decision-page')}</Button>
                </div>
                <AssigneeLink decision={decision} />
              </li>
            ))}
          </ol>
        </section>
      )}
    </div>
  );
}

/** The newest own command of a name, until its answer stands in the event's record. @param {CommandName} name */
export function useLast(name) {
  const { live } = usePage();
  const own = live.outbox.of(live.as).filter(({ command }) => command.name === name);
  const last = own[own.length - 1];
  return {
    refused: last?.state === 'refused' ? last : null,
    waiting: last && last.state !== 'refused' && last.state !== 'sent' ? last : null,
    isSent: last?.state === 'sent',
    act: (/** @type {import('../../core/protocol.js').Wish} */ wish) => {
      for (const { op, state } of own) if (state === 'refused') live.outbox.dismiss(op);
      live.act(wish);
    },
  };
}

/** @param {{event: EventRecord}} props */
function Publication({ event }) {
  const t = useT();
  const { refused, waiting, act } = useLast('publish_results');
  const on = waiting && 'on' in waiting.command ? waiting.command.on === true : event.public;
  const address = `${event.join}/results`;
  return (
    <>
      <p>{t('results-page-help')}</p>
      <Switch
        label={t('results-public')}
        hint={t(on ? 'results-public-on' : 'results-public-off')}
        on={on}
        busy={waiting !== null}
        onChange={(next) => act({ name: 'publish_results', event: event.id, on: next })}
      />
      {refused && <Notice tone="error">{refusalText(t, refused.code, refused.detail)}</Notice>}
      <p class="results-address">{address.replace(/^https?:\/\//, '')}</p>
      <div class="row">
        <Button icon={ExternalLink} href={`/${event.code}/results`}>
          {t('results-page-open')}
        </Button>
      </div>
    </>
  );
}

/** @param {{event: EventRecord}} props */
function Seal({ event }) {
  const t = useT();
  const [isAsked, setAsked] = useState(false);
  const box = useFocusBack(isAsked);
  const { refused, waiting, isSent, act } = useLast('seal_event');
  const seal = () => {
    act({ name: 'seal_event', event: event.id });
    setAsked(false);
  };
  return (
    <div class="stack" ref={box}>
      <ul class="facts">
        <li>{t('seal-anonymous')}</li>
        <li>{t('seal-frozen')}</li>
        <li>{t('seal-kept')}</li>
        <li>{t('seal-copies')}</li>
      </ul>
      <Leftovers />
      {refused && <Notice tone="error">{sealProblem(t, refused)}</Notice>}
      {isAsked ? (
        <Confirm danger question={t('seal-ask')} yes={t('seal-yes')} onYes={seal} onNo={() => setAsked(false)}>
          <p>{t('seal-final')}</p>
          {event.rehearsal && <p>{t('seal-rehearsal')}</p>}
        </Confirm>
      ) : (
        <Button tone="danger" icon={Lock} busy={waiting !== null || isSent} onClick={() => setAsked(true)}>
          {t(waiting || isSent ? 'seal-under-way' : 'seal')}
        </Button>
      )}
    </div>
  );
}

/** @param {ReturnType<typeof useT>} t @param {{code?: string | null, detail?: Record<string, unknown>}} refused */
function sealProblem(t, { code, detail }) {
  const track = detail?.track;
  if (code !== 'ballot_open' || typeof track !== 'number') return refusalText(t, code, detail);
  return track ? t('seal-ballot-open', { no: String(track) }) : t('seal-hall-open');
}

/** @param {{event: EventRecord, at: number}} props */
function Sealed({ event, at }) {
  const { t, moment } = useI18n();
  return (
    <>
      <Notice tone="ok" title={t('sealed-at', { moment: moment(at, event.tz) })}>
        <p>{t('sealed-after')}</p>
      </Notice>
      <Leftovers />
      <p>{t('sealed-manifest')}</p>
      <p class="manifest">{event.manifest}</p>
    </>
  );
}
