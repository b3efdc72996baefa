// Printouts: posters, paper ballots, guides and the agenda, made as PDF with what is chosen beside them.
import { useState } from 'preact/hooks';
import { Segmented } from '../../ui/choice.jsx';
import { Field, Select } from '../../ui/field.jsx';
import { useT } from '../../ui/i18n.jsx';
import { Notice } from '../../ui/messages.jsx';
import { HALL } from '../../ui/track.js';
import { DocumentRow, problemText } from './document_row.jsx';
import { LoopbackNotice } from './loopback.jsx';
import { useOrders } from './orders.js';
import { usePage } from './page.jsx';
import { LAST_SERIAL, MOST, isRange, optionsOf, serialOf } from './printing.js';

/** @import { Asked } from './printing.js' */

const LANGUAGES = ['ru', 'en'];

/**
 * @param {{tracks: {no: number, name: string}[], formats: readonly string[], isLocal: boolean}} props
 *   with one track only that one's are made; `isLocal`: phones join a Wi-Fi network first
 */
export function Printouts({ tracks, formats, isLocal }) {
  const t = useT();
  const { live, boot } = usePage();
  const [asked, setAsked] = useState(/** @type {Asked} */ ({
    ...{ language: boot.language, track: tracks.length === 1 ? (tracks[0]?.no ?? null) : null },
    ...{ first: '1', count: '40', start: '', network: '', password: '' },
  }));
  const { orders, refused, order } = useOrders(live.as);
  const change = (/** @type {Partial<Asked>} */ some) => setAsked({ ...asked, ...some });
  const shown = formats.filter((format) => format !== 'guide' || asked.track !== HALL);
  const orderOf = (/** @type {string} */ format) =>
    orders.find((one) => one.format === format && one.language === asked.language && isOf(one, format, asked));
  return (
    <div class="stack documents">
      <p class="links-help">{t('printouts-help')}</p>
      <LoopbackNotice />
      {tracks.length > 1 && <TrackOf tracks={tracks} asked={asked} change={change} />}
      <Segmented
        label={t('documents-language')}
        value={asked.language}
        options={LANGUAGES.map((value) => ({ value, label: t(`language-${value}`), lang: value }))}
        onChange={(language) => change({ language })}
      />
      {refused && <Notice tone="error">{problemText(t, refused.code, refused.detail)}</Notice>}
      <ul class="document-list">
        {shown.map((format) => (
          <DocumentRow
            key={format}
            format={format}
            order={orderOf(format)}
            isWrong={format === 'ballots' && !isRange(asked)}
            onOrder={() => order(format, asked.language, optionsOf(format, asked))}
          >
            {format === 'poster' && isLocal && <Network asked={asked} change={change} />}
            {format === 'ballots' && <Serials asked={asked} change={change} />}
            {format === 'agenda' && <Start asked={asked} change={change} />}
          </DocumentRow>
        ))}
      </ul>
    </div>
  );
}

/** @param {import('./orders.js').Order} order @param {string} format @param {Asked} asked */
function isOf(order, format, asked) {
  return format === 'agenda' || (order.options?.track ?? null) === asked.track;
}

/** @typedef {{asked: Asked, change: (some: Partial<Asked>) => void}} Given */

/** @param {Given & {tracks: {no: number, name: string}[]}} props */
function TrackOf({ tracks, asked, change }) {
  const t = useT();
  const options = tracks.map(({ no, name }) => ({ value: String(no), label: name }));
  return (
    <Select
      label={t('printouts-track')}
      value={asked.track === null ? '' : String(asked.track)}
      options={[{ value: '', label: t('printouts-all') }, ...options, { value: String(HALL), label: t('hall') }]}
      onChange={(value) => change({ track: value === '' ? null : Number(value) })}
    />
  );
}

/** @param {Given} props */
function Network({ asked, change }) {
  const t = useT();
  return (
    <fieldset class="printout-fields">
      <legend>{t('printouts-wifi')}</legend>
      <Field
        label={t('printouts-wifi-name')}
        value={asked.network}
        limit={32}
        countFrom={33}
        foot={false}
        onInput={(network) => change({ network })}
      />
      <Field
        label={t('printouts-wifi-password')}
        value={asked.password}
        limit={63}
        countFrom={64}
        foot={false}
        onInput={(password) => change({ password })}
      />
      <p class="printout-note">{t('printouts-wifi-help')}</p>
    </fieldset>
  );
}

/** @param {Given} props */
function Serials({ asked, change }) {
  const t = useT();
  const { first, count, track } = asked;
  const numbers = { first: serialOf(track, Number(first)), last: serialOf(track, Number(first) + Number(count) - 1) };
  return (
    <div class="printout-fields">
      <Field label={t('printouts-first')} value={first} inputMode="numeric" foot={false} onInput={(text) => change({ first: text })} />
      <Field label={t('printouts-count')} value={count} inputMode="numeric" foot={false} onInput={(text) => change({ count: text })} />
      <p class="printout-note" role="status">
        {isRange(asked)
          ? track !== null && t('printouts-serials', numbers)
          : t('printouts-serials-wrong', { limit: String(LAST_SERIAL), most: String(MOST) })}
      </p>
    </div>
  );
}

/** @param {Given} props */
function Start({ asked, change }) {
  const t = useT();
  return (
    <div class="printout-fields">
      <Field label={t('printouts-start')} value={asked.start} type="time" foot={false} onInput={(start) => change({ start })} />
    </div>
  );
}
