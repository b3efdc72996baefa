// A refusal of the page itself, as an error on its way to the connection.

// The page may not be here at all, and the person has to do something. Other refusals pass.
const FINAL = new Set(['not_signed_in', 'not_allowed', 'link_invalid', 'code_invalid', 'unknown_stream', 'not_found']);

/** @param {string | null} code @returns {code is string} */
export const isFinal = (code) => code !== null && FINAL.has(code);

export class Refused extends Error {
  /** @param {string} code */
  constructor(code) {
    super(code);
    this.code = code;
  }
}

/** @param {unknown} error @returns {string | null} null where it is only the network's */
export const codeOf = (error) => (error instanceof Refused ? error.code : null);
