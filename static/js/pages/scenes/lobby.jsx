// How to join: words that fit, a plate with the code, and the one decorative picture.
import { useRef } from 'preact/hooks';
import { useT } from '../../ui/i18n.jsx';
import { Qr } from '../../ui/qr.jsx';
import { Stage } from '../../ui/stage.jsx';
import { Weave } from '../../ui/weave.jsx';
import { usePage } from '../shared/page.jsx';
import { useFit, useSteady } from './hooks.js';
import { preliminary } from './words.js';

/** @typedef {import('../../core/protocol.js').EventRecord} EventRecord */

const LONG = 90;

/**
 * Words and plate above the Weave. Where the lines are too many, those that can best be spared are left out.
 * @param {{
 *   no?: number, event: EventRecord, over?: string, title: string, lines: string[], spare: string[], ribbon?: string | false,
 *   to?: {join: string, qr: {size: number, d: string}},
 * }} props `over` is a line above the title; `spare` names `over` and lines, the first to go first; `to`: the page's own way in
 */
export function Invitation({ no, event, over = '', title, lines, spare, ribbon, to }) {
  const { boot } = usePage();
  const t = useT();
  const box = useRef(/** @type {HTMLDivElement|null} */ (null));
  const fit = useFit(box, spare.length, [over, title, ...lines].join(), 0);
  const gone = new Set(spare.slice(0, spare.length - fit.n));
  return (
    <Stage no={no} rehearsal={event.rehearsal} ribbon={ribbon}>
      <div class="invite">
        <div class="invite-words" ref={box}>
          {over && !gone.has(over) && <p class="invite-over">{over}</p>}
          <h1 class={`invite-title${title.length > LONG ? ' invite-title--long' : ''}`}>{title}</h1>
          {lines.map((line) => line && !gone.has(line) && <p key={line} class="invite-line">{line}</p>)}
        </div>
        <Qr size="plate" qr={(to ?? boot).qr} caption={t('join-scan')} code={event.code} address={(to ?? boot).join} />
      </div>
      <div class={ribbon ? 'invite-weave invite-weave--under' : 'invite-weave'}>
        <Weave seed={event.code} />
      </div>
    </Stage>
  );
}

/** The plenary before it begins. @param {{state: import('./state.js').State}} props */
export function LobbyScene({ state: { event } }) {
  const { status } = usePage();
  const t = useT();
  const present = Object.values(status.present[`event:${event.id}`] ?? {}).reduce((sum, n) => sum + n, 0);
  const here = useSteady(present);
  const joined = here > 0 ? t('connected', { n: here }) : t('join-no-app');
  return <Invitation event={event} title={event.title} lines={[event.subtitle, joined]} spare={[event.subtitle]} />;
}

/** The way to all of it from one's own phone. @param {{state: import('./state.js').State}} props */
export function ResultQrScene({ state: { event } }) {
  const t = useT();
  const { results } = usePage().boot;
  const text = t('result-qr-text');
  const ribbon = preliminary(t, event);
  return <Invitation event={event} title={t('result-qr-title')} lines={[text, event.title]} spare={[event.title]} ribbon={ribbon} to={results} />;
}
