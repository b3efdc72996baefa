// A refusal as a sentence.

/**
 * @param {(id: string, args?: Record<string, string | number>) => string} t
 * @param {string | null | undefined} code «offline» where the server was not reached
 * @param {Record<string, unknown>} [detail]
 */
export function refusalText(t, code, detail = {}) {
  if (code === 'offline') return t('enter-offline');
  const id = `refusal-${(code ?? 'unknown').replaceAll('_', '-')}`;
  const sentence = t(id, argumentsOf(detail));
  return sentence === id ? t('refusal-unknown') : sentence;
}

/** @param {Record<string, unknown>} detail @returns {Record<string, string | number>} */
function argumentsOf(detail) {
  const plain = Object.entries(detail).filter(([, value]) => typeof value === 'string' || typeof value === 'number');
  return /** @type {Record<string, string | number>} */ (Object.fromEntries(plain));
}
