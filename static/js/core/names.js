// What looks like the name of a third person (I8), Russian or English: by its shape, for a soft warning before sending.

const TOKEN = /U\.[SK]\.|\p{Lu}\.|\p{L}[\p{L}'’-]*/gu;
const CAPITALISED = /^\p{Lu}[\p{Ll}'’]+(?:-\p{Lu}\p{Ll}+)*$/u;
// «Верховной» and «Основной» end like «Ивановной».
const ADJECTIVE = either(
  '^(?:Безусл|Верх|Вин|Грех|Дух|Кр|Люб|Ол|Осн|Р|Угол|Усл|Церк|Чин)овн',
  '^(?:Гн|Дн|Древн|Душ|Ежедн|Пл)евн',
);
const PATRONYMIC = either(
  '(?:[оеё]вич|^Ильич|^Кузьмич|^Лукич|^Фомич|^Никитич|^Саввич)(?:а|у|[еоё]м|е)?$',
  '(?:[оеё]вн|^Ильиничн|^Кузьминичн|^Лукиничн|^Фоминичн|^Никитичн|^Саввичн)(?:а|ы|е|у|ой|ою)$',
  '(?:[oey]vich|[oey]vna|ichna)$',
);
const SURNAME = either(
  '(?:[оеё]в|[иы]н)(?:а|у|ым|ой|е)?$',
  '[сц]к(?:ий|ого|ому|им|ом|ая|ой|ую)$',
  '(?:енко|чук|юк|ян|дзе|швили|[иы]х|ич)$',
  '(?:ov|ev|in|yn)a?$',
  '(?:sky|skiy|skaya|enko|chuk|son|yan)$',
);
const TITLE = /^(?:[Гг]-(?:н|на|ну|ном|не|жа|жи|же|жу|жой)|Mr|Mrs|Ms|Miss|Dr|Prof)$/;
const DOTTED = /^(?:Mr|Mrs|Ms|Dr|Prof|[Ии]м)$/;

/** @typedef {{word: string, start: number, end: number}} Word */
/** A letter for every kind of word, the first that fits. @type {[string, (word: string) => boolean][]} */
const KINDS = [
  ['I', (word) => word.endsWith('.')],
  ['T', (word) => TITLE.test(word)],
  ['N', (word) => /^(?:[Ии]м|[Ии]мени)$/.test(word)], // what something is named after
  ['O', (word) => /^(?:оглы|кызы|ogly|kyzy)$/i.test(word)],
  ['P', (word) => CAPITALISED.test(word) && PATRONYMIC.test(word) && !ADJECTIVE.test(word)],
  ['S', (word) => CAPITALISED.test(word) && SURNAME.test(word)],
  ['C', (word) => CAPITALISED.test(word)],
];
// Named after; first name and patronymic; first name, father's name, оглы; surname and initials; title and name.
const NAME = /N[CSPI]+|(S?[CS]PS?|S?[CS][CSP]O|SII|II[CSP]|T[CSP]{1,2})/g;

/**
 * The names in the text as they stand there, each once. A single word is never taken for a name.
 * @param {string} text
 * @returns {string[]}
 */
export function namesOf(text) {
  const names = runsOf(text).flatMap((words) => {
    const found = [...words.map(kindOf).join('').matchAll(NAME)].filter(([, name]) => name);
    return found.map(({ 0: { length }, index }) => text.slice(words[index]?.start, words[index + length - 1]?.end));
  });
  return [...new Set(names)];
}

/** The words of a text, in runs with nothing but white space between. @param {string} text */
function runsOf(text) {
  /** @type {Word[][]} */
  const runs = [];
  let gapFrom = 0;
  let before = '';
  for (const { 0: word, index } of text.matchAll(TOKEN)) {
    const gap = text.slice(gapFrom, index).replace(DOTTED.test(before) ? /^\./ : '', '');
    if (gap.trim() || runs.length === 0) runs.push([]);
    gapFrom = index + word.length;
    before = word;
    runs[runs.length - 1]?.push({ word, start: index, end: gapFrom });
  }
  return runs;
}

/** @param {Word} word */
const kindOf = ({ word }) => KINDS.find(([, fits]) => fits(word))?.[0] ?? ' ';

/** @param {string[]} patterns */
function either(...patterns) {
  return new RegExp(patterns.join('|'));
}
