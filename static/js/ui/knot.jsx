// The crossing of a track's thread with the thread of the plenary, tied.

export function Knot() {
  return (
    <svg class="knot" viewBox="0 0 50 50" aria-hidden="true" focusable="false">
      <circle cx="25" cy="25" r="15" fill="var(--t-fill)" stroke="currentColor" stroke-width="4" />
      <path d="M14 25h22M25 14v22" stroke="currentColor" stroke-width="5" />
      <path d="M17 25h16" stroke="var(--t-on)" stroke-width="3" stroke-dasharray="4 2" />
    </svg>
  );
}
