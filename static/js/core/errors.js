// What can go wrong on the way to the server.

// The page may not be here at all, and the person has to do something. Other refusals pass.
const FINAL = new Set(['not_signed_in', 'seat_moved', 'erased', 'not_allowed', 'link_invalid', 'code_invalid', 'unknown_stream', 'not_found', 'sealed']);

/** @param {string | null} code @returns {code is string} */
export const isFinal = (code) => code !== null && FINAL.has(code);

/** The server has refused the page itself. */
export class Refused extends Error {
  /** @param {string} code */
  constructor(code) {
    super(code);
    this.code = code;
  }
}

/** Nothing has left the device. Any other failure leaves open whether it arrived. */
export class NotSent extends Error {}

/** @param {unknown} error @returns {string | null} null where it is only the network's */
export const codeOf = (error) => (error instanceof Refused ? error.code : null);
