// The corner of every track screen: how to join, and big numbers below it.
import { useRef } from 'preact/hooks';
import { useT } from '../../ui/i18n.jsx';
import { Qr } from '../../ui/qr.jsx';
import { useFit } from '../scenes/hooks.js';
import { usePage } from '../shared/page.jsx';

/** @import { Track } from './track.jsx' */

/** @param {{track: Track, ideas?: number, votes?: number}} props numbers that are nothing are not shown */
export function Corner({ track, ideas = 0, votes = 0 }) {
  const { boot } = usePage();
  const t = useT();
  const box = useRef(/** @type {HTMLDivElement|null} */ (null));
  const counts = [
    { n: ideas, unit: 'unit-ideas' },
    { n: votes, unit: 'unit-votes' },
  ].filter(({ n }) => n > 0);
  const fit = useFit(box, counts.length, '');
  return (
    <>
      <Qr size="corner" qr={boot.qr} code={track.event.code} address={boot.join} />
      <div class="corner-counts" ref={box}>
        {counts.slice(0, fit.n).map(({ n, unit }) => (
          <p key={unit} class="corner-count">
            <b>{n}</b> {t(unit, { n })}
          </p>
        ))}
      </div>
    </>
  );
}

/** The question above a board; the track's name where none is set. @param {{track: Track}} props */
export function Ask({ track: { board } }) {
  return <span class={`ask${board.question.length > 110 ? ' ask--long' : ''}`}>{board.question || board.title}</span>;
}
