// Sentences, numbers and times in the page's language, from the Fluent files that server and browser share.
import { FluentBundle, FluentResource } from '@fluent/bundle';

/** @typedef {import('@fluent/bundle').FluentVariable} Variable */
/** @typedef {ReturnType<typeof createI18n>} I18n */

/**
 * A missing key is shown as its id.
 * @param {string} language
 * @param {string[]} texts Fluent sources
 * @param {{preset?: string, onMissing?: (id: string) => void}} [how] `preset` is the event's word for a track
 */
export function createI18n(language, texts, { preset = 'area', onMissing = () => {} } = {}) {
  const bundle = bundleOf(language, texts);
  const decimal = new Intl.NumberFormat(language);
  const clock = clockIn(language);
  const calendar = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

  /** @param {string} id "id" or "id.attribute" @param {Record<string, Variable>} [args] */
  function t(id, args) {
    const pattern = patternOf(bundle, id);
    if (pattern === null) {
      onMissing(id);
      return id;
    }
    /** @type {Error[]} */
    const errors = [];
    const sentence = bundle.formatPattern(pattern, { preset, ...args }, errors);
    for (const { message } of errors) onMissing(`${id}: ${message}`);
    return sentence;
  }

  return {
    language,
    t,
    /** @param {number} n */
    number: (n) => decimal.format(n),
    /** @param {number} ms @param {string} tz */
    time: (ms, tz) => clock(tz).format(ms),
    /** «15 марта 2027 г.», a day of the calendar in no time zone, on one line. @param {string} iso */
    day: (iso) => calendar.format(Date.parse(`${iso}T00:00:00Z`)).replace(/ /g, '\u00a0'),
    /** «22 ноября 2026 г., 15:42» @param {number} ms @param {string} tz */
    moment: (ms, tz) => {
      const day = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'long', year: 'numeric', timeZone: tz });
      return `${day.format(ms).replace(/ /g, '\u00a0')}, ${clock(tz).format(ms)}`;
    },
    minutes,
  };
}

/** @param {string} language @param {string[]} texts */
function bundleOf(language, texts) {
  const bundle = new FluentBundle(language, { useIsolating: false });
  const errors = texts.flatMap((text) => bundle.addResource(new FluentResource(text)));
  if (errors.length) throw errors[0];
  return bundle;
}

/** @param {FluentBundle} bundle @param {string} id */
function patternOf(bundle, id) {
  const [name = '', attribute] = id.split('.');
  const message = bundle.getMessage(name);
  if (!message) return null;
  return attribute ? (message.attributes[attribute] ?? null) : message.value;
}

/** @param {string} language */
function clockIn(language) {
  /** @type {Map<string, Intl.DateTimeFormat>} */
  const made = new Map();
  /** @param {string} timeZone */
  return (timeZone) => {
    const format = made.get(timeZone) ?? timeFormat(language, timeZone);
    made.set(timeZone, format);
    return format;
  };
}

/** @param {string} language @param {string} timeZone */
function timeFormat(language, timeZone) {
  return new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone });
}

/**
 * What is left of a timer: «04:12», and «1:04:12» from an hour on. A begun second counts as whole.
 * @param {number} seconds
 */
function minutes(seconds) {
  const left = Math.max(0, Math.ceil(seconds));
  const [h, m, s] = [Math.floor(left / 3600), Math.floor(left / 60) % 60, left % 60];
  const two = (/** @type {number} */ n) => String(n).padStart(2, '0');
  return h ? `${h}:${two(m)}:${two(s)}` : `${two(m)}:${two(s)}`;
}
