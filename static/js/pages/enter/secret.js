// The secret of a link: it stands after the # and leaves the address at once, so that it is neither seen nor passed on.

/** A reload still has it. @returns {string} */
export function takeSecret() {
  const secret = location.hash.slice(1).trim() || (history.state?.secret ?? '');
  history.replaceState({ secret }, '', location.pathname);
  return secret;
}

/** A link that is pasted over the page only changes the fragment. @param {() => void} take */
export function onNewLink(take) {
  const look = () => location.hash.length > 1 && take();
  addEventListener('hashchange', look);
  return () => removeEventListener('hashchange', look);
}
