// links.mjs SITE: every link, resource and #anchor of every page resolves in the site, in the case of the file system;
// every page can be reached from the home page; ids and titles are unique.
import fs from 'node:fs';
import path from 'node:path';
import { address, browser, folder, pages, Report, serve } from './lib.mjs';

const site = folder();
const report = new Report('links');
const server = await serve(site);
const chromium = await browser();
const page = await chromium.shown.newPage();
const files = new Set(fs.readdirSync(site, { recursive: true }).map(file => file.split(path.sep).join('/')));

const read = () => {
  const ids = [...document.querySelectorAll('[id]')].map(one => one.id);
  const linked = [...document.querySelectorAll('a[href], area[href], link[href], img[src], script[src], iframe[src], source[src], form[action]')];
  const written = one => ['href', 'src', 'action'].map(name => one.getAttribute(name)).find(value => value !== null);
  return {
    title: document.title, ids, twins: ids.filter((id, place) => ids.indexOf(id) !== place),
    references: linked.map(one => ({ tag: one.localName, written: written(one), url: new URL(written(one), document.baseURI).href })),
  };
};
const all = new Map();
for (const file of pages(site)) {
  await page.goto(server.url + address(file), { waitUntil: 'domcontentloaded' });
  all.set(file, await page.evaluate(read));
}

/** Returns the file a reference points at, if it stays in the site. */
function target(reference) {
  const url = new URL(reference.url);
  return url.origin === server.url ? decodeURIComponent(url.pathname).slice(1) : undefined;
}

function fault(reference) {
  const { tag, written, url } = reference;
  if (/^(mailto|tel|data):/.test(written)) return undefined;
  if (written === '' || written === '#') return `<${tag}> has an empty link`;
  const file = target(reference);
  if (file === undefined) return tag === 'a' || /rel="?(canonical|license)/.test(tag) ? undefined : `<${tag}> ${written} leaves the site`;
  if (written.startsWith('/')) return `<${tag}> ${written} starts at the root: it breaks in a sub folder and from a disk`;
  if (!files.has(file) || file.endsWith('/')) return `<${tag}> ${written} is missing`;
  const id = decodeURIComponent(new URL(url).hash.slice(1));
  // Answers that a page of a state is told stand behind # as well: they are no place on it.
  if (id && !id.includes('=') && all.has(file) && !all.get(file).ids.includes(id)) return `<${tag}> ${written}: no such id in ${file}`;
  return undefined;
}

const titles = new Map();
for (const [file, { title, twins, references }] of all) {
  report.none(twins, `${file} has unique ids`);
  report.none(references.map(fault).filter(Boolean), `${file}: its ${references.length} references resolve`);
  report.check(!titles.has(title), `${file} has a title of its own`, `“${title}” is also ${titles.get(title)}`);
  titles.set(title, file);
}

const reached = new Set(['index.html', '404.html']);
for (const file of reached) {
  for (const reference of all.get(file)?.references.filter(one => one.tag === 'a') ?? []) {
    const next = target(reference);
    if (all.has(next)) reached.add(next);
  }
}
// A redirect is reached by old links from outside only.
const redirects = file => /<meta[^>]+http-equiv="refresh"/.test(fs.readFileSync(path.join(site, file), 'utf8'));
report.none([...all.keys()].filter(file => !reached.has(file) && !redirects(file)), 'every page can be reached from the home page');
await chromium.close();
await server.close();
report.finish();
