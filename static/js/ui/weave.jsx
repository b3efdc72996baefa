// The one decorative picture: five threads that come from the left and weave into a horizon. Drawn from a seed.
import { trackClass } from './track.js';

const WIDTH = 1600;
const HEIGHT = 900;
const HORIZON = 0.62 * HEIGHT;
const THREADS = 5;
const STEPS = 7;
const THICK = 22;
/** The stitches of the five tracks in units of thickness, as in the norm. */
const STITCHES = [
  [2, 0.4],
  [1, 0.4],
  [1, 0.4, 0.4, 0.4],
  [0.4, 0.4],
  [1, 0.4],
];

/**
 * A small seeded generator: the same event has the same picture everywhere.
 * @param {string} seed
 * @returns {() => number} 0..1
 */
export function seeded(seed) {
  let state = 2166136261;
  for (const letter of seed) state = Math.imul(state ^ letter.charCodeAt(0), 16777619);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/**
 * Which lane each thread takes at each step: every step swaps neighbours, now from the first, now from the second.
 * @param {() => number} random
 * @returns {number[][]} lanes[step][thread]
 */
export function braid(random) {
  let order = Array.from({ length: THREADS }, (_, lane) => lane).sort(() => random() - 0.5);
  const steps = [order];
  for (let step = 0; step < STEPS; step += 1) {
    order = [...order];
    for (let lane = step % 2; lane + 1 < THREADS; lane += 2) {
      if (random() < 0.2) continue;
      const [one, other] = [order[lane] ?? 0, order[lane + 1] ?? 0];
      order[lane] = other;
      order[lane + 1] = one;
    }
    steps.push(order);
  }
  return steps.map((lanes) => Array.from({ length: THREADS }, (_, thread) => lanes.indexOf(thread)));
}

/** Where a lane runs: wide apart on the left, close together at the horizon. @param {number} lane @param {number} step */
function point(lane, step) {
  const along = step / STEPS;
  const apart = (1 - along) ** 2;
  const y = HORIZON + apart * 90 + (lane - (THREADS - 1) / 2) * (38 + apart * 52);
  return { x: along * (WIDTH + 80) - 40, y };
}

/** @param {{x: number, y: number}} from @param {{x: number, y: number}} to */
function curve(from, to) {
  const middle = (to.x - from.x) / 2;
  const r = Math.round;
  return `M${r(from.x)} ${r(from.y)}C${r(from.x + middle)} ${r(from.y)} ${r(to.x - middle)} ${r(to.y)} ${r(to.x)} ${r(to.y)}`;
}

/** @param {{seed: string}} props */
export function Weave({ seed }) {
  const lanes = braid(seeded(seed));
  return (
    <svg
      class="weave"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="xMidYMid slice"
      aria-hidden="true"
      focusable="false"
    >
      {lanes.slice(1).flatMap((to, step) => {
        const from = lanes[step] ?? [];
        const threads = Array.from({ length: THREADS }, (_, thread) => thread);
        return threads
          .sort((one, other) => over(from, to, step, one) - over(from, to, step, other))
          .map((thread) => (
            <Strand
              key={`${step}-${thread}`}
              thread={thread}
              d={curve(point(from[thread] ?? 0, step), point(to[thread] ?? 0, step + 1))}
            />
          ));
      })}
    </svg>
  );
}

/** The one that rises goes over on even steps and under on odd ones. @param {number[]} from @param {number[]} to @param {number} step @param {number} thread */
function over(from, to, step, thread) {
  const rises = (to[thread] ?? 0) - (from[thread] ?? 0);
  return step % 2 ? rises : -rises;
}

/** @param {{thread: number, d: string}} props */
function Strand({ thread, d }) {
  const dash = (STITCHES[thread] ?? []).map((part) => part * THICK).join(' ');
  return (
    <g class={trackClass(thread + 1)}>
      <path class="halo" d={d} stroke-width={THICK + 14} />
      <path class="yarn" d={d} stroke-width={THICK} stroke-dasharray={dash} />
    </g>
  );
}
