// Lets node import what the bundler understands: JSX through esbuild, .ftl as text, styles as nothing.
import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';
import { transformSync } from 'esbuild';

/** @type {Record<string, (text: string) => string>} */
const sources = {
  '.jsx': (text) =>
    transformSync(text, { loader: 'jsx', jsx: 'automatic', jsxImportSource: 'preact', sourcemap: 'inline' }).code,
  '.ftl': (text) => `export default ${JSON.stringify(text)};`,
  '.css': () => '',
};

registerHooks({
  load(url, context, nextLoad) {
    const source = sources[/\.\w+$/.exec(url)?.[0] ?? ''];
    if (!source) return nextLoad(url, context);
    return { format: 'module', source: source(readFileSync(fileURLToPath(url), 'utf8')), shortCircuit: true };
  },
});
