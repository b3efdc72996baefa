// Replays traces of the convergence fuzz through the real store; standard input: [{stream, trace, rev, expected}].
import { readFileSync } from 'node:fs';

const { StreamStore } = await import(process.argv[2] ?? '../../static/js/core/store.js');
const EPOCH = 'epoch';

/** @param {{stream: string, trace: any[], rev: number, expected: any[]}} one */
function replay({ stream, trace, rev, expected }) {
  const store = new StreamStore(stream);
  for (const [step, { hello, changes, answersHello, verdict }] of trace.entries()) {
    if (hello) store.hello(EPOCH);
    else {
      const got = store.apply(changes, { answersHello });
      if (got !== verdict) return `step ${step}: ${got} instead of ${verdict}`;
    }
  }
  if (store.rev > rev) return `revision ${store.rev}, the server has ${rev}`;
  const shown = [...store.tables.values()].flatMap((table) => [...table.values()]);
  const lines = (/** @type {any[]} */ records) => records.map((record) => JSON.stringify(record)).sort();
  const [has, wants] = [lines(shown), lines(expected)];
  const wrong = has.filter((line) => !wants.includes(line)).map((line) => `shows ${line}`);
  const missing = wants.filter((line) => !has.includes(line)).map((line) => `lacks ${line}`);
  return [...wrong, ...missing].slice(0, 4).join('\n');
}

const traces = JSON.parse(readFileSync(0, 'utf8'));
const problems = traces.map((/** @type {any} */ one) => replay(one));
console.log(JSON.stringify(problems));
