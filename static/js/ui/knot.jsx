// The crossing of a track's thread with the thread of the plenary, tied: a loop that the plenary's thread runs through.

export function Knot() {
  return (
    <svg class="knot" viewBox="0 0 60 60" aria-hidden="true" focusable="false">
      <circle class="knot-hole" cx="30" cy="30" r="16" />
      <path class="knot-plenary" d="M30 8v48" />
      <circle class="knot-rim" cx="30" cy="30" r="16" />
      <circle class="knot-yarn" cx="30" cy="30" r="16" />
      <path class="knot-halo" d="M30 6v16" />
      <path class="knot-plenary" d="M30 4v24" />
    </svg>
  );
}
