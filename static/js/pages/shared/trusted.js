// The one place that makes script addresses: the browser refuses any that do not come from the policy `facilitator`.

/** @type {{createPolicy(name: string, rules: {createScriptURL: (url: string) => string}): {createScriptURL(url: string): string}} | undefined} */
const types = /** @type {any} */ (globalThis).trustedTypes;

/** Only our own worker. @param {string} url */
function checked(url) {
  if (!url.startsWith('/worker.js?')) throw new TypeError('not a script of ours');
  return url;
}

const policy = types?.createPolicy('facilitator', { createScriptURL: checked });

/** @param {string} url */
export const scriptUrl = (url) => (policy ? policy.createScriptURL(url) : checked(url));
