// Light, dark, or as the system says; chosen per screen and remembered on the device.
/** @typedef {"auto" | "light" | "dark"} Theme */

const PROJECTED = new Set(['screen', 'plenary']);

/** @param {string} page projected pages are light unless somebody chose otherwise @returns {Theme} */
export function savedTheme(page) {
  const saved = read(`theme:${page}`);
  if (saved === 'light' || saved === 'dark' || saved === 'auto') return saved;
  return PROJECTED.has(page) ? 'light' : 'auto';
}

/** @param {string} page @param {Theme} theme */
export function saveTheme(page, theme) {
  try {
    localStorage.setItem(`theme:${page}`, theme);
  } catch {
    // A private window may refuse: the choice then holds until the page is closed.
  }
  applyTheme(theme);
}

/** @param {Theme} theme */
export function applyTheme(theme) {
  if (theme === 'auto') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}

/** @param {string} key */
function read(key) {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}
