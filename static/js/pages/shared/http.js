// One request to our own server; the answer is always an object with `ok`.

/**
 * @param {string} path such as "/api/join"
 * @param {object} [body] POSTed as JSON; without it the request is a GET
 * @returns {Promise<{ok: boolean, code?: string, detail?: Record<string, unknown>, [more: string]: any}>}
 */
export async function ask(path, body) {
  try {
    const response = await fetch(path, body === undefined ? {} : post(body));
    return await response.json();
  } catch {
    return { ok: false, code: 'offline', detail: {} };
  }
}

/** @param {object} body */
function post(body) {
  return { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) };
}

/** @param {string} language */
export async function setLanguage(language) {
  const reply = await ask('/api/language', { language });
  if (reply.ok) location.reload();
  return reply;
}
