// An event's code as people type it.

/**
 * Six digits, with whatever spaces or dashes between them.
 * @param {string} typed
 * @returns {string | null}
 */
export function codeOf(typed) {
  const digits = typed.replace(/\D/g, '');
  return /^[1-9]\d{5}$/.test(digits) ? digits : null;
}
