// html.mjs SITE: every HTML, CSS and SVG file through the Nu checker, and nothing inline that the policy would block.
import fs from 'node:fs';
import path from 'node:path';
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { folder, Report } from './lib.mjs';
import { pages } from './site.mjs';

const site = folder();
const report = new Report('html');
const jar = path.join(path.dirname(createRequire(import.meta.url).resolve('vnu-jar/package.json')), 'build/dist/vnu.jar');
const options = ['--format', 'json', '--stdout', '--exit-zero-always', '--also-check-css', '--also-check-svg', '--skip-non-html'];
const run = spawnSync(process.env.JAVA ?? 'java', ['-Xss1m', '-jar', jar, ...options, site], { encoding: 'utf8', maxBuffer: 1 << 28 });
if (run.error || !run.stdout) { console.error(run.error?.message ?? run.stderr); process.exit(2); }

const faults = new Map();
for (const message of JSON.parse(run.stdout).messages.filter(one => one.type !== 'info')) {
  const file = message.url ? path.relative(site, decodeURIComponent(new URL(message.url).pathname)) : '(the checker)';
  const extract = (message.extract ?? '').replace(/\s+/g, ' ').trim();
  faults.set(file, [...faults.get(file) ?? [], `line ${message.lastLine}: ${message.message} ${extract}`]);
}
const INLINE = /<script\b(?![^>]*\bsrc=)[^>]*>|<style\b|\sstyle="|\son[a-z]+="|href="javascript:/gi;
for (const file of new Set([...pages(site), ...faults.keys()])) {
  report.none(faults.get(file) ?? [], `${file} is valid`);
  if (!file.endsWith('.html')) continue;
  const text = fs.readFileSync(path.join(site, file), 'utf8');
  report.none(text.match(INLINE) ?? [], `${file} has nothing inline that the policy blocks`);
}
report.finish();
