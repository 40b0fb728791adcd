// every.mjs HANDBOOK LAYOUTS SMALL: runs every check over the handbook and the layouts, and breaks the small site to see the checks
// fail; as many at a time as there are processors, the longest first.
import { spawn } from 'node:child_process';
import os from 'node:os';
import path from 'node:path';

const [handbook, layouts, small] = process.argv.slice(2);
if (!small) { console.error('usage: node every.mjs HANDBOOK LAYOUTS SMALL'); process.exit(2); }
const everywhere = ['a11y', 'nojs', 'file', 'links', 'csp', 'html', 'data'];
const checks = [
  ...everywhere.map(check => [check, handbook]), ['fields', handbook], ['print', handbook], ['search', handbook],
  ...everywhere.map(check => [check, layouts]), ['broken', small],
];
const waiting = [...checks];
let failed = 0;
await Promise.all(Array.from({ length: Math.max(2, os.availableParallelism()) }, work));
if (failed) console.error(`failed: ${failed} of ${checks.length} browser checks`);
process.exitCode = failed ? 1 : 0;

/** Takes one check after the other until none is left. */
async function work() {
  for (let next = waiting.shift(); next; next = waiting.shift()) failed += await passes(...next) ? 0 : 1;
}

/** Runs one check, and prints what it said when it is over. */
function passes(check, site) {
  const run = spawn(process.execPath, [path.join(import.meta.dirname, `${check}.mjs`), site]);
  const said = [];
  for (const stream of [run.stdout, run.stderr]) stream.on('data', bytes => said.push(bytes));
  return new Promise(over => run.on('close', code => {
    console.log(`${path.basename(site)}\n${Buffer.concat(said).toString().trimEnd()}`);
    over(code === 0);
  }));
}
