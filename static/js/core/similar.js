// Ideas that look like the one being typed (I9): on the phone itself, without a stemmer and without the network.

const LEAST_LETTERS = 12;
// Chosen on the labelled repeats of the demo's ten tracks, each typed whole and to 60 %.
const [BEGINNING, GRAM, CALM, SHORTEST, THRESHOLD] = [5, 0.1, 30, 12, 0.215];
const STOP_WORDS = new Set(
  ('была были было быть весь всех если есть каждый когда который между можно надо нужен нужна нужно нужны после пусть ' +
    'самый свой себя также такой только хоть чего через чтобы эта эти этот from have should that this with').split(' '),
);
const KEPT = 2000;
/** @type {Map<string, {features: Map<string, number>, length: number}>} features with their weights, by text */
const known = new Map();

/**
 * At most `limit` ideas like the text, best first; none while the text is shorter than about two words.
 * @template {{id: string, no: number, text: string}} T
 * @param {string} text
 * @param {readonly T[]} ideas
 * @param {number} [limit]
 * @returns {T[]}
 */
export function similarIdeas(text, ideas, limit = 3) {
  if ((text.match(/\p{L}/gu) ?? []).length < LEAST_LETTERS) return [];
  const asked = measured(text);
  const others = ideas.map((idea) => ({ idea, ...measured(idea.text), shared: 0, score: 0 }));
  const most = Math.log(ideas.length + CALM + 1);
  for (const [feature, weight] of asked.features) {
    const holders = others.filter(({ features }) => features.has(feature));
    const rarity = weight * (1 - Math.log(holders.length) / most);
    for (const other of holders) other.shared += rarity;
  }
  for (const other of others) other.score = other.shared / Math.min(asked.length, other.length);
  const found = others.filter(({ score }) => score >= THRESHOLD);
  return found.sort((a, b) => b.score - a.score || a.idea.no - b.idea.no).slice(0, limit).map(({ idea }) => idea);
}

/** The beginnings of its words, which hardly change with the ending, and their 3-grams. @param {string} text */
function measured(text) {
  const before = known.get(text);
  if (before) return before;
  const features = new Map();
  const words = text.toLowerCase().replaceAll('ё', 'е').match(/[\p{L}\p{N}]{4,}/gu) ?? [];
  for (const word of words.filter((one) => !STOP_WORDS.has(one)).flatMap(opened)) {
    const marked = `^${word.slice(0, BEGINNING + 1)}`;
    for (let at = 0; at + 3 <= marked.length; at += 1) features.set(marked.slice(at, at + 3), GRAM);
    features.set(`=${word.slice(0, BEGINNING)}`, 1);
  }
  const length = [...features.values()].reduce((sum, weight) => sum + weight, 0);
  const measure = { features, length: Math.max(SHORTEST, length) };
  if (known.size >= KEPT) known.clear();
  known.set(text, measure);
  return measure;
}

/** «соцработник» is a «социальный работник». @param {string} word */
const opened = (word) => word.replace(/^социальн.*/, 'соц').replace(/^соц(?!и)(?=.{4})/, 'соц ').split(' ');
