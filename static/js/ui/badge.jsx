// A track's mark: its number on its shape in its colour. The hall has none.
import { HALL, shapeOf, trackClass } from './track.js';

/**
 * Without a label it is decoration beside words that name the track.
 * @param {{no: number, size?: 's'|'m'|'l'|'row'|'title'|'tile'|'poster', label?: string}} props
 */
export function Badge({ no, size = 's', label }) {
  if (no === HALL) return null;
  const shape = shapeOf(no);
  const fontSize = no > 9 ? shape.size * 0.76 : shape.size;
  const y = no > 9 ? shape.y - shape.size * 0.08 : shape.y;
  return (
    <svg
      class={`badge badge--${size} ${trackClass(no)}`}
      viewBox="0 0 100 100"
      focusable="false"
      role={label ? 'img' : undefined}
      aria-label={label}
      aria-hidden={!label || undefined}
    >
      <path d={shape.path} />
      <text x="50" y={y} font-size={fontSize}>
        {no}
      </text>
    </svg>
  );
}
