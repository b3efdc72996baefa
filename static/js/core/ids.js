// Ids made in the browser; getRandomValues is there also where the page is no secure context.

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const LENGTH = 22;

/**
 * 132 random bits in 22 characters of base64url.
 * @param {Pick<Crypto, "getRandomValues">} crypto
 */
export function newId(crypto = globalThis.crypto) {
  const bytes = new Uint8Array(LENGTH);
  crypto.getRandomValues(bytes);
  return Array.from(bytes, (byte) => ALPHABET[byte & 63]).join('');
}
