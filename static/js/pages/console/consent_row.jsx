// One wording: how many have answered, how the answers are spread, what was objected.
import { numberOf } from '../../core/source.js';
import { Bar } from '../../ui/bar.jsx';
import { Button } from '../../ui/button.jsx';
import { useT } from '../../ui/i18n.jsx';
import { medianLevels, objectionsTo, spreadOf } from './consent_model.js';
import { ShowOne } from './hall_air.jsx';
import { useDesk } from './state.jsx';

/** @import { ConsentRecord, IdeaRecord, ObjectionRecord } from '../../core/protocol.js' */

/** @param {{idea: IdeaRecord, consent: ConsentRecord | undefined}} props */
export function ConsentRow({ idea, consent }) {
  const t = useT();
  const { people, records, ideas, isHall } = useDesk();
  const objections = objectionsTo(records('objection'), ideas, idea.id);
  const answered = consent?.answered ?? 0;
  return (
    <li class="deepen-row">
      <b class="idea-no">{numberOf(idea)}</b>
      <div class="deepen-body stack stack--tight">
        <p class="idea-headline">{idea.wording || idea.headline || idea.text}</p>
        <p class="ghost" role="status">
          {t('agreement-answered', { n: answered, all: Math.max(answered, people.present) })}
        </p>
        {consent && consent.levels.length > 0 && <Spread consent={consent} />}
        {objections.length > 0 && <Objections of={objections} />}
        {isHall && <ShowOne idea={idea} />}
      </div>
    </li>
  );
}

/** @param {{consent: ConsentRecord}} props */
function Spread({ consent }) {
  const t = useT();
  const { median, answered } = consent;
  const middle = median === null ? [] : medianLevels(median);
  return (
    <>
      <dl class="spread">
        {spreadOf(consent).map(({ level, n }) => (
          <div key={level} class={`spread-row${middle.includes(level) ? ' spread-row--median' : ''}`}>
            <dt>{t(`agreement-${level}`)}</dt>
            <dd>
              <Bar n={n} of={answered} size="laptop" counted={false} label={t('n-of', { n, all: answered })} />
              <b aria-hidden="true">{n}</b>
            </dd>
          </div>
        ))}
      </dl>
      {middle.length > 0 && (
        <p class="spread-median">{t('agreement-median', { level: middle.map((level) => t(`agreement-${level}`)).join(' – ') })}</p>
      )}
    </>
  );
}

/** @param {{of: readonly ObjectionRecord[]}} props */
function Objections({ of }) {
  const t = useT();
  return (
    <div>
      <p class="block-title">{t('agreement-objections', { n: of.length })}</p>
      <ul class="objections">
        {of.map((objection) => (
          <Objection key={objection.id} {...objection} />
        ))}
      </ul>
    </div>
  );
}

/** Those that wait for a look, wherever they were said. @param {{of: readonly ObjectionRecord[]}} props */
export function HeldObjections({ of }) {
  const t = useT();
  return (
    <section class="stack stack--tight" aria-label={t('agreement-objections', { n: of.length })}>
      <h2 class="block-title">{t('agreement-objections', { n: of.length })}</h2>
      <ul>
        {of.map((objection) => (
          <Objection key={objection.id} {...objection} />
        ))}
      </ul>
    </section>
  );
}

/** In its own words, who reads them, and what may be done about that (I7). @param {ObjectionRecord} props */
function Objection({ id, text, status }) {
  const t = useT();
  const { may, act } = useDesk();
  const set = (/** @type {boolean} */ on) => void act('set_objection', { objection: id, on });
  return (
    <li class={`objection objection--${status}`}>
      <p class="objection-text">
        {status !== 'visible' && <b>{t(`objection-is-${status}`)}: </b>}
        <span>{text}</span>
      </p>
      {may('set_objection') && (
        <div class="row">
          {status !== 'visible' && <Button onClick={() => set(true)}>{t('objection-show')}</Button>}
          {status !== 'struck' && <Button onClick={() => set(false)}>{t('objection-strike')}</Button>}
        </div>
      )}
    </li>
  );
}
