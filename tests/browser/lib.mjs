// What the checks share: a server on this machine, a browser that cannot leave it, and a report.
import fs from 'node:fs';
import http from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { chromium } from 'playwright-core';

/** The policy that every page must live under, with trusted types on top. */
export const POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
  + "connect-src 'self'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'";

const TYPES = {
  '.html': 'text/html; charset=utf-8', '.css': 'text/css; charset=utf-8', '.js': 'text/javascript; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8', '.svg': 'image/svg+xml', '.xml': 'application/xml; charset=utf-8', '.png': 'image/png',
};

/** Serves a folder on 127.0.0.1 under the policy; `missing` lists what was asked for and is not there. */
export async function serve(folder) {
  const missing = [];
  const server = http.createServer((request, response) => {
    const asked = decodeURIComponent(new URL(request.url, 'http://127.0.0.1').pathname);
    const file = path.join(folder, asked);
    response.setHeader('Content-Security-Policy', POLICY);
    response.setHeader('X-Content-Type-Options', 'nosniff');
    if (path.relative(folder, file).startsWith('..') || !fs.statSync(file, { throwIfNoEntry: false })?.isFile()) {
      missing.push(asked);
      return response.writeHead(404).end();
    }
    response.writeHead(200, { 'Content-Type': TYPES[path.extname(file)] ?? 'application/octet-stream' });
    if (!file.endsWith('.html')) return fs.createReadStream(file).pipe(response);
    // A page that has moved would lead on before it can be looked at.
    response.end(fs.readFileSync(file, 'utf8').replace(/<meta http-equiv="refresh"[^>]*>/, ''));
  });
  await new Promise(ready => server.listen(0, '127.0.0.1', ready));
  const close = () => { server.closeAllConnections(); return new Promise(done => server.close(done)); };
  return { url: `http://127.0.0.1:${server.address().port}`, missing, close };
}

/** Starts Chromium with an empty profile; every request outside this machine is stopped and recorded in `external`. */
export async function browser(context = {}) {
  const profile = fs.mkdtempSync(path.join(os.tmpdir(), 'vagval-browser-'));
  const shown = await chromium.launchPersistentContext(profile, {
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', headless: true, chromiumSandbox: false,
    args: ['--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
    locale: 'sv-SE', viewport: { width: 1280, height: 900 }, ...context,
  });
  const external = [];
  const outside = url => /^(https?|wss?):$/.test(url.protocol) && url.hostname !== '127.0.0.1';
  await shown.route(outside, route => { external.push(route.request().url()); route.abort(); });
  const close = async () => { await shown.close(); fs.rmSync(profile, { recursive: true, force: true }); };
  return { shown, external, close };
}

/**
 * Clicks the middle of the first line of what a selector shows of the visible step, as a finger would: what lies there must be
 * the thing itself. Returns true, or what is in the way. Playwright's own click waits two frames and tries again; a page that
 * stands still needs neither.
 */
export async function press(page, selector, which = 'first') {
  const place = await page.evaluate(([selector, which]) => {
    const step = [...document.querySelectorAll('[data-step]')].find(one => one.checkVisibility());
    const found = [...step?.querySelectorAll(selector) ?? []].filter(one => one.checkVisibility());
    const one = which === 'first' ? found[0] : which === 'last' ? found.at(-1) : found[which];
    if (!one) return `nothing shown is ${selector}`;
    one.scrollIntoView({ block: 'center' });
    const box = one.getClientRects()[0];
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    const top = document.elementFromPoint(x, y);
    return one.contains(top) ? { x, y } : `${selector} is covered by ${top?.outerHTML.slice(0, 80)}`;
  }, [selector, which]);
  if (typeof place === 'string') return place;
  await page.mouse.click(place.x, place.y);
  return true;
}

/** Counts what was checked; `finish` prints the closing line and sets the exit code. */
export class Report {
  passed = 0;
  failed = 0;
  began = Date.now();

  constructor(name) { this.name = name; }

  /** Notes a check; `detail` is printed if it failed. */
  check(good, label, detail = []) {
    if (good) { this.passed += 1; return true; }
    this.failed += 1;
    const lines = [...new Set([detail].flat().filter(Boolean).join('\n').split('\n'))].slice(0, 20);
    console.log([`  failed: ${label}`, ...lines.map(line => `          ${line}`)].join('\n'));
    return false;
  }

  /** Checks that a list of faults is empty. */
  none(faults, label) { return this.check(faults.length === 0, label, faults); }

  finish() {
    if (this.passed + this.failed === 0) this.check(false, 'something is checked');
    console.log(`${this.name}: ${((Date.now() - this.began) / 1000).toFixed(1)} s`);
    console.log(`${this.name}: ${this.passed} passed, ${this.failed} failed`);
    process.exitCode = this.failed ? 1 : 0;
  }
}

/** Returns the folder named on the command line. */
export function folder() {
  const given = process.argv[2];
  if (!given || !fs.existsSync(given)) { console.error(`usage: node ${path.basename(process.argv[1])} SITE`); process.exit(2); }
  return path.resolve(given);
}
