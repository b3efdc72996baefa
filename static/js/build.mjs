// Bundles every page of static/js/pages, the worker and every sheet of static/css into one folder, and writes its manifest.
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
import * as esbuild from 'esbuild';

const [root, out] = process.argv.slice(2);
const TARGET = ['chrome87', 'safari14', 'firefox90'];
const TEXTUAL = /\.(js|css|svg|txt)$/;

/** @param {string} folder @param {RegExp} pattern */
async function entries(folder, pattern) {
  const names = await readdir(join(root, folder)).catch(() => /** @type {string[]} */ ([]));
  return names.filter((name) => pattern.test(name)).sort().map((name) => join(root, folder, name));
}

/** @param {string} path */
const stem = (path) => basename(path).replace(/\.(jsx?|css)$/, '');

/** @param {string} file */
async function compressed(file) {
  const raw = await readFile(file);
  const [gz, br] = await Promise.all([promisify(gzip)(raw, { level: 9 }), promisify(brotliCompress)(raw)]);
  await Promise.all([writeFile(`${file}.gz`, gz), writeFile(`${file}.br`, br)]);
  return { raw: raw.length, gz: gz.length, br: br.length };
}

/** Pages open WebSockets only (core/socket_link.js): the library's other transports stay out of the bundle. @type {esbuild.Plugin} */
const websocketOnly = {
  name: 'websocket-only',
  setup(build) {
    const filter = /engine\.io-client[\\/]build[\\/]esm[\\/]transports[\\/](polling-xhr|webtransport)\.js$/;
    build.onLoad({ filter }, () => ({ contents: 'export class XHR {}\nexport class WT {}\n' }));
  },
};

/** @param {string[]} scripts @param {string[]} sheets */
function bundle(scripts, sheets) {
  return esbuild.build({
    entryPoints: [...scripts, ...sheets].map((path) => ({ in: path, out: stem(path) })),
    absWorkingDir: root,
    outdir: out,
    plugins: [websocketOnly],
    bundle: true,
    minify: true,
    metafile: true,
    format: 'iife',
    target: TARGET,
    supported: { destructuring: true }, // Safari 14.0 fails only on corner cases of it, and esbuild cannot lower it
    charset: 'utf8',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    legalComments: 'eof',
    entryNames: '[name]-[hash]',
    assetNames: '[name]-[hash]',
    publicPath: '/static/dist',
    loader: { '.ftl': 'text', '.woff2': 'file', '.woff': 'file', '.png': 'file', '.svg': 'file', '.webp': 'file' },
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'warning',
  });
}

/** @param {esbuild.Metafile} metafile */
async function manifest(metafile) {
  /** @type {Record<string, {js: string | null, css: string | null, sizes: Record<string, object>}>} */
  const pages = {};
  for (const [output, made] of Object.entries(metafile.outputs)) {
    const file = relative(out, join(root, output)).replaceAll('\\', '/');
    const size = TEXTUAL.test(file) ? await compressed(join(out, file)) : { raw: made.bytes };
    if (!made.entryPoint) continue;
    const name = stem(made.entryPoint);
    const page = (pages[name] ??= { js: null, css: null, sizes: {} });
    const kind = file.endsWith('.css') ? 'css' : 'js';
    if (page[kind]) throw new Error(`${name} has two ${kind} files: import its sheet or name it after the page, not both`);
    page[kind] = file;
    page.sizes[kind] = size;
    if (made.cssBundle) await addImportedSheet(name, page, relative(out, join(root, made.cssBundle)), metafile);
  }
  return pages;
}

/**
 * @param {string} name
 * @param {{css: string | null, sizes: Record<string, object>}} page
 * @param {string} file
 * @param {esbuild.Metafile} metafile
 */
async function addImportedSheet(name, page, file, metafile) {
  const standalone = Object.values(metafile.outputs).some(
    (made) => made.entryPoint?.endsWith('.css') && stem(made.entryPoint) === name,
  );
  if (standalone) throw new Error(`${name} has two css files: import its sheet or name it after the page, not both`);
  page.css = file.replaceAll('\\', '/');
  page.sizes.css = await compressed(join(out, file));
}

const scripts = [...(await entries('static/js/pages', /\.jsx?$/)), ...(await entries('static/js/worker', /^worker\.js$/))];
const sheets = await entries('static/css', /^[^_].*\.css$/);
try {
  const { metafile } = await bundle(scripts, sheets);
  await writeFile(join(out, 'manifest.json'), `${JSON.stringify(await manifest(metafile), null, 1)}\n`);
} catch (error) {
  if (!('errors' in Object(error))) console.error(String(error)); // esbuild has shown its own errors already
  process.exitCode = 1;
}
