import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

const CSS = new URL('../../../static/css/', import.meta.url);
/** @param {string} name */
const read = (name) => readFileSync(new URL(name, CSS), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
const parts = readdirSync(new URL('parts/', CSS)).sort();

/** What the oldest browsers (Chrome 87, Safari 14.0) do not know; each would drop a whole rule or declaration. */
const TOO_NEW = [/:has\(/, /:is\(/, /:where\(/, /@container/, /@layer/, /color-mix/, /aspect-ratio/, /margin-inline:/, /padding-inline:/, /\binset:/, /\boklch/, /&[\s.:]/];

test('no sheet uses what the oldest browsers do not know', () => {
  const found = parts.flatMap((part) => TOO_NEW.filter((rule) => rule.test(read(`parts/${part}`))).map((rule) => `${part}: ${rule}`));

  assert.deepEqual(found, []);
});

test('flex rows are spaced by margins: Safari 14.0 has gaps only in grids', () => {
  const found = parts.flatMap((part) =>
    [...read(`parts/${part}`).matchAll(/\{([^{}]*)\}/g)]
      .map(([, body]) => body ?? '')
      .filter((body) => /[;{\s](row-|column-)?gap:/.test(body) && !/display: grid/.test(body))
      .map(() => part),
  );

  assert.deepEqual(found, []);
});

test('the window in dynamic units always has a fallback before it', () => {
  const found = parts.flatMap((part) => {
    const lines = read(`parts/${part}`).replace(/;\s*/g, ';\n').split('\n');
    return lines.filter((line, at) => line.includes('dvh') && (lines[at - 1] ?? '').trim() !== line.replace('dvh', 'vh').trim());
  });

  assert.deepEqual(found, []);
});

test('words on a projector are at least four hundredths of its height', () => {
  const sizes = ['stage.css', 'ranking.css', 'overview.css', 'qr.css', 'timer.css', 'bar.css'].flatMap((part) =>
    [...read(`parts/${part}`).matchAll(/(?:font-size|--rank-fs): calc\(([\d.]+) \* var\(--u\)\)/g)].map(([, size]) => Number(size)),
  );

  assert.equal(sizes.length > 20, true);
  assert.deepEqual(sizes.filter((size) => size < 4), []);
});

test('phones load no font', () => {
  for (const page of ['phone', 'results']) assert.equal(/fonts\.css|font-face/.test(read(`pages/${page}.css`)), false, page);
});

test('every part is used by a page', () => {
  const pages = readdirSync(new URL('pages/', CSS)).map((page) => read(`pages/${page}`)).join('');

  assert.deepEqual(parts.filter((part) => !pages.includes(`../parts/${part}'`)), []);
});
