// A moment in the event's time zone: the time, and the day too where it is another one.

/** @param {number} ms @param {string} tz @param {string} language @param {number} now */
export function momentOf(ms, tz, language, now) {
  const time = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: tz };
  const day = { day: 'numeric', month: 'short', timeZone: tz };
  const say = (/** @type {object} */ options, /** @type {number} */ at) => new Intl.DateTimeFormat(language, options).format(at);
  return say(day, ms) === say(day, now) ? say(time, ms) : say({ ...time, ...day }, ms);
}
