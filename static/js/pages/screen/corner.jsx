// The corner of every track screen: how to join, and big numbers below it.
import { useRef } from 'preact/hooks';
import { useT } from '../../ui/i18n.jsx';
import { Qr } from '../../ui/qr.jsx';
import { HALL } from '../../ui/track.js';
import { useFit } from '../scenes/hooks.js';
import { nameOf } from '../scenes/state.js';
import { usePage } from '../shared/page.jsx';

/** @import { Track } from './state.js' */
/** @typedef {{n: number, unit: string}} Count `unit`: the words for it */

/** @param {{track: Track, counts?: readonly Count[]}} props numbers that are nothing are not shown */
export function Corner({ track, counts = [] }) {
  const { boot } = usePage();
  const { qr, join } = (track.board.no === HALL ? boot.hall : null) ?? boot;
  const t = useT();
  const box = useRef(/** @type {HTMLDivElement|null} */ (null));
  const some = counts.filter(({ n }) => n > 0);
  const fit = useFit(box, some.length, '', 0);
  return (
    <>
      <Qr size="corner" qr={qr} code={track.event.code} address={join} />
      <div class="corner-counts" ref={box}>
        {some.slice(0, fit.n).map(({ n, unit }) => (
          <p key={unit} class="corner-count">
            <b>{n}</b> {t(unit, { n })}
          </p>
        ))}
      </div>
    </>
  );
}

/** So long a question is a picture of its own, and not above another one. */
const LONG = 110;

/** @param {Track} track */
export const asksLong = ({ board }) => board.question.length > LONG;

/** The question above a board; the track's name where none is set or where it would take too much room. @param {{track: Track}} props */
export function Ask({ track }) {
  const { board } = track;
  if (!board.question || asksLong(track)) return <>{nameOf(board)}</>;
  return <span class="ask">{board.question}</span>;
}
