// A strip in the track's stitch pattern; decoration, never the only bearer of a number.
import { HALL, trackClass } from './track.js';

/** @param {{no: number, share?: number, size?: 'phone'|'screen'}} props `share` 0..1 draws that part of it, and grows to it */
export function Thread({ no, share, size = 'phone' }) {
  if (no === HALL) return null;
  const part = share === undefined ? '' : ' thread--part';
  return (
    <span
      class={`thread thread--${size} ${trackClass(no)}${part}`}
      style={{ '--share': `${Math.max(0, Math.min(1, share ?? 1)) * 100}%` }}
      aria-hidden="true"
    >
      <i class="stitches" />
    </span>
  );
}
