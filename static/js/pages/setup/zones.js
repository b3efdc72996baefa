// Time zones to choose from: those of Russia first, by their cities; the others under a heading.

export const RUSSIAN = [
  ...['Europe/Kaliningrad', 'Europe/Moscow', 'Europe/Samara', 'Asia/Yekaterinburg', 'Asia/Omsk', 'Asia/Krasnoyarsk'],
  ...['Asia/Irkutsk', 'Asia/Yakutsk', 'Asia/Vladivostok', 'Asia/Magadan', 'Asia/Kamchatka'],
];

/**
 * @param {(id: string) => string} t
 * @param {string} chosen is always among them
 */
export function zoneOptions(t, chosen) {
  const named = RUSSIAN.map((zone) => ({ value: zone, label: `${t(keyOf(zone))}${offsetOf(zone)}` }));
  const others = [...new Set([...otherZones(), chosen])].filter((zone) => !RUSSIAN.includes(zone)).sort();
  return [...named, ...others.map((zone) => ({ value: zone, label: zone.replaceAll('_', ' '), group: t('tz-others') }))];
}

/** @param {string} zone */
const keyOf = (zone) => `tz-${zone.toLowerCase().replace('/', '-')}`;

/** «, UTC+3», where the browser can say it. @param {string} zone */
function offsetOf(zone) {
  try {
    const format = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'shortOffset' });
    const name = format.formatToParts().find(({ type }) => type === 'timeZoneName')?.value ?? '';
    return name ? `, ${name.replace('GMT', 'UTC')}` : '';
  } catch {
    return ''; // browsers before 2021 do not know the name, and the city is enough
  }
}

/** @returns {string[]} none in older browsers */
function otherZones() {
  const { supportedValuesOf } = /** @type {{supportedValuesOf?: (key: string) => string[]}} */ (Intl);
  return supportedValuesOf?.('timeZone') ?? [];
}
