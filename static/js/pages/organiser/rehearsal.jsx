// The rehearsal: simulated participants, and the end of it.
import { Bot, CircleStop } from 'lucide';
import { useState } from 'preact/hooks';
import { Button } from '../../ui/button.jsx';
import { Segmented } from '../../ui/choice.jsx';
import { Field } from '../../ui/field.jsx';
import { useT } from '../../ui/i18n.jsx';
import { Confirm, Notice } from '../../ui/messages.jsx';
import { usePage } from '../shared/page.jsx';
import { useFocusBack } from './focus.js';
import { refusalText } from './refusal.js';
import { useRobots } from './robots.js';

/** @import { EventRecord } from '../../core/protocol.js' */
/** @typedef {ReturnType<typeof useRobots>} Robots */

const SPEEDS = ['1', '5', '20'];
const ROBOTS = 60;
const ROBOTS_MAX = 500;

/** @param {{event: EventRecord}} props */
export function Rehearsal({ event }) {
  const t = useT();
  const robots = useRobots(usePage().live.as);
  if (!event.rehearsal) return <Notice tone="ok">{t('rehearsal-ended')}</Notice>;
  return (
    <div class="settings-columns">
      <section class="stack">
        <h2 class="form-title">{t('robots')}</h2>
        <p>{t('rehearsal-help')}</p>
        {robots.state?.running ? <RobotsRunning robots={robots} /> : <RobotsStart robots={robots} />}
        {robots.wasStopped && <Notice tone="ok">{t('robots-stopped')}</Notice>}
        {robots.code && <Notice tone="error">{refusalText(t, robots.code)}</Notice>}
      </section>
      <section class="stack">
        <h2 class="form-title">{t('rehearsal-end')}</h2>
        <End event={event} robots={robots} />
      </section>
    </div>
  );
}

/** @param {{robots: Robots}} props */
function RobotsRunning({ robots }) {
  const t = useT();
  return (
    <>
      <Notice>{t('robots-running', { n: robots.state?.n ?? 0 })}</Notice>
      <Button icon={CircleStop} busy={robots.isBusy} onClick={robots.stop}>
        {t('robots-stop')}
      </Button>
    </>
  );
}

/** @param {{robots: Robots}} props */
function RobotsStart({ robots }) {
  const t = useT();
  const [text, setText] = useState(String(ROBOTS));
  const [speed, setSpeed] = useState('1');
  const n = /^\d+$/.test(text.trim()) ? Number(text) : 0;
  const isRight = n >= 1 && n <= ROBOTS_MAX;
  const start = () => {
    if (isRight) robots.start(n, Number(speed));
  };
  return (
    <>
      <Field
        label={t('robots-n')}
        value={text}
        inputMode="numeric"
        error={isRight ? null : t('robots-n-range', { limit: ROBOTS_MAX })}
        onInput={setText}
        onEnter={start}
      />
      <Segmented
        label={t('robots-speed')}
        value={speed}
        options={SPEEDS.map((value) => ({ value, label: t(`robots-speed-${value}`) }))}
        onChange={setSpeed}
      />
      <Button icon={Bot} busy={robots.isBusy} disabled={!isRight} onClick={start}>
        {t('robots-start', { n: isRight ? n : 0 })}
      </Button>
    </>
  );
}

/** @param {{event: EventRecord, robots: Robots}} props */
function End({ event, robots }) {
  const t = useT();
  const { live } = usePage();
  const [isAsked, setAsked] = useState(false);
  const box = useFocusBack(isAsked);
  const own = live.outbox.of(live.as).filter(({ command }) => command.name === 'end_rehearsal');
  const refused = own.find(({ state }) => state === 'refused');
  const isBusy = own.some(({ state }) => state !== 'refused');
  const end = async () => {
    if (robots.state?.running) await robots.stop();
    if (refused) live.outbox.dismiss(refused.op);
    live.act({ name: 'end_rehearsal', event: event.id });
    setAsked(false);
  };
  return (
    <div class="stack" ref={box}>
      <ul class="facts">
        <li>{t('rehearsal-end-deleted')}</li>
        <li>{t('rehearsal-end-kept')}</li>
      </ul>
      {refused && <Notice tone="error">{refusalText(t, refused.code, refused.detail)}</Notice>}
      {isAsked ? (
        <Confirm
          danger
          question={t('rehearsal-end-ask')}
          yes={t('rehearsal-end-yes')}
          onYes={end}
          onNo={() => setAsked(false)}
        >
          <p>{t('rehearsal-end-final')}</p>
        </Confirm>
      ) : (
        <Button tone="danger" busy={isBusy} onClick={() => setAsked(true)}>
          {t('rehearsal-end')}
        </Button>
      )}
    </div>
  );
}
