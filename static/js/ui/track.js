// A track's four cues: number, shape, colour, stitch pattern (pattern and colour go together, in tracks.css).

const COLOURS = 5;
/** The number of the plenary's own board: it has the words and none of the cues. */
export const HALL = 0;

/**
 * Shapes drawn in a 100 by 100 box, with the size and the baseline of the numeral inside.
 * @typedef {{name: string, path: string, size: number, y: number}} Shape
 * @type {readonly [Shape, ...Shape[]]}
 */
const SHAPES = [
  { name: 'circle', path: 'M50 6a44 44 0 1 1 0 88a44 44 0 1 1 0-88z', size: 56, y: 70 },
  { name: 'square', path: 'M10 10h80v80H10z', size: 58, y: 71 },
  { name: 'triangle', path: 'M50 7 95 92H5z', size: 52, y: 85 },
  { name: 'diamond', path: 'M50 4 96 50 50 96 4 50z', size: 50, y: 68 },
  { name: 'hexagon', path: 'M27 8h46l23 42-23 42H27L4 50z', size: 56, y: 70 },
  { name: 'star', path: 'M50 3 63.5 31.4 94.7 35.5 71.9 57.1 77.6 88 50 73.1 22.4 88 28.1 57.1 5.3 35.5 36.5 31.4z', size: 40, y: 65 },
  { name: 'cross', path: 'M30 6h40v24h24v40H70v24H30V70H6V30h24z', size: 54, y: 69 },
  { name: 'drop', path: 'M50 4C62 23 90 40 90 61a40 34 0 0 1-80 0C10 40 38 23 50 4z', size: 50, y: 78 },
];

/** @param {number} no the track's number, from 1, or 0 of the hall */
export function trackClass(no) {
  if (no === HALL) return 't0';
  return `t${((no - 1) % COLOURS) + 1}`;
}

/** @param {number} no @returns {Shape} */
export function shapeOf(no) {
  return SHAPES[(no - 1) % SHAPES.length] ?? SHAPES[0];
}

/** «Площадка 3», or «Зал». @param {import('./i18n.jsx').Words['t']} t @param {number} no */
export const boardName = (t, no) => (no === HALL ? t('hall') : t('track-name', { no: String(no) }));
