import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

const PARTS = new URL('../../../static/css/parts/', import.meta.url);
const tokens = readFileSync(new URL('tokens.css', PARTS), 'utf8');
const system = readFileSync(new URL('system-theme.css', PARTS), 'utf8');

/** @param {string} css @param {string} selector @returns {Record<string, string>} */
function block(css, selector) {
  const body = css.slice(css.indexOf(selector)).match(/\{([^{}]*)\}/)?.[1] ?? '';
  return Object.fromEntries([...body.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, name, value]) => [name, value]));
}

const light = block(tokens, ':root,');
const dark = { ...light, ...block(tokens, ":root[data-theme='dark']") };

/** @param {string} hex */
function luminance(hex) {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const part = parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * (r ?? 0) + 0.7152 * (g ?? 0) + 0.0722 * (b ?? 0);
}

/** @param {string} one @param {string} other */
function contrast(one, other) {
  const [dim, bright] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return ((bright ?? 0) + 0.05) / ((dim ?? 0) + 0.05);
}

/** @param {Record<string, string>} theme @param {[string, string, number][]} wanted */
function tooWeak(theme, wanted) {
  return wanted
    .map(([text, ground, least]) => ({ text, ground, least, is: contrast(theme[text] ?? '', theme[ground] ?? '') }))
    .filter(({ is, least }) => !(is >= least))
    .map(({ text, ground, is }) => `${text} on ${ground}: ${is.toFixed(1)}`);
}

/** @type {[string, string, number][]} */
const TEXT = [
  ['ink', 'paper', 7], ['ink', 'card', 7], ['ink-2', 'paper', 4.5], ['ink-2', 'card', 4.5],
  ['on-primary', 'primary', 7], ['on-primary', 'primary-hover', 4.5], ['on-error', 'error', 4.5],
  ['ok', 'ok-bg', 4.5], ['warn', 'warn-bg', 4.5], ['error', 'error-bg', 4.5], ['error', 'card', 4.5],
  ['error', 'paper', 4.5], ['offline', 'offline-bg', 4.5], ['ok', 'card', 4.5],
];
/** @type {[string, string, number][]} */
const SHAPES = [
  ['edge', 'paper', 3], ['edge', 'card', 3], ['focus', 'paper', 3], ['focus', 'card', 3], ['ink', 'rail', 3],
];
/** @type {[string, string, number][]} */
const TRACKS = [1, 2, 3, 4, 5].flatMap((no) => [
  /** @type {[string, string, number]} */ (['ink', `t${no}-tint`, 10]),
  /** @type {[string, string, number]} */ (['ink-2', `t${no}-tint`, 4.5]),
  /** @type {[string, string, number]} */ ([`t${no}-strong`, `t${no}-tint`, 4.5]),
  /** @type {[string, string, number]} */ ([`t${no}-on`, `t${no}-fill`, 4.2]), // bold numerals: 3 would do
]);

for (const [name, theme] of Object.entries({ light, dark })) {
  test(`${name}: words, edges and track colours are strong enough`, () => {
    assert.deepEqual(tooWeak(theme, [...TEXT, ...SHAPES, ...TRACKS]), []);
  });
}

test('dark fills are strong against the page by themselves', () => {
  const fills = [1, 2, 3, 4, 5].map((no) => /** @type {[string, string, number]} */ ([`t${no}-fill`, 'paper', 7]));

  assert.deepEqual(tooWeak(dark, fills), []);
});

test('the dark theme that the system asks for is the one that a person chooses', () => {
  assert.deepEqual(block(system, ":root:not([data-theme='light'])"), block(tokens, ":root[data-theme='dark']"));
});
