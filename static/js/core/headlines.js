// What a screen shows for an idea without a headline: its text cut at a word, as the server cuts it.
import { LIMITS } from './protocol.js';

const LOOSE_ENDS = /[ ,;:.!?\-–—([«„“"'…]+$/u;
const MARK = /^\p{M}/u;

/**
 * The text on one line, at most `limit` characters with the ellipsis; whole words if any.
 * @param {string} text
 * @param {number} limit
 */
export function cutAtWord(text, limit) {
  const line = text.trim().split(/\s+/).join(' ');
  const characters = Array.from(line);
  if (characters.length <= limit) return line;
  const room = limit - 1;
  const words = characters.slice(0, room + 1).join('');
  const whole = words.slice(0, Math.max(0, words.lastIndexOf(' '))).replace(LOOSE_ENDS, '');
  return `${whole || inside(characters, room)}…`;
}

/** @param {{headline: string, text: string}} idea @param {number} [limit] */
export function shownHeadline({ headline, text }, limit = LIMITS.headline) {
  return cutAtWord(headline.trim() ? headline : text, limit);
}

/**
 * A headline that says something of its own; empty where it is the text, or only its beginning.
 * @param {{headline?: string, text: string}} idea
 */
export function ownHeadline({ headline = '', text }) {
  const said = headline.trim().split(/\s+/).join(' ');
  const line = text.trim().split(/\s+/).join(' ');
  return said === line || (said.endsWith('…') && line.startsWith(said.slice(0, -1))) ? '' : said;
}

/** Cuts a single long word, never between a letter and the marks upon it. @param {string[]} characters @param {number} room */
function inside(characters, room) {
  let end = room;
  while (end > 0 && MARK.test(characters[end] ?? '')) end -= 1;
  return characters.slice(0, end).join('');
}
