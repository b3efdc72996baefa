// Ideas below one another: their numbers large, as many as there is room for.
import { useRef } from 'preact/hooks';
import { useFlip } from '../../ui/flip.js';
import { useFit } from '../scenes/hooks.js';

/** @typedef {{id: string, no: number, words: string, more?: string}} Line `more`: what is known besides */

/** In smaller type where they do not all fit, and then without the last ones. @param {{lines: readonly Line[]}} props */
export function IdeaList({ lines }) {
  const box = useRef(/** @type {HTMLDivElement|null} */ (null));
  const list = useRef(/** @type {HTMLOListElement|null} */ (null));
  const key = JSON.stringify(lines);
  const fit = useFit(box, lines.length + 1, key);
  const type = fit.n > lines.length ? '' : ' newest--small';
  useFlip(list, key, true);
  return (
    <div class="fit" ref={box}>
      <ol class={`newest${type}`} ref={list}>
        {lines.slice(0, fit.n).map((line) => (
          <IdeaLine key={line.id} line={line} />
        ))}
      </ol>
    </div>
  );
}

/** @param {{line: Line}} props */
export function IdeaLine({ line }) {
  return (
    <li data-flip={line.id}>
      <b>{line.no}</b>
      <p>
        {line.words}
        {line.more && <span class="newest-more">{line.more}</span>}
      </p>
    </li>
  );
}
