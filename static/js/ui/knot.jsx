// The crossing of a track's thread with the thread of the plenary, tied: a loop that the plenary's thread runs through.

export function Knot() {
  return (
    <svg class="knot" viewBox="0 0 60 60" aria-hidden="true" focusable="false">
      <path class="knot-halo" d="M30 0v60" />
      <path class="knot-plenary" d="M30 0v60" />
      <circle class="knot-rim" cx="30" cy="30" r="17" />
      <circle class="knot-yarn" cx="30" cy="30" r="17" />
      <path class="knot-halo" d="M30 2v22" />
      <path class="knot-plenary" d="M30 0v26" />
    </svg>
  );
}
