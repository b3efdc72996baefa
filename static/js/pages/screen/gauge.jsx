// So many of so many, in large words over a rail of stitches.
import { Bar } from '../../ui/bar.jsx';

/** @param {{n: number, of: number, words: string}} props */
export function Gauge({ n, of, words }) {
  return (
    <div class="gauge">
      <p class="gauge-words">{words}</p>
      <Bar n={n} of={of} size="gauge" counted={false} label={words} />
    </div>
  );
}
