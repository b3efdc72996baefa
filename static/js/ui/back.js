// The phone's back button closes what is open on top instead of leaving the page.

/** @type {(() => void)[]} what is open, the top one last */
const open = [];
let entry = false; // our one entry stands on top of the history
let expected = false; // the next popstate is our own step back

/** @returns {() => void} to be called when it has been closed @param {() => void} close */
export function closeOnBack(close) {
  open.push(close);
  if (!entry) push();
  return () => {
    const index = open.lastIndexOf(close);
    if (index >= 0) open.splice(index, 1);
    setTimeout(drop, 0); // another sheet may open in this very moment and take the entry over
  };
}

function push() {
  if (!listening) window.addEventListener('popstate', onPop);
  listening = true;
  history.pushState({ ...history.state, sheet: true }, '');
  entry = true;
}

let listening = false;

function drop() {
  if (open.length || !entry) return;
  entry = false;
  expected = true;
  history.back();
}

function onPop() {
  if (expected) {
    expected = false;
    return;
  }
  entry = false;
  open.pop()?.();
  if (open.length) push();
}
