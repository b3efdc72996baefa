// Enter saves what is written in a field of several lines; with Shift it begins a new line.

/** @param {KeyboardEvent} event @param {() => void} save @param {{oneLine?: boolean}} [how] `oneLine`: there is no second line to begin */
export function enterSaves(event, save, { oneLine = false } = {}) {
  if (event.key !== 'Enter' || event.isComposing || !(event.target instanceof HTMLTextAreaElement)) return;
  if (event.shiftKey && !oneLine) return;
  event.preventDefault();
  if (!event.ctrlKey && !event.metaKey) save(); // with Ctrl the field itself saves
}
